// Takes built add-on files, a book and the outside; gives the Apps Script host: functions run, cells typed,
// changes heard.
// Never lets a script that had to be ended leave a trace in the book.
import type { BookModel } from '../../../shared/books/sheet-model.ts';
import { toWorkbook } from '../books/to-workbook.ts';
import type { SessionCall } from './execution.ts';
import type { Counters, Host, HostOptions, MutationListener, Origin } from './host.ts';
import { ScriptFailure, TIMED_OUT } from './host.ts';
import { type ChangeResult, SessionKeeper } from './keeper.ts';
import type { Outcome } from './realm/realm.ts';
import { unfitPart } from './realm/realm.ts';
import type { AuthMode } from './service-context.ts';

/** Google ends a run at 6 minutes. */
const SIX_MINUTES_MS = 360_000;
/** And a simple trigger at 30 seconds. */
const THIRTY_SECONDS_MS = 30_000;

/** Counts the calls of services, and tells of changes: those before a change first, as a script's. */
function hearing() {
  const listeners = new Set<MutationListener>();
  const counters: Counters = { calls: 0, byMethod: {} };
  return {
    counters,
    listen: (listener: MutationListener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take: async <T>(origin: Origin, pending: Promise<ChangeResult<T>>): Promise<T> => {
      const { value, mutations, calls, before = [] } = await pending;
      if (before.length > 0) for (const listener of listeners) listener(before, 'script');
      for (const [name, count] of Object.entries(calls)) {
        counters.calls += count;
        counters.byMethod[name] = (counters.byMethod[name] ?? 0) + count;
      }
      if (mutations.length > 0) for (const listener of listeners) listener(mutations, origin);
      return value;
    },
  };
}

/** Resolves when the host is ready. */
export async function createHost(options: HostOptions): Promise<Host> {
  const keeper = await SessionKeeper.start(options);
  const { counters, listen, take } = hearing();
  const locks: string[] = [];
  const run = (
    name: string,
    args: unknown[],
    authMode: AuthMode,
    more: Partial<SessionCall>,
  ): Promise<Outcome> => {
    const timeoutMs = options.timeoutMs ?? SIX_MINUTES_MS;
    const call = { name, args, authMode, locks: [...locks], timeoutMs, ...more };
    return take('script', keeper.call(call));
  };

  return {
    call: async (name, args = [], { authMode = 'FULL', timeoutMs } = {}) => {
      checkCall(name, args);
      const more = timeoutMs === undefined ? {} : { timeoutMs };
      return resultOf(name, await run(name, structuredClone([...args]), authMode, more));
    },
    open: async (authMode = 'NONE') => {
      resultOf('onOpen', await run('onOpen', [], authMode, { event: {} }));
      return structuredClone(keeper.menus);
    },
    menu: () => structuredClone(keeper.menus),
    edit: (sheet, row, column, text) =>
      take('typed', keeper.change({ type: 'edit', sheet, row, column, text })),
    remember: (key, value) => take('script', keeper.change({ type: 'remember', key, value })),
    apply: (mutations) => take('page', keeper.change({ type: 'apply', mutations })),
    edited: async (edit, { at, timeoutMs = THIRTY_SECONDS_MS } = {}) => {
      const event = at === undefined ? { edit } : { edit, at };
      const outcome = await run('onEdit', [], 'LIMITED', { event, timeoutMs });
      if (outcome.kind !== 'missing') resultOf('onEdit', outcome);
    },
    select: (sheet, area) => keeper.ask({ type: 'select', sheet, area }),
    workbook: async () => toWorkbook(await keeper.ask<BookModel>({ type: 'model' })),
    model: () => keeper.ask({ type: 'model' }),
    snapshot: () => keeper.ask({ type: 'snapshot' }),
    onMutation: listen,
    counters,
    holdLock: (scope) => {
      locks.push(scope);
      return () => void locks.splice(locks.indexOf(scope), 1);
    },
    holdsLock: (scope) => keeper.locks.has(scope),
    dispose: () => keeper.dispose(),
  };
}

/** google.script.run's rules. */
function checkCall(name: string, args: readonly unknown[]): void {
  if (name.endsWith('_'))
    throw new ScriptFailure('ScriptError', `${name} is private: its name ends in _`, '');
  args.forEach((value, index) => {
    const unfit = unfitPart(value, String(index));
    if (unfit)
      throw new ScriptFailure(
        'TypeError',
        `Failed due to illegal value in property: ${index} (${unfit})`,
        '',
      );
  });
}

function resultOf(name: string, outcome: Outcome): unknown {
  if (outcome.kind === 'done') return JSON.parse(outcome.json);
  if (outcome.kind === 'timeout') throw new ScriptFailure('Exception', TIMED_OUT, '');
  if (outcome.kind === 'missing')
    throw new ScriptFailure('ScriptError', `Script function not found: ${name}`, '');
  throw new ScriptFailure(outcome.error.name, outcome.error.message, outcome.error.stack);
}
