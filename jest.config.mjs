// How the specification runs: native ES modules, two processes, files in any order.

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.spec.tsx'],
  transform: { '\\.(tsx?|css|bundle)$': '<rootDir>/scripts/jest/transform.mjs' },
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.css', '.bundle'],
  testEnvironment: '<rootDir>/scripts/jest/environment.mjs',
  testSequencer: '<rootDir>/scripts/jest/shuffle.mjs',
  showSeed: true,
  // Browser and whole-quarter scenarios are slow on a loaded two-core machine; nothing waits by the clock.
  testTimeout: 120_000,
  maxWorkers: 2,
  // A worker with two loaded script threads takes longer than the default half second to go.
  workerGracefulExitTimeout: 10_000,
};
