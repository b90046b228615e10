// Takes a standing; gives the kinds of things that the page of the process holds, what is open first, each
// with its title, how many there are and its list. Never ranks people.
import type { ComponentChildren } from 'preact';
import { proposalDeadline } from '../../../../shared/board/process-rows.ts';
import { dayText } from '../../../../shared/format/format.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import { Battles } from '../board/battles.tsx';
import { BreakList, IndicatorTiles } from '../board/indicators.tsx';
import { RecoveredList } from '../board/recovered-list.tsx';
import { AdjustmentTable } from '../lists/key-result-tables.tsx';
import { ReviewList, reviewsOf } from '../lists/review-list.tsx';
import { SupportList } from '../lists/support-list.tsx';
import type { Lookup, PageView } from '../parts/view.ts';
import { FormIdeaList, PlaybookList, ProposalList, SignalList } from './process-lists.tsx';

/** The newest adjustments; a key result's own page has all of it. */
const ADJUSTMENTS_SHOWN = 30;

interface ProcessKind {
  /** The name of its list where that is paged through, and the place that a link leads to. */
  part: string;
  title: string;
  count?: number;
  list: () => ComponentChildren;
}

/** Reviews, support, signals and proposals; then battles, and what the company has learned. */
export function kindsOf(lookup: Lookup, view: PageView): ProcessKind[] {
  return [...openKinds(lookup, view), ...learnedKinds(lookup, view)];
}

function openKinds(lookup: Lookup, view: PageView): ProcessKind[] {
  const { language } = view;
  const { plan, process } = lookup.standing;
  const due = proposalDeadline(plan.settings);
  const reviewed = lookup.rows.filter(({ review }) => review !== null);
  return [
    {
      part: 'reviews',
      title: say(language, 'clocks'),
      count: reviewsOf({ lookup, rows: lookup.rows }, false).length,
      list: () => <ReviewList lookup={lookup} rows={reviewed} view={view} />,
    },
    {
      part: 'support',
      title: say(language, 'supportAsked'),
      count: process.support.length,
      list: () => <SupportList lookup={lookup} rows={lookup.rows} view={view} />,
    },
    {
      part: 'signals',
      title: say(language, 'signals'),
      count: process.signals.length,
      list: () => <SignalList lookup={lookup} view={view} />,
    },
    {
      part: 'proposals',
      title: say(language, 'proposals'),
      count: process.proposals.length,
      list: () => (
        <>
          <p class="small muted">{say(language, 'proposalsDue', { day: dayText(due, language) })}</p>
          <ProposalList lookup={lookup} view={view} />
        </>
      ),
    },
    {
      part: 'battles',
      title: say(language, 'battles', { cycle: plan.settings.cycle }),
      list: () => <Battles lookup={lookup} view={view} />,
    },
  ];
}

function learnedKinds(lookup: Lookup, view: PageView): ProcessKind[] {
  const { language } = view;
  const { standing } = lookup;
  const { process, board } = standing;
  return [
    {
      part: 'recovered',
      title: say(language, 'recovered'),
      list: () => <RecoveredList lookup={lookup} rows={lookup.rows} view={view} />,
    },
    {
      part: 'indicators',
      title: say(language, 'indicators'),
      list: () => (
        <div class="card">
          <IndicatorTiles standing={standing} language={language} />
        </div>
      ),
    },
    {
      part: 'breaks',
      title: say(language, 'breaks'),
      count: new Set(board.penetrationBreaks.map(({ keyResultId }) => keyResultId)).size,
      list: () => <BreakList standing={standing} view={view} />,
    },
    {
      part: 'playbooks',
      title: say(language, 'playbooks'),
      count: process.playbooks.length,
      list: () => <PlaybookList lookup={lookup} view={view} />,
    },
    {
      part: 'ideas',
      title: say(language, 'formIdeas'),
      count: process.formProposals.length,
      list: () => <FormIdeaList lookup={lookup} view={view} />,
    },
    {
      part: 'adjustments',
      title: say(language, 'latestAdjustments'),
      count: process.adjustments.length,
      list: () => <LatestAdjustments lookup={lookup} language={language} />,
    },
  ];
}

function LatestAdjustments({ lookup, language }: { lookup: Lookup; language: Language }) {
  const { plan, process } = lookup.standing;
  return (
    <AdjustmentTable
      adjustments={process.adjustments.slice(-ADJUSTMENTS_SHOWN)}
      timeZone={plan.settings.timeZone}
      nameOf={lookup.nameOf}
      keyResultOf={(id) => lookup.keyResults.get(id)?.text ?? id}
      language={language}
    />
  );
}
