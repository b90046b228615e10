// Takes what the spreadsheet's cells said, from a person whose identity is proven; keeps the value that each
// key result gets of it, and gives what is to be said at each cell. Never reports one.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FedValue } from '../../../../shared/model/fed-value.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Facts } from '../../../../shared/model/standing.ts';
import { type EpochMs, NEVER } from '../../../../shared/model/time.ts';
import { dueDays } from '../../../../shared/okr/owed.ts';
import { faultOf, isFed } from '../../../../shared/process/fed-values.ts';
import { readsOf } from '../../../../shared/process/source-reads.ts';
import { saysText, whyText } from '../../../../shared/process/source-texts.ts';
import type { Reads } from '../../../../shared/sheet/source/source.ts';
import { type SourceValue, valueOfSource } from '../../../../shared/sheet/source/value-of-source.ts';
import type { ValuesReply, ValuesRequest } from '../../../../shared/wire/messages/values.ts';
import { say } from '../../../../shared/words/cells/sources.ts';
import { sentences } from '../../../../shared/words/punctuation.ts';
import type { Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import type { Deps } from '../deps.ts';
import { type Refused, refuse } from '../refuse.ts';
import { readFacts } from '../standing/standing.ts';
import { entrant } from '../workspace/entrant.ts';
import { cycleOf, readHead } from '../workspace/head.ts';
import { type KeptValues, keptDocument, readKept, valuesAfterReading } from '../workspace/kept-values.ts';
import { daysOver, feedOwed } from './feed-owed.ts';

interface CarryInput {
  workspace: string;
  email: string;
  request: ValuesRequest;
  /** A workbook's own past: its owners were told when it was the present. Never from HTTP. */
  isPast?: boolean;
}

/** What the sheet is asked to read for a plan; nothing where no value comes from a cell. */
export function readsIn(plan: Pick<Plan, 'keyResults'>): { reads?: Reads } {
  const reads = readsOf(plan);
  return reads ? { reads } : {};
}

/**
 * Keeps what the cells say now (docs/design.md §5, Value from), whoever of the workspace reads them: who may
 * edit a cell decides what it says. Three documents are read beside the plan and the board's memory, one or
 * two written, whatever the number of values. Read for a plan that is not live any more nothing is kept. What
 * was said for a day whose end no schedule has come to is reported before it is forgotten.
 */
export async function carryValues(
  deps: Deps,
  { workspace, email, request, isPast = false }: CarryInput,
  now: EpochMs,
): Promise<{ ok: true; reply: ValuesReply } | Refused> {
  const head = await readHead(deps.store, workspace);
  const facts = await readFacts(deps, workspace, now);
  if (!head || !facts) return refuse('no-workspace', 'en');
  const { language } = head.settings;
  if (!entrant(head, facts.plan, email, now)) return refuse('not-in-people', language);
  if (request.revision !== head.revision)
    return { ok: true, reply: { cells: [], message: say(language, 'publishedMeanwhile') } };
  const read = await valuesOf(facts.plan, request);
  const cycle = cycleOf(head);
  // A cycle before this one is asked since when a value stands, once.
  const last = head.past.at(-1);
  const schedule = await deps.store.get(paths.schedule(workspace));
  if (!isPast && daysOver(facts.plan, schedule, now).length > 0)
    await feedOwed(deps, workspace, { isEnding: false }, now);
  const kept = await deps.store.transact(async (tx) => {
    const before = await readKept(tx, workspace, cycle);
    const earlier = before.size === 0 && last ? await readKept(tx, workspace, last.key) : before;
    const scheduled = await tx.get(paths.schedule(workspace));
    const after = valuesAfterReading({ before, earlier }, facts.plan, read, {
      at: now,
      firstAt: isPast ? 0 : now,
    });
    tx.set(paths.values(workspace, cycle), keptDocument(after));
    if (scheduled && faultsOf(facts, after).size > 0) wake(tx, workspace, scheduled, now);
    return after;
  });
  deps.log('INFO', 'values-carried', { workspace, values: kept.size });
  return { ok: true, reply: replyOf(facts, read, kept) };
}

/** Sources that are worked out before others have their turn: some milliseconds each of a large tab. */
const AT_A_TURN = 20;

async function valuesOf({ keyResults }: Plan, request: ValuesRequest): Promise<Map<string, SourceValue>> {
  const cells = {
    own: new Map(request.rows.map(({ id, shown }) => [id, shown])),
    tabs: request.tabs,
    names: request.names,
  };
  const mark = request.decimalMark ?? null;
  const values = new Map<string, SourceValue>();
  for (const each of keyResults.filter(isFed)) {
    values.set(each.id, valueOfSource(each, each.source, cells, mark));
    if (values.size % AT_A_TURN === 0) await nextTurn();
  }
  return values;
}

/** What is wrong with each source that has a fault. */
function faultsOf({ plan, states, asOf }: Facts, kept: ReadonlyMap<string, FedValue>) {
  const days = dueDays(plan.settings);
  return new Map(
    [...kept].flatMap(([id, said]) => {
      const fault = faultOf(said, states.get(id), asOf.day, days, plan.settings);
      return fault === null ? [] : [[id, fault] as const];
    }),
  );
}

/** The next tick tells the owners. */
function wake(
  tx: Transaction,
  workspace: string,
  schedule: Parameters<Transaction['set']>[1],
  now: EpochMs,
): void {
  const { nextAt, watchAt } = schedule;
  tx.set(paths.schedule(workspace), {
    ...schedule,
    nextAt: Math.min(Number(nextAt), now),
    watchAt: Math.min(Number(watchAt ?? NEVER), now),
  });
}

function replyOf(facts: Facts, read: ReadonlyMap<string, SourceValue>, kept: KeptValues): ValuesReply {
  const { plan } = facts;
  const { language, timeZone } = plan.settings;
  const faults = faultsOf(facts, kept);
  const cells = plan.keyResults.filter(isFed).map((keyResult): ValuesReply['cells'][number] => {
    const { id } = keyResult;
    const input = { keyResult, said: kept.get(id)!, language, timeZone };
    const fault = faults.get(id);
    const found = read.get(id)!;
    return fault === undefined
      ? { id, severity: 'told', message: saysText(input) }
      : { id, severity: 'problem', message: whyText(fault, input, found.ok ? null : found) };
  });
  const counts = [
    say(language, 'valuesRead', { count: cells.length - faults.size }),
    ...(faults.size > 0 ? [say(language, 'valuesNot', { count: faults.size })] : []),
  ];
  return { cells, message: cells.length === 0 ? '' : sentences(language, counts) };
}
