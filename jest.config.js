const { availableParallelism } = require('node:os');

/** Rooms that know nothing of Google and need no built add-on: `npm run test:unit`. */
const PURE =
  'checks,forms,home,sheet,table,docx,ita,library,settings,overview,documents,scores,sidebars,thai,transfer,nets/reader';

const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
    // ECMAScript modules alone, which jest cannot load.
    '@xarsh.*\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!@xarsh/)'],
};

/** @type {import('jest').Config} */
module.exports = {
  // One more than cores for every two of them: tests of pages wait for the browser.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // A busy machine is no fault of the add-on: no test fails for its time alone.
  testTimeout: 120_000,
  projects: [
    { ...common, displayName: 'unit', testMatch: [`<rootDir>/test/{${PURE}}/**/*.test.ts`] },
    {
      ...common,
      displayName: 'built',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [`<rootDir>/test/(browser|${PURE.replaceAll(',', '|')})/`],
      globalSetup: '<rootDir>/test/global-setup.ts',
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      testEnvironment: '<rootDir>/test/browser/environment.ts',
      globalSetup: '<rootDir>/test/browser/global-setup.ts',
      globalTeardown: '<rootDir>/test/browser/global-teardown.ts',
    },
  ],
};
