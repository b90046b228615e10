// Takes figures and texts; gives the small parts that several pages share. Never a page of its own.
import type { ComponentChildren } from 'preact';
import { daysBetween } from '../../../shared/calendar/days.ts';
import { dayText, percentText, rangeText, valueText } from '../../../shared/look/figures.ts';
import { PlanBar } from '../../../shared/look/plan-bar.tsx';
import { say } from '../../../shared/look/words.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Status } from '../../../shared/model/state.ts';
import type { Day } from '../../../shared/model/time.ts';
import type { KeyResultRow } from './view.ts';

interface FiguresLike {
  attainment: number | null;
  planned: number | null;
  deviation: number | null;
  status: Status;
}

/** The bar and its two figures in words: what is, and what should be. */
export function PlanAgainst({
  figures,
  language,
  left,
  right,
}: {
  figures: FiguresLike;
  language: Language;
  left?: string;
  right?: string;
}) {
  if (figures.attainment === null) return <p class="small muted">{say(language, 'noReports')}</p>;
  return (
    <div>
      <PlanBar {...figures} language={language} />
      <p class="bar-text">
        <span>{left ?? `${say(language, 'attained')} ${percentText(figures.attainment, language)}`}</span>
        <span class="muted">
          {right ?? `${say(language, 'plan')} ${percentText(figures.planned, language)}`}
        </span>
      </p>
    </div>
  );
}

/** The same in a KR's own unit: `now 12`, `plan 18` on the day of its latest snapshot. */
export function OwnPlanAgainst({ row, language }: { row: KeyResultRow; language: Language }) {
  const { keyResult, figures, snapshots } = row;
  const last = snapshots[snapshots.length - 1];
  if (!last) return <PlanAgainst figures={figures} language={language} />;
  const now = say(language, 'now', { value: valueText(last.value, keyResult, language) });
  const should = say(language, 'should', { value: shouldBe(row, language) });
  return <PlanAgainst figures={figures} language={language} left={now} right={should} />;
}

/** What the plan asked for on the day of the latest snapshot, in the KR's own unit. */
export function shouldBe({ keyResult, figures }: KeyResultRow, language: Language): string {
  if (keyResult.type === 'maintain') return rangeText(keyResult, language);
  const { baseline, target } = keyResult;
  return valueText(
    figures.planned === null ? null : baseline + figures.planned * (target - baseline),
    keyResult,
    language,
  );
}

/** `38 % behind plan`, `4 % ahead of plan`, `on plan`. */
export function deviationText(deviation: number | null, language: Language): string {
  if (deviation === null) return say(language, 'noReports');
  const size = Math.abs(deviation);
  if (size < 0.0005) return say(language, 'onPlan');
  return say(language, deviation > 0 ? 'behind' : 'ahead', { share: percentText(size, language) });
}

/** `since 10 Jan (24 days)`. */
export function sinceText(since: Day | null, asOf: Day, language: Language): string {
  if (since === null) return '';
  const days = daysBetween(since, asOf);
  const span =
    days <= 0
      ? say(language, 'sinceToday')
      : days === 1
        ? say(language, 'sinceDay')
        : say(language, 'sinceDays', { days });
  const text = say(language, 'since', { day: dayText(since, language) });
  return language === 'zh' ? `${text}（${span}）` : `${text} (${span})`;
}

/** A section with a heading and how many there are. */
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
      <h2>
        {title}
        {count !== undefined && <span class="count">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

export const Empty = ({ children }: { children: ComponentChildren }) => <p class="empty">{children}</p>;
