// Takes a key result that a person owes; gives what its cell says for the form, how old that is, and whether
// the form starts with it. Never reads a cell.
import { addDays } from '../../../../shared/calendar/days.ts';
import { EARLY_REPORT_DAYS } from '../../../../shared/calendar/snapshot-days.ts';
import { startOfDay } from '../../../../shared/calendar/zones.ts';
import type { OwedCell } from '../../../../shared/model/owed.ts';
import type { KeyResult, Language } from '../../../../shared/model/plan.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import { dueDays } from '../../../../shared/okr/owed.ts';
import { faultOf, isFed } from '../../../../shared/process/fed-values.ts';
import { cellSays, whyText } from '../../../../shared/process/source-texts.ts';

/**
 * Null where no cell feeds it. The form starts with what was read in the days in which it counts, unless the
 * person has reported in them already (design §5, Value from).
 */
export function owedCell(
  keyResult: KeyResult,
  { plan, states, fed }: Standing,
  { day, language, now }: { day: Day; language: Language; now: EpochMs },
): OwedCell | null {
  if (!isFed(keyResult)) return null;
  const { settings } = plan;
  const { timeZone } = settings;
  const said = fed?.get(keyResult.id) ?? null;
  const input = { keyResult, said, language, timeZone };
  if (!said) return { value: null, text: whyText('source-unread', input) };
  const state = states.get(keyResult.id);
  const why = faultOf(said, state, day, dueDays(settings), settings);
  if (why !== null) return { value: null, text: whyText(why, input) };
  const since = addDays(day, -EARLY_REPORT_DAYS);
  const isReported = (state?.snapshots.at(-1)?.day ?? '') >= since;
  const isOffered = !isReported && said.at >= startOfDay(since, timeZone);
  return {
    value: isOffered ? said.value : null,
    text: cellSays(keyResult, said.value!, now - said.at, language),
  };
}
