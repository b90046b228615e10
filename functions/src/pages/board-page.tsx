// Takes a standing and what is looked at; gives the board: where it is red, since when, and what it should have been. Never ranks people.

import { TrustSentence } from '../../../shared/form/render.tsx';
import { dayText, longDayText } from '../../../shared/look/figures.ts';
import { StatusMark } from '../../../shared/look/status-mark.tsx';
import { say, type Word } from '../../../shared/look/words.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { Status } from '../../../shared/model/state.ts';
import { Battles } from './battles.tsx';
import { htmlDocument, PageActions } from './document.tsx';
import { type Door, Doors } from './doors.tsx';
import { KeyResultList } from './key-result-row.tsx';
import { BreakList, MeasureTiles } from './measures.tsx';
import { Overview } from './overview.tsx';
import { Empty, Section } from './parts.tsx';
import { PastNotice } from './past-notice.tsx';
import { pagePaths } from './paths.ts';
import { RecoveredList, ReviewList, reviewsOf, SupportList } from './process-sections.tsx';
import { UnitTree } from './unit-tree.tsx';
import { type KeyResultRow, type Lookup, lookupOf, type PageView, rowsOf } from './view.ts';

export interface BoardView extends PageView {
  unitId?: string | undefined;
  status?: Status | undefined;
  /** What whoever looks can begin. */
  doors?: readonly Door[];
}

const STATUSES: readonly Status[] = ['red', 'amber', 'green', 'none'];
const TITLES: Record<Status, Word> = {
  red: 'whereRed',
  amber: 'whereAmber',
  green: 'whereGreen',
  none: 'whereNone',
};

/** The web board as a document. A unit or a status that does not exist is as none: the whole company, everything. */
export function boardPage(standing: Standing, view: BoardView): string {
  const lookup = lookupOf(standing);
  const { language } = view;
  const unitId = view.unitId !== undefined && lookup.units.has(view.unitId) ? view.unitId : undefined;
  const status = STATUSES.find((each) => each === view.status);
  const rows = rowsOf(lookup, unitId);
  const unit = lookup.units.get(unitId ?? '') ?? lookup.root;
  const { settings } = standing.plan;
  return htmlDocument({
    language,
    title: unit && unitId ? unit.name : say(language, 'boardTitle'),
    workspace: settings.workspace,
    actions: <PageActions language={language} link={view.link} here={pagePaths.board(unitId, status)} />,
    foot: <TrustSentence language={language} />,
    children: (
      <>
        <PastNotice view={view} />
        <div class="head">
          <div>
            <p class="muted">
              {settings.cycle} · {dayText(settings.cycleStart, language)} –{' '}
              {dayText(settings.cycleEnd, language)}
              {view.hasPast && !view.past && (
                <>
                  {' · '}
                  <a href={view.link(pagePaths.cycles())}>{say(language, 'earlierCycles')}</a>
                </>
              )}
            </p>
            <h1>{unitId && unit ? unit.name : say(language, 'wholeCompany')}</h1>
          </div>
          <p class="muted">
            {say(language, 'asOf', { day: longDayText(standing.asOf.day, language) })}
            {unit && (
              <>
                {' · '}
                <a href={view.link(pagePaths.unit(unit.id))}>{say(language, 'openUnitPage')}</a>
                {' · '}
                <a href={view.link(pagePaths.process())}>{say(language, 'toProcess')}</a>
                {' · '}
                <a href={view.link(pagePaths.growth())}>{say(language, 'toGrowth')}</a>
              </>
            )}
          </p>
        </div>
        <div class="card overview">
          <Overview fold={unit ? lookup.folds.get(unit.id) : undefined} language={language} />
          <StatusFilter rows={rows} unitId={unitId} status={status} view={view} />
        </div>
        <div class="columns">
          <div class="side">
            <h2 class="visually-hidden">{say(language, 'allUnits')}</h2>
            <UnitTree lookup={lookup} view={view} unitId={unitId} status={status} />
          </div>
          <div>
            {!status && unitId === undefined && (
              <Section title={say(language, 'battles', { cycle: settings.cycle })}>
                <Battles lookup={lookup} view={view} />
              </Section>
            )}
            {(status ? [status] : STATUSES).map((each) => (
              <StatusSection
                key={each}
                rows={rows.filter(({ figures }) => figures.status === each)}
                status={each}
                folded={!status && (each === 'green' || each === 'none')}
                asOf={standing.asOf.day}
                view={view}
              />
            ))}
            {!status && unitId === undefined && (
              <div class="section">
                <Doors doors={view.doors ?? []} language={language} />
              </div>
            )}
            {!status && <Going lookup={lookup} rows={rows} view={view} whole={unitId === undefined} />}
          </div>
        </div>
      </>
    ),
  });
}

function StatusFilter(props: {
  rows: KeyResultRow[];
  unitId: string | undefined;
  status: Status | undefined;
  view: BoardView;
}) {
  const { rows, unitId, status, view } = props;
  const { language, link } = view;
  return (
    <nav class="chips" aria-label={say(language, 'filterStatus')}>
      <a href={link(pagePaths.board(unitId))} aria-current={status ? undefined : 'true'}>
        {say(language, 'all')} <b>{rows.length}</b>
      </a>
      {STATUSES.map((each) => (
        <a
          key={each}
          href={link(pagePaths.board(unitId, each))}
          aria-current={status === each ? 'true' : undefined}
        >
          <StatusMark status={each} language={language} />
          <b>{rows.filter(({ figures }) => figures.status === each).length}</b>
        </a>
      ))}
    </nav>
  );
}

function StatusSection(props: {
  rows: KeyResultRow[];
  status: Status;
  folded: boolean;
  asOf: string;
  view: BoardView;
}) {
  const { rows, status, folded, asOf, view } = props;
  const { language } = view;
  if (rows.length === 0 && status !== 'red') return null;
  const list = <KeyResultList rows={rows} asOf={asOf} view={view} />;
  const title = say(language, TITLES[status]);
  if (folded)
    return (
      <section class="section">
        <details class="fold">
          <summary>
            {title} <span class="muted">{rows.length}</span>
          </summary>
          {list}
        </details>
      </section>
    );
  return (
    <Section title={title} count={rows.length}>
      {rows.length === 0 ? <Empty>{say(language, 'nothingRed')}</Empty> : list}
    </Section>
  );
}

/** What goes on: reviews with their clocks, support, recoveries; for the whole company also how it steers. */
function Going({
  lookup,
  rows,
  view,
  whole,
}: {
  lookup: Lookup;
  rows: KeyResultRow[];
  view: BoardView;
  whole: boolean;
}) {
  const { language } = view;
  const { board } = lookup.standing;
  return (
    <>
      <Section title={say(language, 'clocks')} count={reviewsOf({ lookup, rows }, false).length}>
        <ReviewList lookup={lookup} rows={rows} view={view} />
      </Section>
      <Section title={say(language, 'supportAsked')}>
        <SupportList lookup={lookup} rows={rows} view={view} />
      </Section>
      <Section title={say(language, 'recovered')}>
        <RecoveredList lookup={lookup} rows={rows} view={view} />
      </Section>
      {whole && (
        <>
          <Section title={say(language, 'measures')} id="measures">
            <div class="card">
              <MeasureTiles standing={lookup.standing} language={language} />
            </div>
          </Section>
          <Section
            title={say(language, 'breaks')}
            count={new Set(board.penetrationBreaks.map(({ keyResultId }) => keyResultId)).size}
          >
            <BreakList standing={lookup.standing} view={view} />
          </Section>
        </>
      )}
    </>
  );
}
