// What a step of the process is: everything that handlers, pages, the sidebar, mails and the sheet have to
// know of it, in one definition. Types alone; the steps stand in the other files of this folder, table.ts
// gathers them.
import type { FormField, FormTemplate, RawAnswers } from '../../model/form.ts';
import type { Language, Plan } from '../../model/plan.ts';
import type { EntryChange, EntryType, PointsEntry } from '../../model/process.ts';
import type { Standing } from '../../model/standing.ts';
import type { KeyResultState } from '../../model/state.ts';
import type { Day, EpochMs } from '../../model/time.ts';
import type { Plain } from '../../words/say.ts';
import type { SidebarWord } from '../../words/sidebar.ts';
import type { Announcement, DecisionCard, DueAnswer, PageTexts, ThingWords } from './announcement.ts';
import type { Asker, StoredThing, ThingKind, ThingOf } from './asker.ts';
import type { EntryKind } from './entries.ts';
import type { Policy, Right } from './rights.ts';
import type { Both, Refusing, Values } from './say.ts';

/** A step as it is asked for, its answers checked (gate.ts). */
export interface StepRequest extends Asker {
  policy: Policy;
  /** Names the request: the same key twice is one step. */
  key: string;
  /** The end of an ID for something new: the same for the same key. */
  fresh: string;
  /** What the step is on; of something new the ID that it shall have, '' for one of its own. */
  id: string;
  answers: RawAnswers;
  now: EpochMs;
  /** Day of adoption by objective ID. */
  adoptions: Record<string, Day>;
  /** Lines that adopted ideas made, by objective ID. */
  ideas: Record<string, string[]>;
  /** The forms in force, built-in ones and the company's own, and the IDs of those that may grow. */
  forms: readonly FormTemplate[];
  growing: ReadonlySet<string>;
  language: Language;
}

/** What a step needs to know beside its thing; read in the same transaction. */
export interface ExtraReads {
  /** Whose balance of points. */
  balanceOf?: string;
  /** Of which reward the number taken. */
  takenOf?: string;
  /** Which playbooks, by ID. */
  playbooks?: readonly string[];
}

export interface ExtraData {
  balance: number;
  taken: number;
  /** Those that there are. */
  playbooks: readonly StoredThing<'playbooks'>[];
}

/** A plan that a step made, to be published as its next revision. */
export interface PlanChange {
  plan: Plan;
  adoptions?: Record<string, Day>;
  ideas?: Record<string, string[]>;
  /** Objectives, by ID, and fields that no sheet holds yet. */
  unseen: readonly (string | { form: string; field: string })[];
}

/** What a step changes; nothing is written before all of it is known. */
export interface StepChange {
  /** What it was taken on, or what it made. */
  id: string;
  /** What the person is told. */
  message: Both;
  values?: Values;
  entries?: EntryChange[];
  state?: KeyResultState;
  /** A line of the ledger; the balance moves with it. */
  line?: PointsEntry;
  /** One more of this reward is taken. */
  rewardTaken?: string;
  plan?: PlanChange;
  /** Names what happened, where that is not `id`. */
  happenedTo?: string;
}

/** For whom a form is opened. */
export interface Opener {
  standing: Standing;
  email: string;
  language: Language;
}

/** A thing as people read it before they take the step. */
export interface Thing {
  text: string;
  /** What else there is to know; blank ones are left out. */
  facts: readonly string[];
  /** Past its deadline, or sent in after it. */
  overdue?: boolean;
  /** Measures that worked before: one of them may be taken as the answer. */
  measures?: readonly string[];
}

/** How a part is headed in the sidebar, and what stands there instead where nothing of it is open. */
export interface PartList {
  title: SidebarWord | Both;
  none: SidebarWord;
}

/** What stands together where people see what is open. */
export interface Part<Name extends string = string> {
  name: Name;
  /** What pages call one of it, where the company waits for it; absent: it is a person's own. */
  tag?: Plain<ThingWords> | Both;
  /** Its place in the sidebar; absent: its steps are taken on pages alone. */
  sidebar?: {
    view: 'review' | 'support' | 'signal' | 'proposal' | 'microOkr' | 'forms';
    /** What the view opens with; absent: the part stands in the view of another one, below it. */
    lead?: SidebarWord;
    /** Absent: nothing of it is ever open. */
    list?: PartList;
  };
}

/** A step of the process. `Happens`: what its notices call it. */
export interface Step<
  Name extends string = string,
  Happens extends string = string,
  On extends ThingKind | null = ThingKind | null,
  PartName extends string = string,
> {
  /** `thing.step`; the ID of its form and the name in a request. */
  name: Name;
  /** What somebody did, in a line: `{who}` and `{what}` are filled in. */
  did: Both;
  part: Part<PartName>;
  form: FormTemplate;
  /** Fields of the form that the step cannot be taken without, while they are asked for. */
  needs?: readonly string[];
  /** Fields that no form asks for, but a row of the sheet may hold. */
  beside?: readonly FormField[];
  /** The field that keeps what an admin's form asks beyond the step's own. */
  keeps?: string;
  /**
   * A field whose options are the plan's own: all its goals, those of headquarters, or the forms that may
   * grow.
   */
  choices?: { field: string; from: 'goals' | 'battles' | 'forms' };
  /** Where a person begins it: the page's path; rows of `tab` begin it too. `first`: it cannot wait. */
  begins?: { path: string; tab?: string; first?: true };
  /** What its form opens with for a person, where a link names something by its ID. */
  opens?(id: string, opener: Opener): RawAnswers;
  /** What stands above its form where it is on nothing. */
  lead?(texts: PageTexts): string;
  on: On;
  /** Of several each has to allow it. */
  may: Right<NoInfer<On>> | readonly Right<NoInfer<On>>[];
  /** Somebody stands still until it is taken: it comes before what else waits. */
  urgent?: true;
  /** Measures that worked before are offered beside its form. */
  offersMeasures?: true;
  /** Where the step is an answer that is due: by when, whom its lapse concerns, what is said of it. */
  answer?: DueAnswer<On>;
  /** The decision that the weekly mail asks for, of each thing that waits for the step. */
  card?: DecisionCard<On>;
  /**
   * What waits for this step, and the name of each. Where it waits for other steps too, somebody is offered
   * the first of them in the table that is theirs.
   */
  open?(standing: Standing): readonly { id: string; thing: ThingOf<On>; since?: EpochMs }[];
  /** False where it is surely in vain for somebody, for a reason that is no right. */
  isOffered?(thing: ThingOf<On>, standing: Standing, email: string): boolean;
  thing?(thing: ThingOf<On>, texts: PageTexts): Thing;
  extraReads?(asked: StepRequest, known: StoredThing<On>): ExtraReads;
  take(asked: StepRequest, known: StoredThing<On>, reads: ExtraData): StepChange | Refusing;
  happens: Happens;
  announcement?: Announcement;
}

/** Types a step by its name, what it happens as, what it is on and its part. */
export const step = <
  const Name extends string,
  const Happens extends string,
  On extends ThingKind | null,
  PartName extends string,
>(
  definition: Step<Name, Happens, On, PartName>,
): Step<Name, Happens, On, PartName> => definition;

/** Steps that belong together, and the kinds of entries that stand beside them, each by its name. */
export const family = <const Steps extends readonly Step[], Type extends EntryType = never>(
  steps: Steps,
  entries: { readonly [Each in Type]: EntryKind<Each> },
) => ({ steps, entries });

/** Types a part by its name. */
export const part = <const Name extends string>(definition: Part<Name>): Part<Name> => definition;
