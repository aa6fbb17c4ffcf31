// `npm run test:long`: every test with all it can try, in a fresh context for every execution, and with LibreOffice where
// it is installed. By a program, because not every shell sets a variable for one command.
const { spawnSync } = require('node:child_process');

const { status } = spawnSync(process.execPath, [require.resolve('jest/bin/jest'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, LONG: '1' },
});
process.exitCode = status ?? 1;
