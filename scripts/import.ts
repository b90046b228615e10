// `npm run import`: reads sheets of any layout into a plan to look through; the command is in
// workbench/src/import. Never changes a file that it reads.
import { importCommand } from '../workbench/src/import/command.ts';

process.exitCode = await importCommand(process.argv.slice(2));
