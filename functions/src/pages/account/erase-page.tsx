// Takes whom somebody wants erased and what stands against it; gives the page that asks, and the one that
// says it has begun. Never erases.
import type { ComponentChildren } from 'preact';
import { type TabName, tabSpec } from '../../../../shared/sheet/table/tabs.ts';
import { say } from '../../../../shared/words/pages.ts';
import { labelled } from '../../../../shared/words/punctuation.ts';
import { inLanguage } from '../../../../shared/words/say.ts';
import type { MayErase } from '../../usecases/people/may-erase.ts';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';

/** How many rows of each tab name somebody. */
type InSheet = readonly { tab: string; count: number }[];

interface ErasePageInput {
  workspace: string;
  email: string;
  name: string;
  isOwn: boolean;
  may: MayErase;
}

const REFUSED = {
  'last-admin': 'eraseLastAdmin',
  unknown: 'eraseUnknown',
  'under-way': 'eraseUnderWay',
  erased: 'eraseDone',
} as const;

/** What it does and what only a human can; a box to tick and a button. */
export function erasePage(input: ErasePageInput, view: PageView): string {
  const { language, link } = view;
  const { email, name, isOwn, may } = input;
  const title = !may.ok
    ? say(language, 'eraseNotYet')
    : isOwn
      ? say(language, 'eraseMyTitle')
      : say(language, 'eraseTitle', { name });
  const action = link(isOwn ? 'account/erase' : 'people/erase');
  return shell(
    { ...input, title },
    view,
    may.ok ? (
      <>
        <form class="card stack" method="post" action={action}>
          <p>{say(language, 'eraseReplaces')}</p>
          <p>{say(language, 'eraseEnds', { email })}</p>
          <input type="hidden" name="email" value={email} />
          <label class="check">
            <input type="checkbox" name="confirm" value="yes" required />
            <span>{say(language, 'eraseAgreed')}</span>
          </label>
          <button class="button wide" type="submit">
            {say(language, 'eraseDo')}
          </button>
        </form>
        <ByHand inSheet={may.inSheet} view={view} />
      </>
    ) : (
      <div class="card stack">
        <p>{say(language, REFUSED[may.why], { email })}</p>
        {may.why === 'erased' && !isOwn && (
          <form method="post" action={link('people/return')}>
            <input type="hidden" name="email" value={email} />
            <button class="button quiet wide" type="submit">
              {say(language, 'allowReturn')}
            </button>
          </form>
        )}
      </div>
    ),
  );
}

/** It has begun; the spreadsheet is next. */
export function erasureBegunPage(
  { workspace, isOwn, inSheet }: Pick<ErasePageInput, 'workspace' | 'isOwn'> & { inSheet: InSheet },
  view: PageView,
): string {
  const { language } = view;
  return shell(
    { workspace, isOwn, title: say(language, 'eraseBegun') },
    view,
    <>
      <div class="card stack">
        <p>{say(language, 'eraseBegunLead')}</p>
      </div>
      <ByHand inSheet={inSheet} view={view} />
    </>,
  );
}

/** What the spreadsheet holds, and what no program of ours reaches. */
function ByHand({ inSheet, view: { language } }: { inSheet: InSheet; view: PageView }) {
  return (
    <Section title={say(language, 'byHand')}>
      <div class="card stack-s">
        <p>{say(language, 'byHandLead')}</p>
        {inSheet.length === 0 ? (
          <p class="muted">{say(language, 'byHandNothing')}</p>
        ) : (
          <ul class="chips">
            {inSheet.map(({ tab, count }) => (
              <li key={tab}>
                <span class="tag">
                  {labelled(
                    language,
                    inLanguage(language, [tab, tabSpec(tab as TabName).zh]),
                    say(language, 'byHandRows', { count }),
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

function shell(
  { workspace, title, isOwn }: { workspace: string; title: string; isOwn: boolean },
  { language, link }: PageView,
  children: ComponentChildren,
): string {
  const back = isOwn ? pagePaths.account() : pagePaths.people();
  return htmlDocument({
    language,
    title,
    workspace,
    width: 'narrow',
    actions: <PageActions language={language} link={link} here={back} signal={false} />,
    children: (
      <div class="stack">
        <p>
          <a href={link(back)}>{say(language, isOwn ? 'account' : 'peopleData')}</a>
        </p>
        <h1>{title}</h1>
        {children}
      </div>
    ),
  });
}
