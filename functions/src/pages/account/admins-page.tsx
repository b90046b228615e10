// Takes the content of a page that admins reach from their account; gives the page around it, with the way
// back. Never asks who reads it: the routes do.
import type { ComponentChildren } from 'preact';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';

interface AdminsPage {
  title: Word;
  workspace: string;
  /** The page's own path. */
  here: string;
  children: ComponentChildren;
}

export function adminsPage({ title, workspace, here, children }: AdminsPage, view: PageView): string {
  const { language, link } = view;
  return htmlDocument({
    language,
    title: say(language, title),
    workspace,
    width: 'narrow',
    actions: <PageActions language={language} link={link} here={here} signal={false} />,
    children: (
      <div class="stack">
        <p>
          <a href={link(pagePaths.account())}>{say(language, 'account')}</a>
        </p>
        <h1>{say(language, title)}</h1>
        {children}
      </div>
    ),
  });
}
