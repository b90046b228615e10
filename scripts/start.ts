// `npm start`: serves a live company on this machine until Ctrl-C; the command is in workbench/src/start.
// Never listens beyond this machine.
import { join } from 'node:path';
import { startCommand } from '../workbench/src/start/command.ts';

const ended = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      // A second one does not wait.
      process.once(signal, () => process.exit(130));
      resolve();
    });
});
process.exitCode = await startCommand(join(import.meta.dirname, '..'), process.argv.slice(2), ended);
process.exit();
