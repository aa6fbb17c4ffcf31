import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(__dirname, '../..');

test('clasp would push the script and its manifest, and nothing else', () => {
  const clasp = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
  const said = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], { cwd: ROOT, encoding: 'utf8' });
  const { filesToPush, untrackedFiles } = JSON.parse(said);
  expect([...filesToPush].sort()).toEqual(['dist/Code.js', 'dist/appsscript.json']);
  expect(untrackedFiles).toEqual([]);
});
