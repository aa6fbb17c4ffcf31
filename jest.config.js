/** @type {import('jest').Config} */
module.exports = {
  // The browser tests are under way: BROWSER=1 npx jest test/browser runs them.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.BROWSER ? [] : ['/test/browser/'])],
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  globalSetup: '<rootDir>/test/global-setup.ts',
};
