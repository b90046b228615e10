// Takes a standing; gives how the company steers: each indicator now, over the cycle and against the last
// one; and where the chain of goals breaks. Never ranks anybody.

import { readableBreaks } from '../../../../shared/board/breaks.ts';
import {
  INDICATORS,
  type IndicatorKind,
  type IndicatorName,
  indicatorText,
} from '../../../../shared/board/indicator-texts.ts';
import { type IndicatorsOnDay, indicatorsOverTime } from '../../../../shared/board/indicators-over-time.ts';
import { dayText, numberText } from '../../../../shared/format/format.ts';
import { IndicatorChart } from '../../../../shared/look/indicator-chart.tsx';
import type { Language, Settings } from '../../../../shared/model/plan.ts';
import type { LastCycle, Standing } from '../../../../shared/model/standing.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { listed } from '../../../../shared/words/punctuation.ts';
import { INDICATOR_WORDS } from '../parts/indicator-words.ts';
import { inList, Pager, pagedRows } from '../parts/paged.tsx';
import { Empty } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';

const helpOf = (
  language: Language,
  { responseHours, signalHours }: Settings,
): Record<IndicatorName, string> => ({
  penetration: say(language, 'penetrationHelp'),
  agility: say(language, 'agilityHelp'),
  response: say(language, 'responseHelp', { hours: responseHours }),
  signals: say(language, 'signalsHelp', { hours: signalHours }),
  snapshots: say(language, 'snapshotRateHelp'),
  publish: say(language, 'editToPublishHelp'),
});

/** As of the standing's day (design §6, Measures). */
export function IndicatorTiles({ standing, language }: { standing: Standing; language: Language }) {
  const help = helpOf(language, standing.plan.settings);
  const overTime = indicatorsOverTime(standing);
  return (
    <dl class="tiles indicators">
      {INDICATORS.map((kind) => {
        const name = INDICATOR_WORDS[kind.indicator];
        return (
          <div class="tile" key={kind.indicator}>
            <dt>{say(language, name)}</dt>
            <Values kind={kind} overTime={overTime} last={standing.last} name={name} language={language} />
            <dd class="help">{help[kind.indicator]}</dd>
          </div>
        );
      })}
    </dl>
  );
}

interface ValuesProps {
  kind: IndicatorKind;
  overTime: readonly IndicatorsOnDay[];
  last: LastCycle | undefined;
  name: Word;
  language: Language;
}

function Values({ kind: { of, kind }, overTime, last, name, language }: ValuesProps) {
  const points = overTime.map((each) => ({ day: each.day, value: each[of] }));
  const now = points.at(-1)!;
  const before = last?.indicators[of] ?? null;
  const known = points.filter((each) => each.value !== null);
  const first = known[0];
  const text = (value: number) => indicatorText(value, kind, language);
  const top = kind === 'share' ? 1 : Math.max(...known.map((each) => each.value!), before ?? 0) * 1.15 || 1;
  return (
    <>
      {now.value === null || !first ? (
        <dd class="nil">{say(language, 'nothingToCount')}</dd>
      ) : (
        <>
          <dd>{text(now.value)}</dd>
          <dd class="chart">
            <IndicatorChart
              points={points}
              last={before}
              top={top}
              label={say(language, 'overTheCycle', {
                name: say(language, name),
                from: dayText(first.day, language),
                to: dayText(now.day, language),
                first: text(first.value!),
                now: text(now.value),
              })}
            />
          </dd>
        </>
      )}
      {before !== null && (
        <dd class="small">
          <span class="muted">
            {say(language, 'lastCycleWas', { cycle: last!.name, value: text(before) })}
          </span>{' '}
          {now.value !== null && <Change now={now.value} before={before} kind={kind} language={language} />}
        </dd>
      )}
    </>
  );
}

interface ChangeProps {
  now: number;
  before: number;
  kind: IndicatorKind['kind'];
  language: Language;
}

/** Shares are better the more they are, times the less; what rounds to nothing is as before. */
function Change({ now, before, kind, language }: ChangeProps) {
  const by =
    kind === 'share'
      ? say(language, 'points', { count: numberText(Math.abs(now - before) * 100, 0) })
      : indicatorText(Math.abs(now - before), kind, language);
  const isSame = kind === 'share' ? Math.abs(now - before) < 0.005 : Math.abs(now - before) < 0.05;
  if (isSame) return <span class="muted">{say(language, 'asBefore')}</span>;
  const isBetter = kind === 'share' ? now > before : now < before;
  return (
    <strong class={isBetter ? 'change better' : 'change worse'}>
      {isBetter ? '▲ ' : '▼ '}
      {say(language, isBetter ? 'better' : 'worse', { by })}
    </strong>
  );
}

/** Units named in one line; the rest is counted. */
const NAMED = 8;

/**
 * Each key result of the root at which a chain ends, once, with the units where it does
 * (design §6, Penetration).
 */
export function BreakList({ standing, view }: { standing: Standing; view: PageView }) {
  const { language, link } = view;
  const breaks = readableBreaks(standing.plan);
  const { penetration } = standing.board.measures;
  if (breaks.length === 0)
    return <Empty>{say(language, penetration === null ? 'nothingToCount' : 'noBreaks')}</Empty>;
  const paged = pagedRows(breaks, 'breaks', view);
  return (
    <>
      <p class="muted small">{say(language, 'breaksHelp')}</p>
      <ul class="rows breaks">
        {paged.shown.map(({ keyResultId, keyResult, units, reaches }) => (
          <li key={keyResultId}>
            <h3>
              <a href={link(pagePaths.keyResult(keyResultId))}>{inList(keyResult)}</a>{' '}
              <span class={reaches ? 'tag' : 'tag gap'}>
                {say(language, reaches ? 'reachesPartly' : 'reachesNot')}
              </span>
            </h3>
            <p class="small muted">{say(language, 'noneAligned', { units: unitsText(units, language) })}</p>
          </li>
        ))}
      </ul>
      <Pager rows={paged} part="breaks" view={view} />
    </>
  );
}

function unitsText(units: readonly string[], language: Language): string {
  const shown = listed(language, units.slice(0, NAMED));
  if (units.length <= NAMED) return shown;
  return say(language, 'andUnits', { units: shown, count: units.length - NAMED });
}
