// Takes `BOOK [--until DAY] [--out DIR]`; runs the workbook's cycle headless and writes board.json,
// mail/*.eml and events.jsonl. See workbench/src/play.
import { playCommand } from '../workbench/src/play/command.ts';

process.exitCode = await playCommand(process.argv.slice(2));
