// GET /v1/board, /v1/cycle and the files: what a sheet fetches. Never behaviour.
import type { Board } from '../../model/board.ts';
import type { Day } from '../../model/time.ts';
import type { Cell } from '../../model/workbook.ts';
import type { CycleSpan, Ending } from '../../process/new-cycle.ts';
import type { Reads } from '../../sheet/source/source.ts';
import type { OpenThing } from './actions.ts';

/** Where the files of GET /v1/export/FILE stand for a while, for a page that has no token of its own. */
export interface FilesReply {
  /** A `/` and a file's name are added to it. */
  address: string;
  /** A moment, ISO 8601 with offset. */
  until: string;
}

/**
 * Rows to append to a tab of the record, by English column names; the add-on puts them in the sheet's own
 * order and language. Of Points and Adjustments all lines that say the same come together, those that came
 * before among them: the sheet has as many.
 */
export interface RecordRows {
  tab: string;
  rows: Record<string, Cell>[];
  /** Beside the rows of a tab of the company's own: the key of the submission that each comes from. */
  keys?: string[];
}

export interface BoardReply {
  revision: number;
  boardRevision: number;
  refreshedAt: string;
  board: Board;
  /** Texts of the board's rows: by ID. */
  texts: {
    units: Record<string, string>;
    objectives: Record<string, string>;
    keyResults: Record<string, string>;
    people: Record<string, string>;
  };
  owners: Record<string, string>;
  /** Attainments by day of each KR, for the trend. */
  trends: Record<string, { day: Day; attainment: number; planned: number }[]>;
  /** What is open in the process and which step is next. */
  open: OpenThing[];
  records: RecordRows[];
  /** Hand in as `since` next time. */
  cursor: string;
  /** What to read and send to `/v1/values`; left out where no value comes from a cell. */
  reads?: Reads;
}

/** The live cycle as it ends, and what follows: what New cycle starts from. */
export interface CycleReply {
  cycle: CycleSpan;
  /** True from the cycle's last day on. */
  ended: boolean;
  next: CycleSpan;
  /** Whether the caller may publish a new cycle. */
  isAdmin: boolean;
  keyResults: Ending[];
  /** The cycles before, oldest first. */
  past: CycleSpan[];
}
