// How a step is told of: the words that a definition may use, whom it concerns, what they read; when an
// answer is due and who is asked for it by then. Never tells anybody: shared/digest and shared/groups do.

import { type PlanIndex, planIndex } from '../../lookup/plan-index.ts';
import type { Language, Settings } from '../../model/plan.ts';
import type { EntryType } from '../../model/process.ts';
import type { Standing } from '../../model/standing.ts';
import { type Day, type EpochMs, MS_PER_HOUR } from '../../model/time.ts';
import type { boardWords } from '../../words/board.ts';
import type { MailWord, SayInMail } from '../../words/mail.ts';
import type { talkWords } from '../../words/page/talk.ts';
import type { processWords } from '../../words/process.ts';
import type { SayIn } from '../../words/say.ts';
import type { pageWords } from '../../words/small-pages.ts';
import type { standingWords } from '../../words/standing.ts';
import type { thingWords } from '../../words/things.ts';
import { type CompanyLeads, type Leads, type Levels, leadsAsOf } from '../leads.ts';
import type { ThingKind, ThingOf } from './asker.ts';

/** The words of pages that things are told in. */
export type ThingWords = typeof thingWords &
  typeof standingWords &
  typeof boardWords &
  typeof pageWords &
  typeof processWords &
  typeof talkWords;

/** What words a definition may use to tell people in the product's pages and its sidebar of a thing. */
export interface PageTexts {
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
export interface Audience {
  leads: CompanyLeads;
  admins: readonly string[];
  ownerOf: (keyResultId: string) => string | undefined;
  leadOf: (unitId: string) => string | null | undefined;
  /** Who has commented on a key result. */
  spokenOn: (keyResultId: string) => readonly string[];
}

/** What a mail's line may use. */
export interface MailTexts {
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
export interface NoticeLine {
  title: string;
  parts: readonly string[];
  link?: { word: MailWord; step: string };
}

/** Whom a step concerns at once and what they are told: of the entry that the step made or changed. */
export interface Announcement<Type extends EntryType = EntryType> {
  of: Type;
  to(entry: ThingOf<Type>, audience: Audience): readonly (string | null | undefined)[];
  notice(entry: ThingOf<Type>, texts: MailTexts): NoticeLine | null;
  /** Where groups hear of it too: as which of their news, and the unit whose group is the nearest. */
  group?: { news: 'signal' | 'back'; unitIdOf(entry: ThingOf<Type>, index: PlanIndex): string | undefined };
}

/** An answer that somebody waits for: it lapses where nobody gives it, and climbs (design §6, Climbing). */
export interface DueAnswer<On extends ThingKind | null> {
  since(thing: ThingOf<On>): EpochMs;
  hours(settings: Settings): number;
  /** Who hears of it, level by level: the first when it begins, each lapse the next. Never empty. */
  levels(thing: ThingOf<On>, leads: CompanyLeads, index: PlanIndex): Levels;
  isGiven(thing: ThingOf<On>): boolean;
  /** What is said where it lapsed, of what, and on the link to the step. */
  lapsed: { news: MailWord; what(thing: ThingOf<On>, texts: MailTexts): string; link: MailWord };
}

/** Whose weekly mail it is. */
export interface CardReader {
  email: string;
  /** Leads the root unit, or is an admin. */
  isHeadquarters: boolean;
  standing: Standing;
  leads: Leads;
  index: PlanIndex;
}

/** What a card may use: beside names as they are, names as short as a subject takes them. */
export interface CardTexts extends MailTexts {
  shortName: (name: string) => string;
  shortTitle: (title: string) => string;
  /** How long it has waited. */
  waited: (since: EpochMs) => string;
  dayText: (day: Day) => string;
}

/** The decision that the weekly mail asks its reader for, as a card. */
export interface DecisionCard<On extends ThingKind | null> {
  /** Its place among what is asked for (shared/digest/decide). */
  kind: 'support' | 'signal' | 'proposal' | 'microOkr';
  isFor(thing: ThingOf<On>, reader: CardReader): boolean;
  /** Since when it waits: of one kind the longest comes first. Absent: none before another. */
  since?(thing: ThingOf<On>): EpochMs;
  /** Fact and ask as a subject says them; `sentence`: the fact where the title says what it is about. */
  says(
    thing: ThingOf<On>,
    texts: CardTexts,
  ): { title: string; fact: string; sentence?: string; ask: string; quote?: string };
  /** On the button of the step. */
  button: MailWord;
  /** The key result that it is about: its figures stand on the card. */
  keyResultId?(thing: ThingOf<On>): string;
  /** Who knows more, and the question that a mail to them begins with. */
  asks?: { whom(thing: ThingOf<On>): string; question: 'mail.ask' | 'mail.ask.signal' };
}

/** Types an announcement by the entry that it is of. */
export const announcement = <Type extends EntryType>(definition: Announcement<Type>): Announcement =>
  definition as Announcement;

/** How often an answer's deadline has passed by a moment. */
export const lapsesBy = (since: EpochMs, hours: number, at: EpochMs): number =>
  Math.max(0, Math.floor((at - since) / (hours * MS_PER_HOUR)));

/**
 * Who is asked for an answer by now: whom the thing was handed to and, for each time that it lapsed, one more
 * level above (design §6, Climbing).
 */
export function askedBy<On extends ThingKind>(
  { since, hours, levels }: DueAnswer<On>,
  thing: ThingOf<On>,
  standing: Pick<Standing, 'plan' | 'asOf' | 'founder'>,
): string[] {
  const { plan, asOf } = standing;
  const lapses = lapsesBy(since(thing), hours(plan.settings), asOf.at);
  const climbed = levels(thing, leadsAsOf(standing), planIndex(plan)).slice(0, lapses + 1);
  return [...new Set(climbed.flat())];
}
