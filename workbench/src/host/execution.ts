// Takes compiled scripts, the context and a call; runs it as one execution: what it may do, what it is
// counted for, what a simple trigger gets.
// Never keeps anything of it for the next.
import type { Script } from 'node:vm';
import type { Edit } from './engine/edits.ts';
import { sheetIds } from './engine/sheets.ts';
import { guard, isCounted } from './permissions.ts';
import type { Outcome } from './realm/realm.ts';
import { runInRealm } from './realm/realm.ts';
import type { AuthMode, ServiceContext } from './service-context.ts';
import { globalsOf } from './services/globals.ts';
import { editEvent, openEvent, placeOf } from './services/trigger-event.ts';

export interface SessionCall {
  name: string;
  args: unknown[];
  authMode: AuthMode;
  /**
   * Given for a simple trigger, which gets an event in place of arguments; for onEdit what was edited, and
   * when.
   */
  event?: { edit?: Edit; at?: number };
  timeoutMs: number;
  /** Locks that somebody else holds. */
  locks: string[];
}

/** `count` is told each round trip to the spreadsheet. */
export function execute(
  scripts: readonly Script[],
  context: ServiceContext,
  call: SessionCall,
  count: (name: string) => void,
): Outcome {
  context.authMode = call.authMode;
  context.heldElsewhere = new Set(call.locks);
  const edit = call.event?.edit;
  const event = edit ? editEvent(context, edit) : call.event ? openEvent(context) : null;
  // What was edited is gone meanwhile.
  if (edit && !event) return { kind: 'done', json: 'null' };
  const host = {
    globals: globalsOf(context),
    now: clockOf(context, call),
    event,
    onCall: (kind: string, method: string) => {
      guard(context, kind, method);
      if (isCounted(kind, method)) count(`${kind}.${method}`);
    },
  };
  return edit
    ? atEditedCells(context, edit, () => runInRealm(scripts, host, call))
    : runInRealm(scripts, host, call);
}

/**
 * The workbench's clock may be moved by hours between an edit and its onEdit, or meanwhile: such a run has
 * the edit's moment and goes on from there.
 */
function clockOf({ port }: ServiceContext, { event }: SessionCall): () => number {
  const at = event?.at;
  if (at === undefined) return () => Number(port.ask('now'));
  const began = performance.now();
  return () => at + Math.floor(performance.now() - began);
}

/** The person's cursor was in what they edited; it is where it is now afterwards. */
function atEditedCells<T>(context: ServiceContext, { sheetId, area }: Edit, run: () => T): T {
  const { selection } = context;
  context.selection = { sheetId, area: placeOf(context, sheetId, area) ?? area };
  try {
    return run();
  } finally {
    if (sheetIds(context.engine).includes(selection.sheetId)) context.selection = selection;
  }
}
