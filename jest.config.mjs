// How the specification runs: native ES modules, three processes, files in any order.

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.spec.tsx'],
  transform: { '\\.(tsx?|css|bundle)$': '<rootDir>/scripts/jest/transform.mjs' },
  moduleNameMapper: { '/functions/resolve-promise\\.js$': '<rootDir>/scripts/jest/next-turn.mjs' },
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.css', '.bundle'],
  testEnvironment: '<rootDir>/scripts/jest/environment.mjs',
  testSequencer: '<rootDir>/scripts/jest/shuffle.mjs',
  showSeed: true,
  // Browser and whole-quarter scenarios are slow on a loaded two-core machine; nothing waits by the clock.
  testTimeout: 120_000,
  // One more than the two cores of a small machine: browsers and servers are waited for.
  maxWorkers: 3,
  // A worker with two loaded script threads takes longer than the default half second to go.
  workerGracefulExitTimeout: 10_000,
};
