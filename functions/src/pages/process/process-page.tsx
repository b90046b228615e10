// Takes a standing and what is open for whoever looks; gives the page of the process: what waits for them,
// then everything by its kind, folded. Never ranks people.
import type { Standing } from '../../../../shared/model/standing.ts';
import { STEPS } from '../../../../shared/process/steps/table.ts';
import { say } from '../../../../shared/words/pages.ts';
import type { WaitingThing } from '../../usecases/board/open-things.ts';
import { isOfProcess, OpenList, OpenRows } from '../lists/open-list.tsx';
import { type QuickAction, QuickActions } from '../lists/quick-actions.tsx';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { Fold } from '../parts/fold.tsx';
import { PageNav } from '../parts/page-nav.tsx';
import { Empty, Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import { lookupOf, type PageView } from '../parts/view.ts';
import { kindsOf } from './process-kinds.tsx';

/** Of `open` it shows what waits for a step of the process, the most urgent first. */
export function processPage(
  standing: Standing,
  view: PageView,
  { open, quickActions }: { open: readonly WaitingThing[]; quickActions: readonly QuickAction[] },
): string {
  const lookup = lookupOf(standing);
  const { language } = view;
  const { settings } = standing.plan;
  const isPaged = view.paging?.part === 'waiting';
  const waiting = open
    .filter(({ part, action }) => isOfProcess(part) && action !== null)
    .sort((a, b) => urgency(a) - urgency(b));
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
        <Section title={say(language, 'waitsForStep')} count={waiting.length}>
          {isPaged ? <OpenList things={waiting} view={view} /> : <FirstOpen things={waiting} view={view} />}
        </Section>
        <div class="section">
          <QuickActions actions={quickActions} language={language} />
        </div>
        <div class="section folds">
          {kindsOf(lookup, view).map(({ part, title, count, list }) => (
            <Fold
              key={part}
              id={part}
              title={title}
              {...(count === undefined ? {} : { count })}
              isOpen={view.paging?.part === part}
            >
              {list()}
            </Fold>
          ))}
        </div>
      </>
    ),
  });
}

/** What waits for whoever looks, up to so many; the rest is a press away. */
const A_HANDFUL = 5;

function FirstOpen({ things, view }: { things: readonly WaitingThing[]; view: PageView }) {
  const { language } = view;
  if (things.length === 0) return <Empty>{say(language, 'nothingWaits')}</Empty>;
  const rest = things.slice(A_HANDFUL);
  return (
    <div class="stack-s">
      <OpenRows things={things.slice(0, A_HANDFUL)} view={view} />
      {rest.length > 0 && (
        <Fold title={say(language, 'andMoreTurned', { count: rest.length })}>
          <OpenRows things={rest.slice(0, MOST_REST)} view={view} />
          {rest.length > MOST_REST && view.paging && (
            <p class="small no-print">
              <a href={view.link(pagePaths.onPage(view.paging.path, 'waiting', 1))}>
                {say(language, 'showAllOf', { count: things.length })}
              </a>
            </p>
          )}
        </Fold>
      )}
    </div>
  );
}

/** Lines behind the first fold; a company that waits for more has them in pages. */
const MOST_REST = 10;

/** Steps that somebody stands still for until they are taken: they come first, the others as they came. */
const WAITED_FOR: readonly WaitingThing['action'][] = STEPS.filter(({ urgent }) => urgent).map(
  ({ name }) => name,
);

function urgency({ action }: WaitingThing): number {
  const at = WAITED_FOR.indexOf(action);
  return at < 0 ? WAITED_FOR.length : at;
}
