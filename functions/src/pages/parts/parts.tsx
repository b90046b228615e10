// Takes figures and texts; gives the small parts that several pages share. What one page alone shows stands
// beside that page.

import type { ComponentChildren } from 'preact';
import { daysBetween } from '../../../../shared/calendar/days.ts';
import { dayText, valueText } from '../../../../shared/format/format.ts';
import { planValueText } from '../../../../shared/format/plan-value.ts';
import { CountedHeading } from '../../../../shared/look/counted-heading.tsx';
import { deviationText, PlanAgainst } from '../../../../shared/look/plan-against.tsx';
import type { KeyResult, Language } from '../../../../shared/model/plan.ts';
import type { Day } from '../../../../shared/model/time.ts';
import { say } from '../../../../shared/words/pages.ts';
import { inBrackets } from '../../../../shared/words/punctuation.ts';
import { hasScale, ScaleBar } from './scale-bar.tsx';
import type { KeyResultRow } from './view.ts';

/** What a KR's bar measures, in its own unit; what it is kept within, or whether it is done, in words. */
export function OwnPlanAgainst({ row, language }: { row: KeyResultRow; language: Language }) {
  const { keyResult, figures, snapshots } = row;
  const last = snapshots.at(-1);
  if (!last) return <PlanAgainst figures={figures} language={language} />;
  if (hasScale(keyResult))
    return <ScaleBar {...figures} keyResult={keyResult} value={last.value} language={language} />;
  const should = say(language, 'should', { value: shouldBe({ ...figures, keyResult }, language) });
  return <PlanAgainst figures={figures} language={language} left={valueNow(row, language)} right={should} />;
}

/**
 * `46 % behind plan, counted from 8 %`: of what the share is, where the way does not begin at nothing. ''
 * where nobody has reported.
 */
export function behindText(
  { keyResult, deviation }: { keyResult: KeyResult; deviation: number | null },
  language: Language,
): string {
  if (deviation === null) return '';
  const text = deviationText(deviation, language, keyResult.type);
  if (!hasScale(keyResult) || keyResult.baseline === 0) return text;
  const baseline = valueText(keyResult.baseline, keyResult, language);
  return say(language, 'behindFrom', { deviation: text, baseline });
}

/** What the plan asked for on the day of the latest snapshot, in the KR's own unit. */
export function shouldBe(
  { keyResult, planned }: { keyResult: KeyResult; planned: number | null },
  language: Language,
): string {
  return planValueText(keyResult, planned, language);
}

/** `now 12`, in the KR's own unit; '' where nobody has reported. */
export function valueNow(
  { keyResult, snapshots }: { keyResult: KeyResult; snapshots: readonly { value: number }[] },
  language: Language,
): string {
  const last = snapshots.at(-1);
  return last ? say(language, 'now', { value: valueText(last.value, keyResult, language) }) : '';
}

/** `since 10 Jan (24 days)`. */
export function sinceText(since: Day | null, asOf: Day, language: Language): string {
  if (since === null) return '';
  const days = daysBetween(since, asOf);
  const span = days <= 0 ? say(language, 'sinceToday') : say(language, 'sinceDays', { days });
  const text = say(language, 'since', { day: dayText(since, language) });
  return inBrackets(language, text, span);
}

/** A section of a page, with how many there are in it. */
export function Section({
  title,
  count,
  id,
  children,
}: {
  title: ComponentChildren;
  count?: number;
  id?: string;
  children: ComponentChildren;
}) {
  return (
    <section class="section" id={id}>
      <CountedHeading title={title} count={count} />
      {children}
    </section>
  );
}

export const Empty = ({ children }: { children: ComponentChildren }) => <p class="empty">{children}</p>;
