// Who asks for a step, and the thing that it is on: the types by which rights are said. Holds no code.
import type { Plan, Reward } from '../../model/plan.ts';
import type { EntryType, ProcessState } from '../../model/process.ts';
import type { KeyResultState, Review } from '../../model/state.ts';
import type { Day } from '../../model/time.ts';

/** What a step can be on: an entry of the process, a review, a reward of the catalogue. */
export type ThingKind = EntryType | 'review' | 'reward';
type Things = { [Type in EntryType]: ProcessState[Type][number] } & { review: Review; reward: Reward };
export type ThingOf<On extends ThingKind | null> = On extends ThingKind ? Things[On] : null;

/** The thing as the store holds it. `seq` counts its changes; `state` holds a review's key result. */
export interface StoredThing<On extends ThingKind | null> {
  thing: ThingOf<On>;
  seq: number;
  state: KeyResultState | null;
}

/** Who takes a step, and when. */
export interface Asker {
  plan: Plan;
  email: string;
  /** May do what admins may. */
  isAdmin: boolean;
  today: Day;
}
