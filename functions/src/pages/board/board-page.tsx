// Takes a standing and what is looked at; gives the board: where it is red, since when, and what it should
// have been. Never ranks people.

import { TrustSentence } from '../../../../shared/form/view/render.tsx';
import { dayText, longDayText } from '../../../../shared/format/format.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { Status } from '../../../../shared/model/state.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { LinkNotice } from '../parts/link-notice.tsx';
import { KEY_RESULTS_ON_PAGE } from '../parts/paged.tsx';
import { Section } from '../parts/parts.tsx';
import { PastNotice } from '../parts/past-notice.tsx';
import { pagePaths } from '../parts/paths.ts';
import { lookupOf, type PageView, rowsOf } from '../parts/view.ts';
import { type QuickAction, QuickActions } from '../process/quick-actions.tsx';
import { Battles } from './battles.tsx';
import { Going } from './board-going.tsx';
import { HeadlineSentence } from './headline.tsx';
import { Overview } from './overview.tsx';
import { SoFar } from './so-far.tsx';
import { STATUSES, StatusFilter } from './status-filter.tsx';
import { StatusSection } from './status-list.tsx';
import { UnitTree } from './unit-tree.tsx';

export interface BoardView extends PageView {
  unitId?: string | undefined;
  status?: Status | undefined;
  /** What whoever looks can begin. */
  doors?: readonly QuickAction[];
}

const TITLES: Record<Status, Word> = {
  red: 'whereRed',
  amber: 'whereAmber',
  green: 'whereGreen',
  none: 'whereNone',
};

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
        <LinkNotice view={view} />
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
        {!status && <HeadlineSentence lookup={lookup} rows={rows} view={view} unitId={unitId} />}
        <div class="card overview">
          <Overview fold={unit ? lookup.folds.get(unit.id) : undefined} language={language} />
          <StatusFilter rows={rows} unitId={unitId} status={status} view={view} />
        </div>
        {unit && !status && (
          <SoFar standing={standing} lookup={lookup} rows={rows} unitId={unit.id} view={view} />
        )}
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
                lookup={lookup}
                rows={rows.filter(({ figures }) => figures.status === each)}
                status={each}
                title={say(language, TITLES[each])}
                unitId={unitId}
                folded={!status && (each === 'green' || each === 'none')}
                isLarge={rows.length > KEY_RESULTS_ON_PAGE}
                isAlone={status !== undefined}
                view={view}
              />
            ))}
            {!status && unitId === undefined && (
              <div class="section">
                <QuickActions doors={view.doors ?? []} language={language} />
              </div>
            )}
            {!status && <Going lookup={lookup} rows={rows} view={view} whole={unitId === undefined} />}
          </div>
        </div>
      </>
    ),
  });
}
