// Checks what comments and documents cite: prints each fault at its line and exits 1 where there is one.
import { join } from 'node:path';
import { openRepository } from './citations/repository.ts';
import { citationRules } from './citations/rules.ts';

/** `path:line: rule: what`, as an editor opens it; empty where everything that is cited is there. */
function citationFaults(root: string): string[] {
  const repository = openRepository(root);
  return citationRules(repository).flatMap(({ name, faultsIn }) =>
    repository.prose.flatMap((line) =>
      faultsIn(line).map((what) => `${line.path}:${line.number}: ${name}: ${what}`),
    ),
  );
}

if (process.argv[1] === import.meta.filename) {
  const faults = citationFaults(join(import.meta.dirname, '..'));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
