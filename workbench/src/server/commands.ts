// Takes a page's command as it came; does it on the open company and gives the reply. Never trusts what a page sends, never lets a throw out.
import { isOutdated } from '../changes/rebase.ts';
import { ScriptFailure, TIMED_OUT } from '../host/host.ts';
import type { Runner } from '../live/runner.ts';
import { type ClockWish, steer } from '../live/steer.ts';
import type { Bench } from './bench.ts';
import { areMutations } from './mutations.ts';
import type { Command, Reply, Started } from './protocol.ts';
import { say, type WordName } from './words.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** A page's name for itself. */
export const isPageId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(value);

const CLOCK_WISHES: readonly unknown[] = ['next-event', 'next-day', 'end', 'stop'] satisfies ClockWish[];
/** Why the clock is not moved, as a person is told. */
export const CLOCK_REFUSALS = {
  loading: 'loading',
  moving: 'moving',
  'nothing-left': 'nothingLeft',
} as const;

/** Does one command. */
export async function doCommand(bench: Bench, input: unknown): Promise<Reply> {
  const command = input as Command;
  const refused = (name: WordName): Reply => ({
    ok: false,
    name,
    message: say(bench.company().language, name),
  });
  try {
    if (!isSound(command)) return refused('badCommand');
    return await HANDLERS[command.type](bench, command as never, refused);
  } catch (error) {
    if (error instanceof ScriptFailure) return failed(bench, error);
    bench.log(`a command failed (${command?.type}): ${String((error as Error)?.stack ?? error)}`);
    return refused('broken');
  }
}

function failed(bench: Bench, { name, message }: ScriptFailure): Reply {
  return message === TIMED_OUT
    ? { ok: false, name: 'timedOut', message: say(bench.company().language, 'timedOut') }
    : { ok: false, name, message };
}

type Refuse = (name: WordName) => Reply;
type Handler<Type extends Command['type']> = (
  bench: Bench,
  command: Of<Type>,
  refused: Refuse,
) => Promise<Reply>;

const runnerOf = (bench: Bench, page: string): Runner => ({
  email: bench.personOf(page),
  page,
  shower: bench.pages.showerFor(page),
});

const done: Reply = { ok: true, value: null };

const HANDLERS: { [Type in Command['type']]: Handler<Type> } = {
  start: async (bench, { page }) => {
    const company = bench.company();
    const sheet = await company.sheet;
    const { snapshot, at: seen } = await sheet.snapshot(() => bench.notices.latest());
    const state = await bench.state(page);
    const taken = sheet.takenOf(page);
    const value: Started = { seen, book: company.bookId, taken, snapshot, menus: sheet.menus(), state };
    // The sign that all before it have arrived.
    bench.notices.tell({ type: 'state', state }, page);
    return { ok: true, value };
  },
  mutations: async (bench, { page, seen, batch, mutations }, refused) => {
    const sheet = await bench.company().sheet;
    const mayStill = () => {
      const others = bench.unseen(page, seen);
      return others !== null && !isOutdated(mutations, others);
    };
    try {
      const isTaken = await sheet.apply(runnerOf(bench, page), { page, batch }, mutations, mayStill);
      return isTaken ? done : { ...refused('outOfOrder'), name: 'Outdated' };
    } catch (error) {
      bench.log(`a change was refused: ${String((error as Error)?.message ?? error)}`);
      const reply = refused('refusedChange');
      bench.notices.tell({ type: 'reload', why: say(bench.company().language, 'refusedChange') }, page);
      return reply;
    }
  },
  select: async (bench, { sheet: name, row, column, rows, columns }) => {
    const sheet = await bench.company().sheet;
    return { ok: true, value: await sheet.select(name, { row, column, rows, columns }) };
  },
  call: async (bench, { page, functionName, args }, refused) => {
    const company = bench.company();
    if (!company.isEntered()) return refused('loading');
    const sheet = await company.sheet;
    return { ok: true, value: await sheet.call(runnerOf(bench, page), functionName, args) };
  },
  answer: async (bench, { page, question, button, text }, refused) =>
    bench.pages.answer(page, question, { button, text }) ? done : refused('answered'),
  person: async (bench, { page, email }, refused) => {
    const { people } = await bench.state(page);
    if (!people.some((person) => person.email === email)) return refused('notInPeople');
    bench.pages.actAs(page, email);
    return { ok: true, value: await bench.state(page) };
  },
  clock: async (bench, { to }, refused) => {
    const steered = await steer(bench.company(), to, bench.changed);
    return steered.ok ? { ok: true, value: { to: steered.to } } : refused(CLOCK_REFUSALS[steered.code]);
  },
  'back-end': async (bench, { up }) => {
    bench.setUp(up);
    return done;
  },
  reset: async (bench) => {
    await bench.reset();
    return done;
  },
};

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isPlace = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1;

/** What the parts of each command must be. */
const SOUND: { [Type in Command['type']]: (command: Record<string, unknown>) => boolean } = {
  start: () => true,
  mutations: ({ seen, batch, mutations }) => isNumber(seen) && isPlace(batch) && areMutations(mutations),
  select: ({ sheet, row, column, rows, columns }) =>
    typeof sheet === 'string' && [row, column, rows, columns].every(isPlace),
  call: ({ functionName, args }) =>
    typeof functionName === 'string' && /^[A-Za-z$][\w$]{0,79}$/.test(functionName) && Array.isArray(args),
  answer: ({ question, button, text }) =>
    isNumber(question) && typeof button === 'string' && typeof text === 'string',
  person: ({ email }) => typeof email === 'string',
  clock: ({ to }) => CLOCK_WISHES.includes(to),
  'back-end': ({ up }) => typeof up === 'boolean',
  reset: () => true,
};

function isSound(command: unknown): command is Command {
  if (typeof command !== 'object' || command === null) return false;
  const { type, page } = command as Record<string, unknown>;
  if (typeof type !== 'string' || !Object.hasOwn(SOUND, type) || !isPageId(page)) return false;
  return SOUND[type as Command['type']](command as Record<string, unknown>);
}
