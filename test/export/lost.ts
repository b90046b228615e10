// Takes a plan and what an import read of a file of it; lists what is not the same. Never what an import has
// no place for: roles, settings beside the cycle, a unit's lead.

import type { Import, ImportedKeyResult } from '../../shared/import/model.ts';
import type { KeyResult, Plan } from '../../shared/model/plan.ts';
import { planText } from '../../shared/sheet/write/plan-rows.ts';

/** `KR1.target: 0.18 became 18`. Empty: nothing was lost, nothing asked, nothing made up. */
export function lostIn(plan: Plan, read: Import): string[] {
  const lost: string[] = [];
  const same = (what: string, before: unknown, after: unknown) => {
    if (JSON.stringify(before) !== JSON.stringify(after))
      lost.push(`${what}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
  };
  const nameOf = (email: string) => plan.people.find((each) => each.email === email)?.name ?? null;
  const unitOf = (id: string | null) => plan.units.find((each) => each.id === id)?.name ?? null;
  const { cycle, cycleStart, cycleEnd } = plan.settings;
  same('cycle', [cycle, cycleStart, cycleEnd], [read.period.given, read.period.start, read.period.end]);
  same('doubts', [], read.doubts);
  same(
    'units',
    plan.units.map(({ name, parentId }) => [name, unitOf(parentId)]),
    read.units.map(({ name, parent }) => [name, parent]),
  );
  same(
    'people',
    plan.people.map(({ email, name }) => [email, name]),
    read.people.map(({ email, name }) => [email, name]),
  );
  same(
    'metrics',
    plan.metrics.map(({ id, name }) => [id, name]),
    read.metrics.map(({ code, name }) => [code, name]),
  );
  same(
    'objectives',
    plan.objectives.map(({ id }) => id),
    read.objectives.map(({ code }) => code),
  );
  for (const [at, objective] of plan.objectives.entries()) {
    const found = read.objectives[at];
    const { id, text, unitId, alignedTo, weight, notes } = objective;
    same(
      id,
      [text, unitOf(unitId), alignedTo, weight, notes],
      [found?.text, found?.unit, found?.alignedTo, found?.weight, found?.note ?? ''],
    );
    const own = plan.keyResults.filter(({ objectiveId }) => objectiveId === id);
    same(
      `${id}.keyResults`,
      own.map((each) => each.id),
      found?.keyResults.map(({ code }) => code),
    );
    for (const [n, each] of own.entries()) sameKeyResult(same, each, found?.keyResults[n], nameOf);
  }
  return lost;
}

function sameKeyResult(
  same: (what: string, before: unknown, after: unknown) => void,
  each: KeyResult,
  found: ImportedKeyResult | undefined,
  nameOf: (email: string) => string | null,
): void {
  const isScaled = each.type === 'increase' || each.type === 'decrease';
  const values = (of: (string | number | boolean | null | undefined)[]) => of.map((value) => value ?? null);
  same(
    each.id,
    values([
      each.text,
      each.type,
      isScaled ? each.baseline : null,
      isScaled ? each.target : null,
      each.low,
      each.high,
      each.percent,
      each.weight,
      nameOf(each.owner),
      each.start,
      each.due,
      planText(each.points, each.percent),
    ]),
    values([
      found?.text,
      found?.type,
      found?.baseline,
      found?.target,
      found?.low,
      found?.high,
      found?.asPercent,
      found?.weight,
      found?.owner,
      found?.start,
      found?.due,
      found?.plan ?? '',
    ]),
  );
}
