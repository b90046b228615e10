// Takes what a page beside the sheet holds, the inbox or the groups; gives the document around it and the bar
// at its top. Never a policy: each page has its own.
import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { type Language, languageTag, otherLanguage } from '../../../shared/model/language.ts';
import { groupsWord } from './words.ts';

interface BesideSheet {
  language: Language;
  title: string;
  styles: string;
}

/** Has to be sent with a policy that lets its style run. */
export function documentOf({ language, title, styles }: BesideSheet, body: VNode): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="color-scheme" content="light dark"><title>${title} · Attune</title><link rel="icon" href="data:,">`;
  return `<!doctype html><html lang="${languageTag(language)}"><head>${head}<style>${styles}</style></head>${render(body)}</html>`;
}

interface BarProps {
  language: Language;
  /** The address of this page in a language. */
  addressIn: (language: Language) => string;
  /** The way to the other page. */
  children: ComponentChildren;
}

export function Bar({ language, addressIn, children }: BarProps) {
  const other = otherLanguage(language);
  return (
    <header class="bar">
      <div class="bar-in">
        <span class="brand">Attune 同频</span>
        <div class="bar-right">
          {children}
          <a href={addressIn(other)} lang={languageTag(other)}>
            {groupsWord(language, 'otherLanguage')}
          </a>
        </div>
      </div>
    </header>
  );
}
