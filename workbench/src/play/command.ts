// Takes the words of the play command; runs it and writes its files. Exit code 0, 2 for an invalid workbook, 1 for a wrong call. Never guesses a path.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { workspaceIdOf } from '../../../functions/src/usecases/head.ts';
import { readStanding } from '../../../functions/src/usecases/standing.ts';
import { atEndOf } from '../../../shared/board/fold.ts';
import { isDay } from '../../../shared/calendar/days.ts';
import { dayAt, endOfDay, isTimeZone } from '../../../shared/calendar/zones.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { readWorkbook } from '../../../shared/sheet/index.ts';
import { openBook } from '../books/open.ts';
import { toWorkbook } from '../books/to-workbook.ts';
import { playEngine } from './engine.ts';
import { stepsOf } from './happenings.ts';
import { progressBar } from './progress.ts';
import { type Play, run, startOf } from './run.ts';

const USAGE =
  'npm run play -- BOOK [--until DAY] [--out DIR]   (BOOK: an .xlsx file or a folder with one CSV per tab)';

/** Runs `play` with its words; returns the exit code. */
export async function playCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { until: { type: 'string' }, out: { type: 'string', default: 'out' } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return refuse(USAGE);
  if (values.until !== undefined && !isDay(values.until))
    return refuse(`--until takes a day such as 2025-01-14, not ${values.until}`);
  const opened = await openBook(path);
  if (!opened.ok) return refuse(opened.message);
  const book = toWorkbook(opened.book);
  const out = values.out;
  mkdirSync(out, { recursive: true });
  for (const file of ['board.json', 'events.jsonl', 'problems.json', 'mail'])
    rmSync(join(out, file), { recursive: true, force: true });
  const read = readWorkbook(book, { isTimeZone });
  if (!read.plan || read.problems.length > 0) return reject(out, read.problems);

  const steps = stepsOf(read.happenings, read.plan);
  const { timeZone, cycleStart } = read.plan.settings;
  const last = steps.reduce((latest, step) => Math.max(latest, step.at), 0);
  const until = values.until ?? (steps.length > 0 ? dayAt(last, timeZone) : cycleStart);
  const events: string[] = [];
  const trace = (at: string, event: string, fields: Record<string, unknown>) =>
    events.push(JSON.stringify({ at, event, ...fields }));
  const engine = await playEngine({ start: startOf(read.plan, steps), timeZone, trace });
  const play: Play = {
    engine,
    book,
    plan: read.plan,
    happenings: read.happenings,
    steps,
    key: 'play',
    trace,
    progress: progressBar(),
  };
  const problems = await run(play, endOfDay(until, timeZone));
  if (problems.length > 0) return reject(out, problems);
  const standing = await readStanding(
    engine.deps,
    workspaceIdOf(play.key),
    engine.clock.now(),
    atEndOf(until, timeZone),
  );
  writeFileSync(join(out, 'board.json'), `${JSON.stringify(standing!.standing.board, null, 1)}\n`);
  writeFileSync(join(out, 'events.jsonl'), events.map((line) => `${line}\n`).join(''));
  mkdirSync(join(out, 'mail'), { recursive: true });
  const mails = engine.mails();
  for (const { name, eml } of mails) writeFileSync(join(out, 'mail', name), eml);
  await engine.close();
  console.log(
    `${until}: ${standing!.standing.board.keyResults.length} key results, ${events.length} events, ${mails.length} mails → ${out}`,
  );
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** Prints each problem at its cell and writes problems.json. */
function reject(out: string, problems: Problem[]): number {
  for (const { tab, row, column, message } of problems)
    console.error(`${tab}${row > 0 ? ` row ${row}` : ''}${column ? `, ${column}` : ''}: ${message}`);
  writeFileSync(join(out, 'problems.json'), `${JSON.stringify(problems, null, 1)}\n`);
  console.error(
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} → ${join(out, 'problems.json')}`,
  );
  return 2;
}
