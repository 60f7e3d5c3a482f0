const swc = JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'));

/** @param jsx - whose elements JSX makes: React's on the server, Preact's in the browser (ADR 39) */
const transformWith = (jsx) => {
  const jsc = { ...swc.jsc, transform: { ...swc.jsc.transform, react: { runtime: 'automatic', importSource: jsx } } };
  return ['@swc/jest', { ...swc, jsc, swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' } }];
};

/** One project for the whole house: specs stand beside what they test, libraries are read from their sources. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts?(x)'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '<rootDir>/test/story/',
    ...(process.env.LONG ? [] : ['\\.long\\.spec\\.']),
  ],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironmentOptions: { customExportConditions: ['@articulado/source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // The set-up and what it imports run as they are, as modules; everything that specs import is transformed.
  transformIgnorePatterns: ['/test/(start|stop)-postgres\\.cjs$'],
  transform: {
    '/browser/src/.+\\.tsx$': transformWith('preact'),
    '^.+\\.[cm]?[jt]sx?$': transformWith('react'),
  },
  globalSetup: '<rootDir>/test/start-postgres.cjs',
  globalTeardown: '<rootDir>/test/stop-postgres.cjs',
  testTimeout: 30_000,
  // One more than the smallest machine has cores: kills, outages and leases wait for time to pass, a third of all that a run takes.
  maxWorkers: 3,
};
