// What run.mjs tells Stryker: the tests of rules and data run against every change they reach, in one process.
// biome-ignore lint/style/noDefaultExport: Stryker reads the default export.
export default {
  testRunner: 'mocha',
  mochaOptions: {
    'no-config': true,
    'no-package': true,
    spec: ['test/unit/rules/**/*.test.ts', 'test/unit/data/**/*.test.ts'],
    // Slow for one run per change, and by chance: what they notice would not be the same twice.
    ignore: ['**/certainty.test.ts', '**/fixes-property.test.ts'],
    require: ['tsx/cjs']
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 10_000,
  // The tests of rules and data read none of this; the copy that is changed need not hold it.
  ignorePatterns: ['bench', 'dist', 'images', 'mutation', 'out', 'scripts', 'test/host', 'test/integration', 'test/ui'],
  // Stryker would read tsconfig.json with an interface that TypeScript 7 no longer has; tsx needs nothing from it.
  tsconfigFile: 'mutation/no-tsconfig.json',
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: 'mutation/reports/mutation.json' },
  allowEmpty: true
};
