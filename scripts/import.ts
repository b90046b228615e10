// Takes `FILE… [--out DIR]`; reads foreign sheets and writes what they hold as a plan to look through. See
// workbench/src/import.
import { importCommand } from '../workbench/src/import/command.ts';

process.exitCode = await importCommand(process.argv.slice(2));
