// How a step is told of: the words that a definition may use, whom it concerns, what they read, and when an
// answer is due. Types alone; what is told where stands in shared/digest and shared/groups.
import type { Language, Settings } from '../../model/plan.ts';
import type { EntryType } from '../../model/process.ts';
import type { Standing } from '../../model/standing.ts';
import type { Day, EpochMs } from '../../model/time.ts';
import type { boardWords } from '../../words/board.ts';
import type { MailWord, SayInMail } from '../../words/mail.ts';
import type { talkWords } from '../../words/page/talk.ts';
import type { processWords } from '../../words/process.ts';
import type { SayIn } from '../../words/say.ts';
import type { pageWords } from '../../words/small-pages.ts';
import type { standingWords } from '../../words/standing.ts';
import type { thingWords } from '../../words/things.ts';
import type { Leads, Levels } from '../leads.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { OnKind, ThingOf } from './asker.ts';

/** The words of pages that things are told in. */
export type ThingWords = typeof thingWords &
  typeof standingWords &
  typeof boardWords &
  typeof pageWords &
  typeof processWords &
  typeof talkWords;

/** What words a definition may use to tell people in the product's pages and its sidebar of a thing. */
export interface Telling {
  standing: Standing;
  language: Language;
  now: EpochMs;
  say: SayIn<ThingWords>;
  /** The day of a moment, in the workspace's zone. */
  dayOf: (at: EpochMs) => string;
  dayText: (day: Day) => string;
  /** A span of time in hours or days. Milliseconds. */
  span: (ms: number) => string;
  percent: (share: number) => string;
  /** How long it has waited. */
  waiting: (since: EpochMs) => string;
  person: (email: string) => string;
  unit: (id: string) => string;
  keyResult: (id: string) => string;
  unitOfKeyResult: (id: string) => string;
}

/** Who can hear of a step at once. */
export interface Hearers {
  leads: Leads;
  admins: readonly string[];
  ownerOf: (keyResultId: string) => string | undefined;
  leadOf: (unitId: string) => string | null | undefined;
  /** Who has commented on a key result. */
  spokenOn: (keyResultId: string) => readonly string[];
}

/** What a mail's line may use. */
export interface Teller {
  standing: Standing;
  language: Language;
  say: SayInMail;
  person: (email: string) => string;
  unit: (id: string) => string | undefined;
  /** The key result's text with its unit. */
  keyResult: (id: string) => string;
  dayOf: (at: EpochMs) => string;
}

/** The line of a mail: its title, what else it says, and the step that it leads to. */
export interface Notice {
  title: string;
  parts: readonly string[];
  link?: { word: MailWord; step: string };
}

/** Whom a step concerns at once and what they are told: of the entry that the step made or changed. */
export interface Told<Type extends EntryType = EntryType> {
  of: Type;
  to(entry: ThingOf<Type>, hearers: Hearers): readonly (string | null | undefined)[];
  notice(entry: ThingOf<Type>, teller: Teller): Notice | null;
  /** Where groups hear of it too: as which of their news, and the unit whose group is the nearest. */
  group?: { news: 'signal' | 'back'; unitIdOf(entry: ThingOf<Type>, index: PlanIndex): string | undefined };
}

/** An answer that somebody waits for: it lapses where nobody gives it, and climbs (design §6, Climbing). */
export interface Answer<On extends OnKind | null> {
  since(thing: ThingOf<On>): EpochMs;
  hours(settings: Settings): number;
  /** Who hears of it, level by level: the first when it begins, each lapse the next. Never empty. */
  levels(thing: ThingOf<On>, leads: Leads, index: PlanIndex): Levels;
  isGiven(thing: ThingOf<On>): boolean;
  /** What is said where it lapsed, of what, and on the link to the step. */
  lapsed: { news: MailWord; what(thing: ThingOf<On>, teller: Teller): string; link: MailWord };
}

/** Types a telling by the entry that it is of. */
export const told = <Type extends EntryType>(telling: Told<Type>): Told => telling as Told;
