// Takes nothing; gives how the store's contract runs on the official emulator. Never finds another specification.
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/emulator/*.contract.ts'], testTimeout: 120_000 } });
