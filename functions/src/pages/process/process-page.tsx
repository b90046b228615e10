// Takes a standing and what is open for whoever looks; gives the page of the process: battles, what waits for
// a step, proposals, signals, playbooks, forms, adjustments. Never ranks people.
import { proposalDeadline } from '../../../../shared/board/process-rows.ts';
import { dayText } from '../../../../shared/format/format.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import { say } from '../../../../shared/words/pages.ts';
import type { Waiting } from '../../usecases/board/open-things.ts';
import { Battles } from '../board/battles.tsx';
import { BreakList, IndicatorTiles } from '../board/indicators.tsx';
import { RecoveredList } from '../board/recovered-list.tsx';
import { AdjustmentTable } from '../lists/key-result-tables.tsx';
import { isOfProcess, OpenList } from '../lists/open-list.tsx';
import { type QuickAction, QuickActions } from '../lists/quick-actions.tsx';
import { ReviewList, reviewsOf } from '../lists/review-list.tsx';
import { SupportList } from '../lists/support-list.tsx';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { PageNav } from '../parts/page-nav.tsx';
import { Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import { lookupOf, type PageView } from '../parts/view.ts';
import { FormIdeaList, PlaybookList, ProposalList, SignalList } from './process-lists.tsx';

/** The newest adjustments; a key result's own page has all of it. */
const ADJUSTMENTS_SHOWN = 30;

export function processPage(
  standing: Standing,
  view: PageView,
  { open, quickActions }: { open: readonly Waiting[]; quickActions: readonly QuickAction[] },
): string {
  const lookup = lookupOf(standing);
  const { language } = view;
  const { settings } = standing.plan;
  const { process } = standing;
  const due = proposalDeadline(settings);
  const waiting = open.filter(({ part, action }) => isOfProcess(part) && action !== null);
  return htmlDocument({
    language,
    title: say(language, 'processTitle'),
    workspace: settings.workspace,
    width: 'middle',
    actions: <PageActions language={language} link={view.link} here={pagePaths.process()} />,
    nav: <PageNav here="process" unitId={null} lookup={lookup} view={view} />,
    children: (
      <>
        <h1>{say(language, 'processTitle')}</h1>
        <div class="section">
          <QuickActions actions={quickActions} language={language} />
        </div>
        <Section title={say(language, 'battles', { cycle: settings.cycle })}>
          <Battles lookup={lookup} view={view} />
        </Section>
        <Section title={say(language, 'waitsForStep')} count={waiting.length}>
          <OpenList things={waiting} view={view} />
        </Section>
        <Section
          title={say(language, 'clocks')}
          count={reviewsOf({ lookup, rows: lookup.rows }, false).length}
        >
          <ReviewList
            lookup={lookup}
            rows={lookup.rows.filter(({ review }) => review !== null)}
            view={view}
          />
        </Section>
        <Section title={say(language, 'proposals')} count={process.proposals.length}>
          <p class="small muted">{say(language, 'proposalsDue', { day: dayText(due, language) })}</p>
          <ProposalList lookup={lookup} view={view} />
        </Section>
        <Section title={say(language, 'signals')} count={process.signals.length}>
          <SignalList lookup={lookup} view={view} />
        </Section>
        <Section title={say(language, 'supportAsked')} count={process.support.length}>
          <SupportList lookup={lookup} rows={lookup.rows} view={view} />
        </Section>
        <Section title={say(language, 'recovered')}>
          <RecoveredList lookup={lookup} rows={lookup.rows} view={view} />
        </Section>
        <Section title={say(language, 'measures')} id="measures">
          <div class="card">
            <IndicatorTiles standing={standing} language={language} />
          </div>
        </Section>
        <Section
          title={say(language, 'breaks')}
          count={new Set(standing.board.penetrationBreaks.map(({ keyResultId }) => keyResultId)).size}
        >
          <BreakList standing={standing} view={view} />
        </Section>
        <Section title={say(language, 'playbooks')} count={process.playbooks.length}>
          <PlaybookList lookup={lookup} view={view} />
        </Section>
        <Section title={say(language, 'formIdeas')} count={process.formProposals.length}>
          <FormIdeaList lookup={lookup} view={view} />
        </Section>
        <Section title={say(language, 'latestAdjustments')} count={process.adjustments.length}>
          <AdjustmentTable
            adjustments={process.adjustments.slice(-ADJUSTMENTS_SHOWN)}
            timeZone={settings.timeZone}
            nameOf={lookup.nameOf}
            keyResultOf={(id) => lookup.keyResults.get(id)?.text ?? id}
            language={language}
          />
        </Section>
      </>
    ),
  });
}
