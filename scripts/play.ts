// `npm run play`: runs a workbook with a past headless and writes its board, mails and events; the command
// is in workbench/src/play. Computes nothing itself.
import { playCommand } from '../workbench/src/play/command.ts';

process.exitCode = await playCommand(process.argv.slice(2));
