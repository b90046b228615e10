// Checks how the sources hang together: prints each fault and exits 1 where there is one. Never changes a
// file.
import { join } from 'node:path';
import { importFaults } from './imports/rules.ts';
import { sourcesOf } from './imports/sources.ts';

const faults = importFaults(sourcesOf(join(import.meta.dirname, '..')));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
