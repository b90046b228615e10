// Takes a dated cell of a process row; gives the step that it means. Never does it.
import { momentOfDated } from '../../../shared/calendar/zones.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { DayOrMoment } from '../../../shared/model/record.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { ActionName } from '../../../shared/wire/messages/actions.ts';
import type { Origin, PlayStep } from './step.ts';

/** The moment of a cell; a day alone is 09:00 (design §9, Order). */
export const when = (dated: DayOrMoment, plan: Plan): EpochMs => momentOfDated(dated, plan.settings.timeZone);

/** An action where its moment is given; nothing where the cell is blank. */
export function action(
  dated: DayOrMoment | null,
  plan: Plan,
  origin: Origin,
  name: ActionName,
  id: string,
  email: string,
  answers: RawAnswers,
): PlayStep[] {
  return dated === null
    ? []
    : [{ kind: 'action', at: when(dated, plan), origin, action: name, id, email, answers }];
}
