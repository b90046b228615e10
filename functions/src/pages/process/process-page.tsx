// Takes a standing and what is open for whoever looks; gives the page of the process: battles, what waits for
// a step, proposals, signals, playbooks, forms, adjustments. Never ranks people.
import { proposalDeadline } from '../../../../shared/board/process-rows.ts';
import { dayText } from '../../../../shared/format/format.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { OpenThing } from '../../../../shared/wire/messages.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { Battles } from '../board/battles.tsx';
import { RecoveredList } from '../board/recovered-list.tsx';
import { AdjustmentTable } from '../key-result/key-result-tables.tsx';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { inList, Pager, pagedRows } from '../parts/paged.tsx';
import { Empty, Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import { lookupOf, type PageView } from '../parts/view.ts';
import { FormIdeaList, PlaybookList, ProposalList, SignalList } from './process-lists.tsx';
import { type QuickAction, QuickActions } from './quick-actions.tsx';
import { stepTitle } from './step-title.ts';
import { SupportList } from './support-list.tsx';

/** The newest adjustments; a key result's own page has all of it. */
const ADJUSTMENTS_SHOWN = 30;

const PARTS: Partial<Record<string, Word>> = {
  review: 'review',
  support: 'support',
  signal: 'signal',
  proposal: 'proposals',
  form: 'formIdeas',
};

export function processPage(
  standing: Standing,
  view: PageView,
  { open, doors }: { open: readonly OpenThing[]; doors: readonly QuickAction[] },
): string {
  const lookup = lookupOf(standing);
  const { language } = view;
  const { settings } = standing.plan;
  const { process } = standing;
  const due = proposalDeadline(settings);
  const waiting = open.filter(({ part, action }) => PARTS[part] !== undefined && action !== null);
  return htmlDocument({
    language,
    title: say(language, 'processTitle'),
    workspace: settings.workspace,
    width: 'middle',
    actions: (
      <>
        <a href={view.link(pagePaths.board())}>{say(language, 'board')}</a>
        <PageActions language={language} link={view.link} here={pagePaths.process()} />
      </>
    ),
    children: (
      <>
        <h1>{say(language, 'processTitle')}</h1>
        <div class="section">
          <QuickActions doors={doors} language={language} />
        </div>
        <Section title={say(language, 'battles', { cycle: settings.cycle })}>
          <Battles lookup={lookup} view={view} />
        </Section>
        <Section title={say(language, 'waitsForStep')} count={waiting.length}>
          <OpenList things={waiting} view={view} />
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

/** Each with the step that comes next, a press away; what is past its deadline says so in words. */
function OpenList({ things, view }: { things: readonly OpenThing[]; view: PageView }) {
  const { language } = view;
  if (things.length === 0) return <Empty>{say(language, 'nothingWaits')}</Empty>;
  const paged = pagedRows(things, 'waiting', view);
  return (
    <>
      <ul class="rows">
        {paged.shown.map(({ action, part, id, text, about, overdue }) => (
          <li key={`${part} ${id}`} class="stack-s">
            <h3>
              <span class="tag">{say(language, PARTS[part]!)}</span> {inList(text)}
            </h3>
            <p class={overdue ? 'small clock over' : 'small muted'}>
              {overdue && '▲ '}
              {inList(about)}
            </p>
            <p class="small">
              <a href={view.link(pagePaths.step(action!, id))}>{stepTitle(action!, language)}</a>
            </p>
          </li>
        ))}
      </ul>
      <Pager rows={paged} part="waiting" view={view} />
    </>
  );
}
