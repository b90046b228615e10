// POST /v1/publish and /v1/publish/undo: a plan goes live, and back. Never behaviour: decoders are in
// decode.ts.
import type { Problem } from '../../model/problem.ts';
import type { Workbook } from '../../model/workbook.ts';
import type { WordedChange } from '../../process/change-words.ts';
import type { FilledStart } from '../../process/first-starts.ts';
import type { Reads } from '../../sheet/source/source.ts';
import type { Refusal } from './refusal.ts';

export interface PublishRequest {
  spreadsheetId: string;
  /**
   * The plan tabs, as cells. Where it holds Snapshots too, if only its column KR ID, a key result that is
   * named there keeps a blank Start.
   */
  workbook: Workbook;
  /** Revision that the sheet was last published or refreshed at; 0 for never. */
  basedOn: number;
  /** True: the sender can ask whether a new workspace with the people of another is meant (`same-people`). */
  asksOfPeople?: boolean | undefined;
  /** Why an owner changed a target, weight or plan, by KR ID. */
  reasons: Record<string, string>;
  /** True: publish although others published since; the person has seen what changed. */
  overwrite: boolean;
  /**
   * When the first edit since the last publish was made in the sheet, in milliseconds since 1970; null or
   * left out where the sheet does not know.
   */
  editedAt?: number | null | undefined;
  /** True: what would change is told, and nothing is published. */
  dryRun?: boolean | undefined;
}

export interface PublishReply {
  /** The live one; of a dry run the one that stays live, 0 for none. */
  revision: number;
  /** What was read that a person may have meant otherwise: percents, defaults. */
  read: string[];
  warnings: Problem[];
  /** What changed against the revision before; at most 200. */
  changes: WordedChange[];
  /** Of all changes, where not all of them are told. */
  changesCount?: number;
  /**
   * Changes of people who may not publish them: they wait for an admin, nothing of them is live. At most 200.
   */
  waiting: WordedChange[];
  waitingCount?: number;
  /** Blank Starts that are filled in: the day is to be written into the cell. */
  starts: FilledStart[];
  /** What to read and send to `/v1/values`; left out where no value comes from a cell. */
  reads?: Reads;
}

/** POST /v1/publish/undo. */
export interface UndoRequest {
  spreadsheetId: string;
  /** The one that is undone: the live one. */
  revision: number;
}

export interface UndoReply {
  /** The live one from then on: what was live before the one that is undone. */
  revision: number;
  /** What is otherwise again; at most 200. */
  changes: WordedChange[];
  changesCount?: number;
}

/** 409: somebody published since. */
export interface OutdatedReply extends Refusal {
  code: 'outdated';
  revision: number;
  by: string;
  at: string;
  changes: WordedChange[];
  changesCount?: number;
}
