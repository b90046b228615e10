// How the specification runs: as Node runs the product, three processes, files in any order.

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.spec.tsx'],
  transform: {},
  testEnvironment: '<rootDir>/scripts/jest/environment.mjs',
  testRunner: '<rootDir>/scripts/jest/file.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/after-test.ts'],
  testSequencer: '<rootDir>/scripts/jest/shuffle.mjs',
  showSeed: true,
  // Browser and whole-quarter scenarios are slow on a loaded two-core machine; nothing waits by the clock.
  testTimeout: 120_000,
  // One more than the two cores of a small machine: browsers and servers are waited for.
  maxWorkers: 3,
  // A worker with two loaded script threads takes longer to go than the default half second, on a loaded
  // machine many times that.
  workerGracefulExitTimeout: 60_000,
};
