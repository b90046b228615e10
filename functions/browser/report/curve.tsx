// Takes a card's facts and the value that is typed; gives the plan's curve in the key result's own unit, with
// what was reported and where today's value lies on it. Never text inside what is stretched.
import { addDays, dayNumber } from '../../../shared/calendar/days.ts';
import type { CardFacts } from '../../../shared/form/report/card-facts.ts';
import { valueText } from '../../../shared/format/format.ts';
import { StatusPaths } from '../../../shared/look/status-mark.tsx';
import type { Language } from '../../../shared/model/plan.ts';
import type { Status } from '../../../shared/model/state.ts';
import { plannedValue } from '../../../shared/okr/plan-to-date.ts';
import { say } from '../../../shared/words/browser/report.ts';

const PLAN_STEPS = 40;
/** Width of the mark of today's value, in pixels. */
const MARK = 18;
/** Part of the height that stays free above and below. */
const MARGIN = 0.14;

interface CurveProps {
  facts: CardFacts;
  /** Null where nothing readable stands in the field. */
  value: number | null;
  status: Status;
  language: Language;
}

/** Null for a range to keep and for a yes or no: they have no curve. */
export function Curve({ facts, value, status, language }: CurveProps) {
  const { keyResult, past, day } = facts;
  if (keyResult.type === 'maintain' || keyResult.type === 'yes-no') return null;
  const { start, due, baseline, target } = keyResult;
  const first = dayNumber(start) - 1;
  const days = Math.max(1, dayNumber(due) - first);
  const [low, high] = [Math.min(baseline, target), Math.max(baseline, target)];
  // A wild value leaves the drawing, but does not flatten it.
  const x = (at: number) => Math.min(Math.max((at - first) / days, 0), 1) * 100;
  const y = (at: number) => {
    const share = Math.min(Math.max((at - low) / (high - low || 1), -0.5), 1.5);
    return Math.min(Math.max((1 - MARGIN - share * (1 - 2 * MARGIN)) * 100, 3), 97);
  };
  const point = (on: number, at: number) => `${x(on).toFixed(1)},${y(at).toFixed(1)}`;
  const plan = Array.from({ length: PLAN_STEPS + 1 }, (_, index) => {
    const on = first + Math.round((days * index) / PLAN_STEPS);
    return point(on, plannedValue(keyResult, addDays(start, on - first - 1)) ?? 0);
  });
  const got = past.map((each) => point(dayNumber(each.day), each.value));
  if (value !== null) got.push(point(dayNumber(day), value));
  const today = x(dayNumber(day));
  return (
    <svg class="trend curve" role="img" aria-label={say(language, 'trace')}>
      <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <line class="base" x1="0" x2="100" y1={y(baseline)} y2={y(baseline)} />
        <line class="base" x1="0" x2="100" y1={y(target)} y2={y(target)} />
        <line class="today" x1={today} x2={today} y1="0" y2="100" />
        <polyline class="plan" points={plan.join(' ')} />
        {got.length > 0 && (
          <polyline class="got" points={got.length === 1 ? `${got[0]} ${got[0]}` : got.join(' ')} />
        )}
      </svg>
      {[baseline, target].map((each) => (
        <text key={each} x="0" y={`${y(each)}%`} dy="-4">
          {valueText(each, keyResult, language)}
        </text>
      ))}
      {value !== null && (
        <svg class={`point ${status}`} x={`${today}%`} y={`${y(value)}%`} aria-hidden="true">
          <svg x={-MARK / 2} y={-MARK / 2} width={MARK} height={MARK} viewBox="0 0 16 16" aria-hidden="true">
            <StatusPaths status={status} />
          </svg>
        </svg>
      )}
    </svg>
  );
}
