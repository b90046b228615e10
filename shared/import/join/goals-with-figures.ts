// Takes what an export calls goals on every level; makes key results of those that have figures of their own
// and stand below a goal without any. Never of a goal that has key results.
import { columnAddress, sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import type { Doubt, SourceCell } from '../model.ts';
import { givenOf, type ImportReading, type Item } from '../reading.ts';
import type { Field } from '../words/headings.ts';
import { sameText } from '../words/plain.ts';

const FIGURES: readonly Field[] = ['target', 'baseline', 'current'];

const figureOf = (item: Item) =>
  FIGURES.flatMap((field) => item.fields.get(field) ?? []).find(({ cell }) => textOf(cell) !== '');

/** Changes the items in place. Only after `join`, which says what has key results. */
export function settleGoals(reading: ImportReading): void {
  const parents = new Set(reading.items.map(({ objective }) => objective));
  const goals = reading.items.filter(({ kind }) => kind === 'objective');
  const byName = new Map<string, Item>();
  for (const goal of goals)
    for (const name of [givenOf(goal, 'id'), goal.code ?? '', goal.text])
      if (name !== '' && !byName.has(sameText(name))) byName.set(sameText(name), goal);
  const withFigures = new Map<Item, SourceCell>();
  for (const goal of goals) {
    const figure = figureOf(goal);
    if (!figure || parents.has(goal)) continue;
    const above = byName.get(sameText(goal.parentGiven ?? givenOf(goal, 'parent')));
    if (above && above !== goal && !figureOf(above))
      Object.assign(goal, { kind: 'keyResult', objective: above });
    else withFigures.set(goal, figure);
  }
  // Beside key results they are a service's own sums.
  const isAsked = reading.items.every(({ kind }) => kind === 'objective');
  for (const [goal, figure] of withFigures) {
    const doubt = isAsked ? askGoals(reading, goal) : null;
    if (doubt && reading.answers.to(doubt) === 'key result') goal.kind = 'keyResult';
    else reading.leavePlace(sourceAddress(figure), reading.say('figureOfObjective'));
  }
}

/** One question for the column of goals: unless they are key results, their figures are not taken. */
function askGoals(reading: ImportReading, { source }: Item): Doubt {
  const at = columnAddress(source.grid, source.column);
  return reading.ask(at, 'kind', reading.say('askFiguresOfGoals'), ['objective', 'key result']);
}
