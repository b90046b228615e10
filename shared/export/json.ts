// Takes a standing and who asks; gives it as JSON in pieces: objectives with their key results, and what was
// reported on each. Never what a member may not see, never the whole in one text.
import { isoWithOffset } from '../calendar/zones.ts';
import { planIndex } from '../lookup/plan-index.ts';
import { groupBy } from '../model/group-by.ts';
import type { KeyResult } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import type { KeptSnapshot } from '../model/state.ts';
import { asMembersSee } from './members-view.ts';
import type { Exported, ExportPart } from './model.ts';

/** An object whose members are written one by one: a list element after element. */
export function* jsonOf(part: ExportPart, exported: Exported): Generator<string> {
  const { standing, at } = exported;
  const { settings } = standing.plan;
  const has = (each: ExportPart) => part === 'all' || part === each;
  const head = {
    product: 'Attune',
    version: 1,
    exportedAt: isoWithOffset(at, settings.timeZone),
    workspace: settings.workspace,
    cycle: { name: settings.cycle, start: settings.cycleStart, end: settings.cycleEnd },
  };
  yield JSON.stringify(head).slice(0, -1);
  if (has('plan')) yield* plan(exported, part === 'all');
  if (part === 'snapshots') yield* list('snapshots', snapshots(standing));
  if (has('board')) yield `,"board":${JSON.stringify(exported.shown.board)}`;
  yield '}\n';
}

function* list(name: string, items: Iterable<unknown>): Generator<string> {
  yield `,"${name}":[`;
  let separator = '\n';
  for (const item of items) {
    yield `${separator}${JSON.stringify(item)}`;
    separator = ',\n';
  }
  yield ']';
}

/** Reports stand below their key results where both are wanted. */
function* plan({ standing, isAdmin }: Exported, withReports: boolean): Generator<string> {
  const { settings, units, people, metrics, objectives, forms, mails, rewards } = standing.plan;
  const keyResults = groupBy(standing.plan.keyResults, ({ objectiveId }) => objectiveId);
  yield `,"settings":${JSON.stringify(settings)}`;
  yield* list('units', units);
  yield* list('people', isAdmin ? people : people.map(asMembersSee));
  yield* list('metrics', metrics);
  yield* list('rewards', rewards);
  if (isAdmin) {
    yield* list('forms', forms);
    yield* list('mails', mails);
  }
  yield* list(
    'objectives',
    mapped(objectives, (objective) => ({
      ...objective,
      keyResults: (keyResults.get(objective.id) ?? []).map((each) =>
        withReports ? { ...each, snapshots: reportsOf(standing, each) } : each,
      ),
    })),
  );
}

function* mapped<From, To>(items: Iterable<From>, change: (item: From) => To): Generator<To> {
  for (const item of items) yield change(item);
}

const reportsOf = ({ states, plan: { settings } }: Pick<Standing, 'plan' | 'states'>, { id }: KeyResult) =>
  (states.get(id)?.snapshots ?? []).map((each) => reportOf(each, settings.timeZone));

/** `status` is the colour that the report had when it was received. */
const reportOf = (each: KeptSnapshot, timeZone: string) => ({
  date: each.day,
  value: each.value,
  confidence: each.confidence,
  selfStatus: each.selfStatus,
  blocker: each.blocker,
  note: each.note,
  supportNeeded: each.supportNeeded,
  by: each.by,
  receivedAt: isoWithOffset(each.receivedAt, timeZone),
  attainment: each.attainment,
  planned: each.planned,
  deviation: each.deviation,
  status: each.colour,
});

function* snapshots(standing: Pick<Standing, 'plan' | 'states'>): Generator<unknown> {
  for (const keyResult of standing.plan.keyResults) {
    const objective = planIndex(standing.plan).objectives.get(keyResult.objectiveId);
    for (const report of reportsOf(standing, keyResult))
      yield {
        keyResultId: keyResult.id,
        keyResult: keyResult.text,
        unitId: objective?.unitId ?? '',
        ...report,
      };
  }
}
