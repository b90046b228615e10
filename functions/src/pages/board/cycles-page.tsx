// Takes the cycles of a workspace; gives the list that opens each: the live one first, then the past, latest
// first. Never changes one.

import { MEASURES, measureText } from '../../../../shared/board/measure-texts.ts';
import { dayText } from '../../../../shared/format/format.ts';
import type { SteeringMeasures } from '../../../../shared/model/board.ts';
import type { Day } from '../../../../shared/model/time.ts';
import type { CycleSpan } from '../../../../shared/process/new-cycle.ts';
import { say } from '../../../../shared/words/pages.ts';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { MEASURE_WORDS } from '../parts/measure-words.ts';
import { Empty } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';

export interface CyclesPageInput {
  workspace: string;
  /** The live cycle. */
  live: CycleSpan;
  /** Oldest first; measures as they were when the next one began, null where they were not kept. */
  past: readonly (CycleSpan & { measures: SteeringMeasures | null })[];
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
              {each.measures && <Measures measures={each.measures} view={view} />}
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
function Measures({ measures, view: { language } }: { measures: SteeringMeasures; view: PageView }) {
  const said = MEASURES.flatMap(({ measure, of, kind }) => {
    // A past that was kept before a measure existed has none of it.
    const value = measures[of] ?? null;
    return value === null
      ? []
      : [`${say(language, MEASURE_WORDS[measure])} ${measureText(value, kind, language)}`];
  });
  return said.length === 0 ? null : <p class="small">{said.join(' · ')}</p>;
}
