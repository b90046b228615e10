// Takes what is attained and what was planned; gives the bar with both in words. Never a figure of its own
// making.

import type { ComponentChildren } from 'preact';
import { percentText } from '../format/format.ts';
import type { KeyResultType, Language } from '../model/plan.ts';
import type { Status } from '../model/state.ts';
import { say } from '../words/form.ts';
import { PlanBar } from './plan-bar.tsx';

interface PlanAgainstProps {
  figures: {
    attainment: number | null;
    planned: number | null;
    status: Status;
  };
  language: Language;
  left?: ComponentChildren;
  right?: string;
  /** Of the bar, for who cannot see it. */
  label?: string;
}

/** The bar and its two figures in words: what is, and what should be. */
export function PlanAgainst({ figures, language, left, right, label }: PlanAgainstProps) {
  if (figures.attainment === null) return <p class="small muted">{say(language, 'noReports')}</p>;
  return (
    <div>
      <PlanBar {...figures} language={language} label={label} />
      <p class="bar-text">
        <span>{left ?? `${say(language, 'attained')} ${percentText(figures.attainment, language)}`}</span>
        <span class="muted">
          {right ?? `${say(language, 'plan')} ${percentText(figures.planned, language)}`}
        </span>
      </p>
    </div>
  );
}

/**
 * `38 % behind plan`, `4 % ahead of plan`, `on plan`. What is done or not, or in its range or not, is said as
 * such: of that nobody is a share behind. `type`: of a key result; absent: of many together.
 */
export function deviationText(
  deviation: number | null,
  language: Language,
  type: KeyResultType | null = null,
): string {
  if (deviation === null) return say(language, 'noReports');
  const size = Math.abs(deviation);
  const isBehind = deviation > 0 && size >= 0.0005;
  if (type === 'yes-no') return say(language, isBehind ? 'notDone' : 'onPlan');
  if (type === 'maintain') return say(language, isBehind ? 'outOfRange' : 'inRange');
  if (size < 0.0005) return say(language, 'onPlan');
  return say(language, deviation > 0 ? 'behind' : 'ahead', { share: percentText(size, language) });
}
