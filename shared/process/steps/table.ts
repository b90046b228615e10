// All steps of the process, in the order in which people see what is open. Its readers are interpreters: the
// handler (functions/src/usecases/actions), the pages, the sidebar, what is told (shared/digest), the rows of
// the record.
import type { FormTemplate } from '../../model/form.ts';
import type { EntryType } from '../../model/process.ts';
import { adjustmentCells } from '../../sheet/write/records.ts';
import type { OnKind } from './asker.ts';
import { type EntryKind, inRow } from './entries.ts';
import { formProposalEntries, formSteps } from './forms.ts';
import { growthSteps, microOkrEntries } from './growth.ts';
import { pointsEntries, pointsSteps } from './points.ts';
import { proposalDecisionSteps } from './proposal-decision.ts';
import { proposalEntries, proposalSteps } from './proposals.ts';
import { playbookEntries, reviewSteps } from './reviews.ts';
import { signalEntries, signalSteps } from './signals.ts';
import type { Part, Step } from './step.ts';
import { supportEntries, supportSteps } from './support.ts';
import { offerSteps } from './support-offer.ts';
import { talkSteps } from './talk.ts';

const TABLE = [
  ...reviewSteps,
  ...supportSteps,
  ...offerSteps,
  ...signalSteps,
  ...proposalSteps,
  ...proposalDecisionSteps,
  ...growthSteps,
  ...pointsSteps,
  ...formSteps,
  ...talkSteps,
] as const;

/** The name of a step, `thing.step`. */
export type StepName = (typeof TABLE)[number]['name'];

/** What the steps' happenings are called. */
export type StepHappening = (typeof TABLE)[number]['happens'];

/** The name of a part of the process. */
export type PartName = (typeof TABLE)[number]['part']['name'];

type AnyStep = Step<StepName, StepHappening, OnKind | null, PartName>;

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

/** Every kind of entry, in the order in which the sheet gets their rows. */
const ENTRIES = {
  proposals: proposalEntries,
  formProposals: formProposalEntries,
  support: supportEntries,
  signals: signalEntries,
  microOkrs: microOkrEntries,
  points: pointsEntries,
  // Publishing makes them. They have no names of their own: all rows again as soon as there is another.
  adjustments: { written: [inRow('Adjustments', adjustmentCells)] },
  playbooks: playbookEntries,
  comments: {},
  publications: {},
} as const satisfies { [Type in EntryType]: EntryKind<Type> };

/** The same for a reader that goes through all of them. */
export const ENTRY_TYPES = Object.keys(ENTRIES) as readonly EntryType[];
export const entryKind = (type: EntryType): EntryKind => ENTRIES[type] as EntryKind;
