// Takes a title and a few lines; gives a page of one card: a message, or a form of one question. Never the
// board's header.
import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../shared/model/plan.ts';
import { htmlDocument } from './document.tsx';

interface SmallPage {
  language: Language;
  title: string;
  /** What it is about. */
  lead: string;
  workspace?: string | undefined;
}

interface Message extends SmallPage {
  note?: string | undefined;
  link?: { href: string; text: string } | undefined;
  more?: ComponentChildren;
}

const narrow = ({ language, title, workspace }: SmallPage, children: ComponentChildren): string =>
  htmlDocument({ language, title, workspace, width: 'narrow', children });

/** Something is said, and a way on where there is one. */
export function messagePage(page: Message): string {
  const { title, lead, note, link, more } = page;
  return narrow(
    page,
    <div class="card stack">
      <h1>{title}</h1>
      <p>{lead}</p>
      {note && <p class="muted small">{note}</p>}
      {link && (
        <p>
          <a class="button" href={link.href}>
            {link.text}
          </a>
        </p>
      )}
      {more}
    </div>,
  );
}

interface Question extends SmallPage {
  /** What is asked, above the button. */
  children: ComponentChildren;
  button: string;
  /** The button is not what most come for. */
  isQuiet?: boolean;
}

/** Something is asked and posted to the page's own address: GET shows, POST acts (design §7, Identity). */
export function questionPage(page: Question): string {
  const { title, lead, children, button, isQuiet = false } = page;
  return narrow(
    page,
    <form class="card stack" method="post">
      <h1>{title}</h1>
      <p class="muted">{lead}</p>
      {children}
      <button class={isQuiet ? 'button quiet wide' : 'button wide'} type="submit">
        {button}
      </button>
    </form>,
  );
}
