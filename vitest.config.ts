// Takes nothing; gives how the specification runs: one process pool, any order, no network but loopback.
import { defineConfig } from 'vitest/config';
import { NODE_FLAGS } from './scripts/node-flags.mjs';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    include: ['test/**/*.spec.ts', 'test/**/*.spec.tsx'],
    // Browser and whole-quarter scenarios are slow on a loaded two-core machine; nothing waits by the clock.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    poolOptions: { forks: { minForks: 1, maxForks: 2, execArgv: NODE_FLAGS } },
    sequence: { shuffle: { files: true, tests: false } },
    env: { TZ: 'America/Los_Angeles' },
  },
});
