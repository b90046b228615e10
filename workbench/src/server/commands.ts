// Takes a page's command as it came; does it on the open company and gives the reply. Never trusts what a
// page sends, never lets a throw out.
import { randomUUID } from 'node:crypto';
import { emptySheet } from '../../../shared/books/sheet-model.ts';
import { isOutdated } from '../changes/rebase.ts';
import { ScriptFailure, TIMED_OUT } from '../host/host.ts';
import { folderNameOf } from '../live/book-folders.ts';
import { type ClockWish, moveClock } from '../live/move-clock.ts';
import type { Runner } from '../live/runner.ts';
import { areMutations } from './mutations.ts';
import type { Command, Reply, Started } from './protocol.ts';
import type { RunningWorkbench } from './running-workbench.ts';
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
export async function doCommand(workbench: RunningWorkbench, input: unknown): Promise<Reply> {
  const command = input as Command;
  const refused = (name: WordName): Reply => ({
    ok: false,
    name,
    message: say(workbench.company().language, name),
  });
  try {
    if (!isSound(command)) return refused('badCommand');
    return await HANDLERS[command.type](workbench, command as never, refused);
  } catch (error) {
    if (error instanceof ScriptFailure) return failed(workbench, error);
    workbench.log(`a command failed (${command?.type}): ${String((error as Error)?.stack ?? error)}`);
    return refused('broken');
  }
}

function failed(workbench: RunningWorkbench, { name, message }: ScriptFailure): Reply {
  return message === TIMED_OUT
    ? { ok: false, name: 'timedOut', message: say(workbench.company().language, 'timedOut') }
    : { ok: false, name, message };
}

type Refuse = (name: WordName) => Reply;
type Handler<Type extends Command['type']> = (
  workbench: RunningWorkbench,
  command: Of<Type>,
  refused: Refuse,
) => Promise<Reply>;

const runnerOf = (workbench: RunningWorkbench, page: string): Runner => ({
  email: workbench.personOf(page),
  page,
  ui: workbench.pages.uiFor(page),
});

const done: Reply = { ok: true, value: null };

const HANDLERS: { [Type in Command['type']]: Handler<Type> } = {
  start: async (workbench, { page }) => {
    const company = workbench.company();
    const sheet = await company.sheet;
    const { snapshot, at: seen } = await sheet.snapshot(() => workbench.notices.latest());
    const state = await workbench.state(page);
    const taken = sheet.takenOf(page);
    const value: Started = { seen, book: company.bookId, taken, snapshot, menus: sheet.menus(), state };
    // The sign that all before it have arrived.
    workbench.notices.tell({ type: 'state', state }, page);
    return { ok: true, value };
  },
  mutations: async (workbench, { page, seen, batch, mutations }, refused) => {
    const sheet = await workbench.company().sheet;
    const mayStill = () => {
      const others = workbench.unseen(page, seen);
      return others !== null && !isOutdated(mutations, others);
    };
    try {
      const isTaken = await sheet.apply(runnerOf(workbench, page), { page, batch }, mutations, mayStill);
      return isTaken ? done : { ...refused('outOfOrder'), name: 'Outdated' };
    } catch (error) {
      workbench.log(`a change was refused: ${String((error as Error)?.message ?? error)}`);
      const reply = refused('refusedChange');
      workbench.notices.tell(
        { type: 'reload', why: say(workbench.company().language, 'refusedChange') },
        page,
      );
      return reply;
    }
  },
  select: async (workbench, { sheet: name, row, column, rows, columns }) => {
    const sheet = await workbench.company().sheet;
    return { ok: true, value: await sheet.select(name, { row, column, rows, columns }) };
  },
  call: async (workbench, { page, functionName, args }, refused) => {
    const company = workbench.company();
    if (!company.isEntered()) return refused('loading');
    const sheet = await company.sheet;
    return { ok: true, value: await sheet.call(runnerOf(workbench, page), functionName, args) };
  },
  answer: async (workbench, { page, question, button, text }, refused) =>
    workbench.pages.answer(page, question, { button, text }) ? done : refused('answered'),
  person: async (workbench, { page, email }, refused) => {
    const { people } = await workbench.state(page);
    if (!people.some((person) => person.email === email)) return refused('notInPeople');
    workbench.pages.actAs(page, email);
    return { ok: true, value: await workbench.state(page) };
  },
  clock: async (workbench, { to }, refused) => {
    const move = await moveClock(workbench.company(), to, workbench.changed);
    return move.ok ? { ok: true, value: { to: move.to } } : refused(CLOCK_REFUSALS[move.code]);
  },
  'back-end': async (workbench, { up }) => {
    workbench.setBackEndUp(up);
    return done;
  },
  new: async (workbench) => {
    const { language, timeZone } = workbench.company();
    const book = { name: say(language, 'untitled'), sheets: [emptySheet(say(language, 'firstTab'))] };
    const place = folderNameOf(book.name, randomUUID());
    await workbench.open({
      place,
      source: async () => ({ book, from: null, around: { language, timeZone } }),
    });
    return done;
  },
  reset: async (workbench) => {
    await workbench.reset();
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
  new: () => true,
  reset: () => true,
};

function isSound(command: unknown): command is Command {
  if (typeof command !== 'object' || command === null) return false;
  const { type, page } = command as Record<string, unknown>;
  if (typeof type !== 'string' || !Object.hasOwn(SOUND, type) || !isPageId(page)) return false;
  return SOUND[type as Command['type']](command as Record<string, unknown>);
}
