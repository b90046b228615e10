// Takes a standing and a key result; gives its page: figures, trend, snapshots, reviews, support,
// adjustments. Null where there is none.

import { dayText, percentText, valueText } from '../../../../shared/format/format.ts';
import { StatusMark } from '../../../../shared/look/status-mark.tsx';
import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import { isFed } from '../../../../shared/process/fed-values.ts';
import { cellSays, whyText } from '../../../../shared/process/source-texts.ts';
import { say as sayOfCells } from '../../../../shared/words/cells/sources.ts';
import { say } from '../../../../shared/words/pages.ts';
import { AdjustmentTable, SnapshotTable } from '../lists/key-result-tables.tsx';
import { ReviewList } from '../lists/review-list.tsx';
import { SupportList } from '../lists/support-list.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { PageNav } from '../parts/page-nav.tsx';
import { behindText, OwnPlanAgainst, Section, shouldBe, sinceText } from '../parts/parts.tsx';
import { PastNotice } from '../parts/past-notice.tsx';
import { pagePaths } from '../parts/paths.ts';
import { type KeyResultRow, type Lookup, lookupOf, type PageView } from '../parts/view.ts';
import { WhyOfRow } from '../parts/why.tsx';
import { Talk } from './talk.tsx';
import { TrendCard } from './trend-card.tsx';

/** `formKey`: of the form by which something is said; null where nothing can be. Null: no such key result. */
export function keyResultPage(
  standing: Standing,
  keyResultId: string,
  view: PageView,
  formKey: string | null = null,
): string | null {
  const lookup = lookupOf(standing);
  const row = lookup.rows.find(({ keyResult }) => keyResult.id === keyResultId);
  if (!row) return null;
  const { language } = view;
  return htmlDocument({
    language,
    title: row.keyResult.text,
    workspace: standing.plan.settings.workspace,
    width: 'middle',
    actions: <PageActions language={language} link={view.link} here={pagePaths.keyResult(keyResultId)} />,
    nav: <PageNav here={null} unitId={row.figures.unitId} lookup={lookup} view={view} />,
    children: (
      <>
        <PastNotice view={view} />
        <Crumbs lookup={lookup} unitId={row.figures.unitId} view={view} />
        <Heading row={row} asOf={standing.asOf.day} view={view} />
        <div class="card stack">
          <OwnPlanAgainst row={row} language={language} />
          <WhyOfRow row={row} standing={standing} language={language} />
          <Facts row={row} lookup={lookup} view={view} />
        </div>
        {row.snapshots.length > 0 && (
          <Section title={say(language, 'trendTitle')}>
            <TrendCard row={row} lookup={lookup} view={view} />
          </Section>
        )}
        <Talk keyResultId={keyResultId} lookup={lookup} view={view} formKey={formKey} />
        <KeyResultHistory row={row} lookup={lookup} view={view} />
      </>
    ),
  });
}

/** What was reported of it, asked, answered and changed. */
function KeyResultHistory({ row, lookup, view }: { row: KeyResultRow; lookup: Lookup; view: PageView }) {
  const { language } = view;
  const { plan, process } = lookup.standing;
  return (
    <>
      <Section title={say(language, 'history')} count={row.snapshots.length}>
        <SnapshotTable row={row} nameOf={lookup.nameOf} language={language} />
      </Section>
      <Section title={say(language, 'reviews')}>
        <ReviewList lookup={lookup} rows={[row]} view={view} onItsPage />
      </Section>
      <Section title={say(language, 'support')}>
        <SupportList lookup={lookup} rows={[row]} view={view} />
      </Section>
      <Section title={say(language, 'adjustments')}>
        <AdjustmentTable
          adjustments={process.adjustments.filter(({ keyResultId }) => keyResultId === row.keyResult.id)}
          timeZone={plan.settings.timeZone}
          nameOf={lookup.nameOf}
          language={language}
        />
      </Section>
    </>
  );
}

function Heading({ row, asOf, view }: { row: KeyResultRow; asOf: string; view: PageView }) {
  const { language } = view;
  const { keyResult, figures, objective, since } = row;
  const words = [
    figures.status === 'green' ? '' : sinceText(since, asOf, language),
    behindText({ ...figures, keyResult }, language),
    figures.stale ? say(language, 'stale') : '',
    figures.watermelon ? say(language, 'watermelon') : '',
  ].filter((each) => each !== '');
  return (
    <div class="head">
      <div class="stack-s">
        {objective && <p class="muted">{objective.text}</p>}
        <h1>{keyResult.text}</h1>
        <p>
          <StatusMark status={figures.status} language={language} big />
        </p>
        {words.length > 0 && <p class="muted">{words.join(' · ')}</p>}
      </div>
    </div>
  );
}

function Facts({ row, lookup, view }: { row: KeyResultRow; lookup: Lookup; view: PageView }) {
  const { language } = view;
  const { keyResult, ownerName, figures } = row;
  const { plan } = lookup.standing;
  const metric = planIndex(plan).metrics.get(keyResult.metricId);
  const kept = keyResult.type === 'maintain';
  const text = (value: number) => valueText(value, keyResult, language);
  const facts: [string, string][] = [
    [say(language, 'owner'), ownerName || '–'],
    [say(language, 'metric'), metric?.name || keyResult.metricId || '–'],
    [
      say(language, 'target'),
      kept
        ? shouldBe({ ...figures, keyResult }, language)
        : `${text(keyResult.baseline)} → ${text(keyResult.target)}`,
    ],
    [say(language, 'due'), dayText(keyResult.due, language)],
    [say(language, 'forecast'), forecastText(row, view)],
    [say(language, 'attained'), percentText(figures.attainment, language)],
    ...cellFact(row, lookup, view),
  ];
  return (
    <dl class="tiles three">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt class="small muted">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the value comes from, what that says and how old it is; nothing where no cell feeds it. */
function cellFact({ keyResult }: KeyResultRow, lookup: Lookup, { language }: PageView): [string, string][] {
  const { plan, fed, asOf } = lookup.standing;
  // A cycle that has ended shows no cell.
  if (!isFed(keyResult) || !fed) return [];
  const said = fed.get(keyResult.id) ?? null;
  const { timeZone } = plan.settings;
  const text =
    said?.value == null
      ? whyText(said?.fault ?? 'source-unread', { keyResult, said, language, timeZone })
      : cellSays(keyResult, said.value, asOf.at - said.at, language);
  return [[sayOfCells(language, 'valueFrom'), text]];
}

function forecastText({ keyResult, figures }: KeyResultRow, { language }: PageView): string {
  if (keyResult.type === 'maintain' || keyResult.type === 'yes-no') return say(language, 'noForecastKind');
  if (figures.forecast === null) return say(language, 'noForecast');
  return say(language, 'forecastEnd', {
    share: percentText(figures.forecast, language),
    day: dayText(keyResult.due, language),
  });
}
