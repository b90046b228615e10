// How the Mails tab calls each mail, and what may stand in curly brackets in its texts: the one table of it.
// Never what they become: the mail knows.
import { fill } from '../../model/fill.ts';
import type { MailKind } from '../../model/mail.ts';
import type { Language } from '../../model/plan.ts';
import { mailKinds } from '../../words/mail-kinds.ts';
import { filledIn, inLanguage } from '../../words/say.ts';
import { placeWords } from '../../words/sidebar/mails.ts';
import { sameName } from './normal.ts';

const COMMON = ['name', 'workspace', 'cycle'] as const;

/** Beside those that every mail knows. */
const OWN_PLACES = {
  welcome: ['day', 'due'],
  digest: ['first'],
  headquarters: ['first'],
  reminder: ['day', 'due'],
  nudge: ['day', 'due'],
  notice: ['first'],
  meeting: ['at', 'days'],
  signin: [],
} as const satisfies Record<MailKind, readonly string[]>;

/** What a mail of a kind gives its texts, by the names of their places. */
export type PlaceValues<Kind extends MailKind> = Readonly<
  Record<(typeof OWN_PLACES)[Kind][number], string | number>
>;

/** The mails in the order in which people meet them. */
export const MAIL_KINDS = Object.keys(OWN_PLACES) as MailKind[];

/** How a mail is called in the Mails tab. */
export const mailName = (kind: MailKind, language: Language): string =>
  inLanguage<string>(language, [kind, mailKinds[kind][1]]);

/** The mail that somebody names: `digest`, `Weekly digest` or `周报`; null where there is none. */
export function mailNamed(typed: string): MailKind | null {
  const name = sameName(typed);
  return MAIL_KINDS.find((kind) => [kind, ...mailKinds[kind]].map(sameName).includes(name)) ?? null;
}

/** Names of the places that a mail's texts may hold. */
export const placesOf = (kind: MailKind): readonly (keyof typeof NAMED)[] => [...COMMON, ...OWN_PLACES[kind]];

const NAMED = {
  name: placeWords['place.name'],
  workspace: placeWords['place.workspace'],
  cycle: placeWords['place.cycle'],
  day: placeWords['place.day'],
  due: placeWords['place.due'],
  first: placeWords['place.first'],
  at: placeWords['place.at'],
  days: placeWords['place.days'],
} as const;

/** `{name} who reads it · {workspace} the workspace …`, for the column beside a mail's texts. */
export const placesText = (kind: MailKind, language: Language): string =>
  placesOf(kind)
    .map((name) =>
      filledIn(language, placeWords.placeSaid, {
        place: `{${name}}`,
        what: filledIn(language, NAMED[name], {}),
      }),
    )
    .join(' · ');

/** Places in a text that the mail does not know: they would stay as they were typed. Each once. */
export function unknownPlaces(kind: MailKind, text: string): string[] {
  const known = Object.fromEntries(placesOf(kind).map((name) => [name, '']));
  const left = fill(text, known).match(/\{[^{}]*\}/g) ?? [];
  return [...new Set(left)];
}
