// Takes a key result with its figures; gives the bar that says what it measures: baseline and target at its
// ends, the plan at its tick, what is reported, all in the key result's own unit. Never a style attribute.
import { plannedText, valueText } from '../../../../shared/format/format.ts';
import { PlanBar } from '../../../../shared/look/plan-bar.tsx';
import type { KeyResult, Language } from '../../../../shared/model/plan.ts';
import type { Status } from '../../../../shared/model/state.ts';
import { say } from '../../../../shared/words/pages.ts';

interface ScaleBarProps {
  keyResult: KeyResult;
  attainment: number | null;
  /** Share of the way from baseline to target that the plan asks for. */
  planned: number | null;
  status: Status;
  /** What was reported last. */
  value: number;
  language: Language;
}

/** Nearer to an end than this the tick's label begins or ends there, so that it stays on the bar. */
const NEAR_AN_END = 0.22;

/** Key results whose way leads from a baseline to a target; the other types have no scale. */
export const hasScale = ({ type }: Pick<KeyResult, 'type'>): boolean =>
  type !== 'maintain' && type !== 'yes-no';

/** Only for what `hasScale`. Shares may lie beyond 0–1: the bar then ends at 2 at the most. */
export function ScaleBar({ keyResult, attainment, planned, status, value, language }: ScaleBarProps) {
  const { baseline, target } = keyResult;
  const text = (each: number) => valueText(each, keyResult, language);
  const plan = planned === null ? null : baseline + planned * (target - baseline);
  const planText = say(language, 'should', { value: plannedText(plan, keyResult, language) });
  const end = Math.min(Math.max(1, attainment ?? 0, planned ?? 0), 2);
  const tick = Math.min(Math.max((planned ?? 0) / end, 0), 1);
  const anchor = tick < NEAR_AN_END ? 'start' : tick > 1 - NEAR_AN_END ? 'end' : 'middle';
  return (
    <div class="scale">
      {plan !== null && (
        <svg class="scale-plan" role="img" aria-label={planText}>
          <text x={`${(tick * 100).toFixed(1)}%`} y="12" text-anchor={anchor}>
            {planText}
          </text>
        </svg>
      )}
      <PlanBar attainment={attainment} planned={planned} status={status} language={language} />
      <p class="bar-text">
        <span class="muted">
          <span class="visually-hidden">{say(language, 'baseline')} </span>
          {text(baseline)}
        </span>
        <b>{say(language, 'now', { value: text(value) })}</b>
        <span class="muted">{say(language, 'toTarget', { value: text(target) })}</span>
      </p>
    </div>
  );
}
