// Takes a KR with its snapshots and reviews; gives the large drawing of plan against attained over its time.
// Never a figure of its own making.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { dayText } from '../../../../shared/format/format.ts';
import { Trend } from '../../../../shared/look/trend.tsx';
import { say } from '../../../../shared/words/pages.ts';
import type { KeyResultRow, Lookup, PageView } from '../parts/view.ts';

/** Each snapshot with its colour as its shape; shaded while a review was open. */
export function TrendCard({ row, lookup, view }: { row: KeyResultRow; lookup: Lookup; view: PageView }) {
  const { language } = view;
  const { keyResult, snapshots, figures } = row;
  const spans = reviewSpans(row, lookup);
  const sample = (name: string) => (
    <svg class="trend-key" viewBox="0 0 28 8" aria-hidden="true">
      <g class="trend">
        <polyline class={name} points="1,4 27,4" />
      </g>
    </svg>
  );
  return (
    <div class="card">
      <Trend
        keyResult={keyResult}
        snapshots={snapshots}
        forecast={figures.forecast}
        language={language}
        spans={spans}
        large
      />
      <p class="legend">
        <span>{dayText(keyResult.start, language)}</span>
        <span>{dayText(keyResult.due, language)}</span>
      </p>
      <p class="legend keys">
        <span>
          {sample('got')} {say(language, 'attainedLine')}
        </span>
        <span>
          {sample('plan')} {say(language, 'planLine')}
        </span>
        {spans.length > 0 && (
          <span>
            <span class="swatch" /> {say(language, 'reviewOpenThen')}
          </span>
        )}
        {figures.forecast !== null && (
          <span>
            {sample('fore')} {say(language, 'forecast')}
          </span>
        )}
      </p>
    </div>
  );
}

/** The days on which a review was open; one that is open still reaches to today. */
function reviewSpans(
  { keyResult }: KeyResultRow,
  { states, standing }: Lookup,
): { from: string; to: string }[] {
  const { plan, asOf } = standing;
  const dayOf = (at: number) => dayAt(at, plan.settings.timeZone);
  return (states.get(keyResult.id)?.reviews ?? [])
    .filter(({ openedAt }) => openedAt <= asOf.at)
    .map(({ openedAt, closedAt }) => ({
      from: dayOf(openedAt),
      to: dayOf(Math.min(closedAt ?? asOf.at, asOf.at)),
    }));
}
