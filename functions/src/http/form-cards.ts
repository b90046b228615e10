// Takes a visitor and what they owe; gives the facts beside each card of their form. Never a text.

import { typedFromCell } from '../../../shared/form/owed/from-cells.ts';
import { type CardFacts, cardFacts } from '../../../shared/form/report/card-facts.ts';
import { planIndex } from '../../../shared/lookup/plan-index.ts';
import type { FormReply } from '../../../shared/wire/messages/submissions.ts';
import type { Visitor } from './page-context.ts';

/** By key result. */
export function cardsFor(
  { read, decimalMark }: Pick<Visitor, 'read' | 'decimalMark'>,
  { keyResults, today }: Pick<FormReply, 'keyResults' | 'today'>,
): Record<string, CardFacts> {
  const { plan, states } = read.standing;
  const index = planIndex(plan);
  return Object.fromEntries(
    keyResults.map((owed) => [
      owed.id,
      cardFacts(index.keyResults.get(owed.id)!, states.get(owed.id), plan.settings, {
        day: today,
        measureUnit: owed.measureUnit,
        fromCell: typedFromCell(owed, decimalMark),
        decimalMark,
      }),
    ]),
  );
}
