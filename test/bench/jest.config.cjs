const {
  globalSetup: _setup,
  globalTeardown: _teardown,
  testPathIgnorePatterns: _ignored,
  ...base
} = require('../../jest.config.cjs');

/** Measurements: run on demand, alone, without a database. */
module.exports = {
  ...base,
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/test/bench/*.bench.ts'],
  maxWorkers: 1,
  testTimeout: 600_000,
};
