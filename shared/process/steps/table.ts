// All steps of the process, in the order in which people see what is open. Its readers are interpreters: the
// handler (functions/src/usecases/actions), the pages, the sidebar, what is told (shared/digest), the rows of
// the record.
import type { FormTemplate } from '../../model/form.ts';
import type { EntryType } from '../../model/process.ts';
import type { ThingKind } from './asker.ts';
import type { EntryKind } from './entries.ts';
import { formFamily } from './forms.ts';
import { microOkrFamily } from './micro-okrs.ts';
import { pointsFamily } from './points.ts';
import { proposalFamily } from './proposals.ts';
import { publicationFamily } from './publications.ts';
import { reviewFamily } from './reviews.ts';
import { signalFamily } from './signals.ts';
import type { Part, Step } from './step.ts';
import { supportFamily } from './support.ts';
import { talkFamily } from './talk.ts';

const FAMILIES = [
  reviewFamily,
  supportFamily,
  signalFamily,
  proposalFamily,
  microOkrFamily,
  pointsFamily,
  formFamily,
  talkFamily,
  publicationFamily,
] as const;

const TABLE = FAMILIES.flatMap(({ steps }) => [...steps]);

/** The name of a step, `thing.step`. */
export type StepName = (typeof TABLE)[number]['name'];

/** What the steps' happenings are called. */
export type StepHappening = (typeof TABLE)[number]['happens'];

/** The name of a part of the process. */
export type PartName = (typeof TABLE)[number]['part']['name'];

type AnyStep = Step<StepName, StepHappening, ThingKind | null, PartName>;

/** Every step. */
export const STEPS: readonly AnyStep[] = TABLE;

/** The names of all steps. */
export const STEP_NAMES = TABLE.map(({ name }) => name) as readonly StepName[] as readonly [
  StepName,
  ...StepName[],
];

const byName = new Map<string, AnyStep>(STEPS.map((each) => [each.name, each]));

/** The step of a name; undefined where there is none. */
export const stepNamed = (name: string): AnyStep | undefined => byName.get(name);

/** The parts of the process, in the order of their steps. */
export const PARTS: readonly Part<PartName>[] = [...new Set(STEPS.map(({ part }) => part))];

const partsByName = new Map(PARTS.map((each) => [each.name, each]));

/** The part of a name. */
export const partNamed = (name: PartName): Part<PartName> => partsByName.get(name)!;

/** The forms of all steps. */
export const stepForms: readonly FormTemplate[] = STEPS.map(({ form }) => form);

/** Steps that begin with a person, what cannot wait first. */
export const beginnings = STEPS.filter(({ begins }) => begins !== undefined).sort(
  (one, other) => Number(other.begins?.first ?? false) - Number(one.begins?.first ?? false),
);

/** All of some parts together. */
type Whole<Part> = (Part extends unknown ? (part: Part) => void : never) extends (whole: infer All) => void
  ? All
  : never;

/** Every kind of entry: the compiler misses one that no family has. */
const ENTRIES: { readonly [Type in EntryType]: EntryKind<Type> } = Object.assign(
  {},
  ...FAMILIES.map(({ entries }) => entries),
) as Whole<(typeof FAMILIES)[number]['entries']>;

/** The same for a reader that goes through all of them. */
export const ENTRY_TYPES = Object.keys(ENTRIES) as readonly EntryType[];
export const entryKind = (type: EntryType): EntryKind => ENTRIES[type] as EntryKind;
