// Takes attainment and plan to date; gives the bar that shows the one against the other. Never a style
// attribute: the security policy forbids them.

import { percentText } from '../format/format.ts';
import type { Language } from '../model/plan.ts';
import type { Status } from '../model/state.ts';
import { say } from '../words/form.ts';

interface PlanBarProps {
  attainment: number | null;
  planned: number | null;
  status: Status;
  language: Language;
  /** What it shows in words; default: both as shares of the way. */
  label?: string | undefined;
}

/**
 * The fill is what is attained, the tick is the plan to date; where somebody is beyond the target the scale
 * grows and the target is a dashed line.
 */
export function PlanBar({ attainment, planned, status, language, label }: PlanBarProps) {
  const end = Math.min(Math.max(1, attainment ?? 0, planned ?? 0), 2);
  const at = (share: number) => `${(Math.min(Math.max(share / end, 0), 1) * 100).toFixed(2)}%`;
  const shares = () =>
    say(language, 'attainedOfPlan', {
      attained: percentText(attainment, language),
      planned: percentText(planned, language),
    });
  return (
    <svg class="planbar" role="img" aria-label={label ?? shares()}>
      <rect class="track" x="0" y="2" width="100%" height="10" rx="5" />
      {attainment !== null && attainment > 0 && (
        <rect class={`fill ${status}`} x="0" y="2" width={at(attainment)} height="10" rx="5" />
      )}
      {end > 1 && <line class="full" x1={at(1)} x2={at(1)} y1="0" y2="14" />}
      {planned !== null && <line class="tick" x1={at(planned)} x2={at(planned)} y1="-1" y2="15" />}
    </svg>
  );
}
