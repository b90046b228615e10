// Takes the cycles of a workspace; gives the list that opens each: the live one first, then the past, latest
// first. Never changes one.

import { INDICATORS, indicatorText } from '../../../../shared/board/indicator-texts.ts';
import { dayText } from '../../../../shared/format/format.ts';
import type { SteeringIndicators } from '../../../../shared/model/board.ts';
import type { Day } from '../../../../shared/model/time.ts';
import type { CycleSpan } from '../../../../shared/process/new-cycle.ts';
import { say } from '../../../../shared/words/pages.ts';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { INDICATOR_WORDS } from '../parts/indicator-words.ts';
import { Empty } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';

export interface CyclesPageInput {
  workspace: string;
  /** The live cycle. */
  live: CycleSpan;
  /** Oldest first; indicators as they were when the next one began, null where they were not kept. */
  past: readonly (CycleSpan & { indicators: SteeringIndicators | null })[];
}

export function cyclesPage({ workspace, live, past }: CyclesPageInput, view: PageView): string {
  const { language, link } = view;
  return htmlDocument({
    language,
    title: say(language, 'cycles'),
    workspace,
    width: 'middle',
    actions: <PageActions language={language} link={link} here={pagePaths.cycles()} />,
    children: (
      <>
        <div class="head">
          <h1>{say(language, 'cycles')}</h1>
        </div>
        <ul class="rows">
          <li>
            <h2>
              <a href={link(pagePaths.board())}>{live.name || dayText(live.start, language)}</a>{' '}
              <span class="tag">{say(language, 'liveCycle')}</span>
            </h2>
            <Days span={live} view={view} />
          </li>
          {[...past].reverse().map((each) => (
            <li key={each.start} class="stack-s">
              <h2>
                <a href={link(pagePaths.inCycle(pagePaths.board(), each.start))}>
                  {each.name || dayText(each.start, language)}
                </a>
              </h2>
              <Days span={each} view={view} />
              {each.indicators && <Indicators indicators={each.indicators} view={view} />}
            </li>
          ))}
        </ul>
        {past.length === 0 && <Empty>{say(language, 'noPast')}</Empty>}
      </>
    ),
  });
}

function Days({ span, view: { language } }: { span: CycleSpan; view: PageView }) {
  const write = (day: Day) =>
    say(language, 'dayOfYear', { day: dayText(day, language), year: day.slice(0, 4) });
  return (
    <p class="small muted">
      {write(span.start)} – {write(span.end)}
    </p>
  );
}

/** What there was to count, in one line. */
function Indicators({ indicators, view: { language } }: { indicators: SteeringIndicators; view: PageView }) {
  const said = INDICATORS.flatMap(({ indicator, of, kind }) => {
    // A past that was kept before an indicator existed has none of it.
    const value = indicators[of] ?? null;
    return value === null
      ? []
      : [`${say(language, INDICATOR_WORDS[indicator])} ${indicatorText(value, kind, language)}`];
  });
  return said.length === 0 ? null : <p class="small">{said.join(' · ')}</p>;
}
