// Takes the words of the play command; runs it and writes its files. Exit code 0, 2 for an invalid workbook,
// 1 for a wrong call. Never guesses a path.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStanding } from '../../../functions/src/usecases/standing/standing.ts';
import { workspaceIdOf } from '../../../functions/src/usecases/workspace/head.ts';
import { atEndOf } from '../../../shared/board/fold.ts';
import { isDay } from '../../../shared/calendar/days.ts';
import { dayAt, endOfDay, isTimeZone } from '../../../shared/calendar/zones.ts';
import type { Board } from '../../../shared/model/board.ts';
import { fill } from '../../../shared/model/fill.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Day } from '../../../shared/model/time.ts';
import { readWorkbook } from '../../../shared/sheet/index.ts';
import { withIds } from '../../../shared/sheet/write/as-ids.ts';
import { openBook } from '../books/open.ts';
import { toWorkbook } from '../books/to-workbook.ts';
import { type PlayEngine, playEngine } from './engine.ts';
import { stepsOf } from './happenings.ts';
import { emptied } from './out-folder.ts';
import type { Play } from './play.ts';
import { progressBar } from './progress.ts';
import { run, startOf } from './run.ts';
import type { PlayStep } from './step.ts';
import { valueProblems } from './values.ts';

const USAGE =
  'npm run play -- BOOK [--until DAY] [--out DIR]   (BOOK: an .xlsx file or a folder with one CSV per tab)';

/** What a run writes into its folder. */
const WRITTEN = ['board.json', 'events.jsonl', 'problems.json', 'mail', 'group'];

/**
 * Runs `play` with its words; gives the exit code: 0, 2 for an invalid workbook (design §9, Mistakes), 1 for
 * a wrong call.
 */
export async function playCommand(words: string[]): Promise<number> {
  const call = callOf(words);
  if (typeof call === 'string') return refuse(call);
  const opened = await openBook(call.path);
  if (!opened.ok) return refuse(opened.message);
  if (!emptied(call.out, WRITTEN))
    return refuse(`cannot write into ${call.out}: choose another folder with --out`);
  const book = toWorkbook(opened.book);
  const read = readWorkbook(book, { isTimeZone });
  if (!read.plan || read.problems.length > 0) return reject(call.out, read.problems);

  const said = valueProblems(withIds(book, read), read, read.plan);
  if (said.length > 0) return reject(call.out, said);

  const { plan, happenings } = read;
  const { timeZone } = plan.settings;
  const steps = stepsOf(happenings, plan);
  const until = call.until ?? lastDayOf(steps, plan.settings);
  const events: string[] = [];
  const trace = (at: string, event: string, fields: Record<string, unknown>) =>
    events.push(JSON.stringify({ at, event, ...fields }));
  const engine = await playEngine({ start: startOf(plan, steps), timeZone, trace });
  try {
    const play: Play = {
      engine,
      book: withIds(book, read),
      plan,
      happenings,
      steps,
      key: 'play',
      trace,
      progress: progressBar(),
    };
    const problems = await run(play, endOfDay(until, timeZone));
    if (problems.length > 0) return reject(call.out, problems);
    const asOf = atEndOf(until, timeZone);
    const now = engine.clock.now();
    const found = await readStanding(engine.deps, workspaceIdOf(play.key), now, asOf);
    return write(call.out, found!.standing.board, events, engine);
  } finally {
    await engine.close();
  }
}

interface Call {
  path: string;
  until: Day | undefined;
  out: string;
}

/** What was asked for, or what is wrong with the call. */
function callOf(words: string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { until: { type: 'string' }, out: { type: 'string', default: 'out' } },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return USAGE;
    const { until, out } = values;
    if (until !== undefined && !isDay(until))
      return `--until takes a day such as 2025-01-14, not ${until}\n${USAGE}`;
    return { path, until, out };
  } catch (error) {
    return `${(error as Error).message}\n${USAGE}`;
  }
}

/**
 * The last day on which something happens; a start is no happening (design §9, The end). Where nothing
 * does: the cycle's first day.
 */
function lastDayOf(steps: readonly PlayStep[], { timeZone, cycleStart }: Plan['settings']): Day {
  const happenings = steps.filter((step) => step.kind !== 'action' || step.action !== 'microOkr.set');
  const last = happenings.reduce((latest, step) => Math.max(latest, step.at), Number.NEGATIVE_INFINITY);
  return happenings.length > 0 ? dayAt(last, timeZone) : cycleStart;
}

function write(out: string, board: Board, events: string[], engine: PlayEngine): number {
  const mails = engine.mails();
  writeFileSync(join(out, 'board.json'), `${JSON.stringify(board, null, 1)}\n`);
  writeFileSync(join(out, 'events.jsonl'), events.map((line) => `${line}\n`).join(''));
  mkdirSync(join(out, 'mail'), { recursive: true });
  for (const { name, eml } of mails) writeFileSync(join(out, 'mail', name), eml);
  mkdirSync(join(out, 'group'), { recursive: true });
  for (const { name, json } of engine.messages()) writeFileSync(join(out, 'group', name), json);
  const counts = fill(
    '{results} key {results?result|results}, {events} {events?event|events}, {mails} {mails?mail|mails}',
    {
      results: board.keyResults.length,
      events: events.length,
      mails: mails.length,
    },
  );
  console.log(`${board.asOf}: ${counts} → ${out}`);
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
    `${fill('{count} {count?problem|problems}', { count: problems.length })} → ${join(out, 'problems.json')}`,
  );
  return 2;
}
