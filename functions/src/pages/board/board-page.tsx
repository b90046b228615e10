// Takes a standing and what is looked at; gives the board: where it is red, since when, and what it should
// have been. Never ranks people.

import { TrustSentence } from '../../../../shared/form/view/render.tsx';
import { dayText, longDayText } from '../../../../shared/format/format.ts';
import type { Unit } from '../../../../shared/model/plan.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import { STATUSES, type Status } from '../../../../shared/model/state.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import type { WaitingThing } from '../../usecases/board/open-things.ts';
import { type QuickAction, QuickActions } from '../lists/quick-actions.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { LinkNotice } from '../parts/link-notice.tsx';
import { PageNav } from '../parts/page-nav.tsx';
import { KEY_RESULTS_ON_PAGE } from '../parts/paged.tsx';
import { PastNotice } from '../parts/past-notice.tsx';
import { pagePaths } from '../parts/paths.ts';
import { type KeyResultRow, type Lookup, lookupOf, type PageView, rowsOf } from '../parts/view.ts';
import { CycleSoFar } from './cycle-so-far.tsx';
import { Download } from './download.tsx';
import { HeadlineSentence } from './headline.tsx';
import { InProgress } from './in-progress.tsx';
import { NextSteps } from './next-steps.tsx';
import { Overview } from './overview.tsx';
import { StatusFilter } from './status-filter.tsx';
import { StatusSection } from './status-list.tsx';
import { CameBack, TurnedWorse } from './turned.tsx';

export interface BoardView extends PageView {
  unitId?: string | undefined;
  status?: Status | undefined;
  /** What whoever looks can begin. */
  quickActions?: readonly QuickAction[];
  /** What waits for a step. */
  open?: readonly WaitingThing[];
}

const TITLES: Record<Status, Word> = {
  red: 'whereRed',
  amber: 'whereAmber',
  green: 'whereGreen',
  none: 'whereNone',
};

/** Closed at first: what asks for nobody, or asks by a review already. */
const FOLDED: readonly Status[] = ['amber', 'green', 'none'];

/**
 * The web board as a document. A unit or a status that does not exist is as none: the whole company,
 * everything.
 */
export function boardPage(standing: Standing, view: BoardView): string {
  const lookup = lookupOf(standing);
  const { language } = view;
  const unitId = view.unitId !== undefined && lookup.units.has(view.unitId) ? view.unitId : undefined;
  const status = STATUSES.find((each) => each === view.status);
  const rows = rowsOf(lookup, unitId);
  const unit = lookup.units.get(unitId ?? '') ?? lookup.root;
  const shown = { lookup, rows, unitId, view };
  return htmlDocument({
    language,
    title: unit && unitId ? unit.name : say(language, 'boardTitle'),
    workspace: standing.plan.settings.workspace,
    actions: <PageActions language={language} link={view.link} here={pagePaths.board(unitId, status)} />,
    nav: <PageNav here={status ? null : 'board'} unitId={unitId ?? null} lookup={lookup} view={view} />,
    foot: <TrustSentence language={language} />,
    children: (
      <>
        <PastNotice view={view} />
        <LinkNotice view={view} />
        <Heading lookup={lookup} unitId={unitId} view={view} />
        {!status && <HeadlineSentence lookup={lookup} rows={rows} view={view} unitId={unitId} />}
        <div class="card overview">
          <Overview
            fold={unit ? lookup.folds.get(unit.id) : undefined}
            standing={standing}
            language={language}
          />
          <StatusFilter rows={rows} unitId={unitId} status={status} view={view} />
        </div>
        {status ? (
          <div class="section">
            <StatusSection {...sectionOf(shown, status)} isAlone />
          </div>
        ) : (
          <Sections {...shown} unit={unit} />
        )}
      </>
    ),
  });
}

/** What is looked at: the company or a unit. */
interface BoardScope {
  lookup: Lookup;
  rows: KeyResultRow[];
  unitId: string | undefined;
  view: BoardView;
}

function sectionOf({ lookup, rows, unitId, view }: BoardScope, status: Status) {
  return {
    lookup,
    rows: rows.filter(({ figures }) => figures.status === status),
    status,
    title: say(view.language, TITLES[status]),
    unitId,
    isLarge: rows.length > KEY_RESULTS_ON_PAGE,
    view,
  };
}

/** The board as a whole: what turned, what to do next, where it is red. */
function Sections({ unit, ...shown }: BoardScope & { unit: Unit | null }) {
  const { lookup, rows, unitId, view } = shown;
  const { open = [], quickActions = [], language } = view;
  return (
    <>
      <div class="pair first">
        <TurnedWorse lookup={lookup} rows={rows} view={view} />
        <NextSteps lookup={lookup} rows={rows} view={view} open={unitId === undefined ? open : []} />
        <CameBack lookup={lookup} rows={rows} view={view} />
      </div>
      {unit && <CycleSoFar standing={lookup.standing} lookup={lookup} unitId={unit.id} view={view} />}
      <StatusSection {...sectionOf(shown, 'red')} />
      <div class="folds">
        {FOLDED.map((each) => (
          <StatusSection key={each} {...sectionOf(shown, each)} folded />
        ))}
        <InProgress lookup={lookup} rows={rows} view={view} whole={unitId === undefined} />
        {/* By a mail's link everything else asks to sign in first, as its notice says. */}
        {!view.isByLink && <QuickActions actions={quickActions} language={language} folded />}
      </div>
    </>
  );
}

function Heading({ lookup, unitId, view }: { lookup: Lookup; unitId: string | undefined; view: BoardView }) {
  const { language, link } = view;
  const { plan, asOf } = lookup.standing;
  const { cycle, cycleStart, cycleEnd } = plan.settings;
  return (
    <div class="head">
      <div>
        {unitId !== undefined && <Crumbs lookup={lookup} unitId={unitId} view={view} />}
        <h1>{lookup.units.get(unitId ?? '')?.name ?? say(language, 'wholeCompany')}</h1>
      </div>
      <p class="muted">
        {say(language, 'asOf', { day: longDayText(asOf.day, language) })}
        {' · '}
        {cycle} · {dayText(cycleStart, language)} – {dayText(cycleEnd, language)}
        {view.hasPast && !view.past && (
          <>
            {' · '}
            <a href={link(pagePaths.cycles())}>{say(language, 'earlierCycles')}</a>
          </>
        )}
      </p>
      {unitId === undefined && !view.isByLink && <Download lookup={lookup} view={view} />}
    </div>
  );
}
