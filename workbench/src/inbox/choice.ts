// Takes what a reader of the inbox has chosen; gives its address. Never a mail.
import type { Language } from '../../../shared/model/plan.ts';

export type MailView = 'html' | 'text' | 'source';

export interface Choice {
  language: Language;
  timeZone: string;
  to: string;
  kind: string;
  mail: number | null;
  view: MailView;
}

/** The address of a choice, with some of it changed. */
export function addressOf(choice: Choice, change: Partial<Choice>): string {
  const { to, kind, mail, view, language } = { ...choice, ...change };
  const query = new URLSearchParams({ lang: language });
  if (to) query.set('to', to);
  if (kind) query.set('kind', kind);
  if (mail !== null) query.set('mail', String(mail));
  if (view !== 'html') query.set('view', view);
  return `/inbox?${query}`;
}
