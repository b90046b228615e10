// Takes a page's parts; gives the whole HTML document: language, title, one style sheet, our own scripts.
// Never a request to anywhere else.

import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { BrandMark } from '../../../../shared/look/brand-mark.tsx';
import { DARK, LIGHT } from '../../../../shared/look/colours.ts';
import { pageStyle } from '../../../../shared/look/style.ts';
import { languageTag, otherLanguage } from '../../../../shared/model/language.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import { type Link, pagePaths } from './paths.ts';
import { PAGE_SCRIPTS } from './scripts.ts';

interface PageParts {
  language: Language;
  title: string;
  /** The company's name; absent where nobody may know yet whose page it is. */
  workspace?: string | undefined;
  width?: 'narrow' | 'middle' | 'wide';
  /** Forms only. */
  script?: boolean;
  /** The form of the day: card by card where scripts run. */
  cards?: boolean;
  /** Films only. */
  film?: boolean;
  /** At the right of the header. */
  actions?: ComponentChildren;
  /** The way to the other pages of the board. */
  nav?: ComponentChildren;
  foot?: ComponentChildren;
  children: ComponentChildren;
}

/**
 * The document as text. Everything typed by people is escaped by the renderer; style and script are ours,
 * word for word as their hashes say.
 */
export function htmlDocument(parts: PageParts): string {
  const lang = languageTag(parts.language);
  const scripts = [
    ...(parts.script ? [PAGE_SCRIPTS.form, PAGE_SCRIPTS.app] : []),
    ...(parts.cards ? [PAGE_SCRIPTS.cards] : []),
    ...(parts.film ? [PAGE_SCRIPTS.film] : []),
  ];
  const script = scripts.map((each) => `<script>${each}</script>`).join('');
  const style = `<style>${pageStyle}</style>`;
  return `<!doctype html><html lang="${lang}"><head>${render(<Head {...parts} />)}${style}${script}</head>${render(<Body {...parts} />)}</html>`;
}

/** The form of the day and the board open without a network: functions/browser/worker keeps them. */
const isKept = ({ cards, nav }: PageParts): boolean => cards === true || nav !== undefined;

function Head(parts: PageParts) {
  const { language, title, workspace } = parts;
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <meta name="format-detection" content="telephone=no" />
      <title>{`${title} · ${workspace || say(language, 'product')}`}</title>
      <link rel="icon" href="data:," />
      {isKept(parts) && <AppHead language={language} />}
    </>
  );
}

/** What a home screen wants to know. */
function AppHead({ language }: { language: Language }) {
  return (
    <>
      <link rel="manifest" href={`/manifest.webmanifest?lang=${language}`} />
      <link rel="apple-touch-icon" href="/icon-180.png" />
      <meta name="theme-color" content={LIGHT.paper} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={DARK.paper} media="(prefers-color-scheme: dark)" />
    </>
  );
}

function Body(parts: PageParts) {
  const { language, workspace, width = 'wide', actions, nav, foot, children } = parts;
  const size = width === 'wide' ? '' : width;
  return (
    <body data-keep={isKept(parts) ? 'yes' : undefined}>
      <a class="skip" href="#content">
        {say(language, 'skip')}
      </a>
      <header class="bar">
        <div class="bar-in">
          <span class="brand">
            <BrandMark />
            <span class="brand-name">{workspace || say(language, 'product')}</span>
          </span>
          {actions && <div class="bar-right no-print">{actions}</div>}
        </div>
      </header>
      {nav}
      <main id="content" class={size} tabIndex={-1}>
        {children}
      </main>
      {foot && <footer class={`foot ${size}`}>{foot}</footer>}
    </body>
  );
}

/** Links that every page of a signed-in person has. */
export function PageActions({
  language,
  link,
  here,
  signal = true,
}: {
  language: Language;
  link: Link;
  here: string;
  signal?: boolean;
}): VNode {
  const other = otherLanguage(language);
  return (
    <>
      {signal && <a href={link(pagePaths.signal())}>{say(language, 'reportSignal')}</a>}
      <a href={link(pagePaths.inLanguage(here, other))} lang={languageTag(other)} hreflang={other}>
        {say(language, 'otherLanguage')}
      </a>
      {here !== pagePaths.account() && <a href={link(pagePaths.account())}>{say(language, 'account')}</a>}
    </>
  );
}
