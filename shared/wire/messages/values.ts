// POST /v1/values: what the cells say from which values come. Never behaviour: decoders are in decode.ts.
import type { Cell, DecimalMark } from '../../model/workbook.ts';
import type { TabCells } from '../../sheet/source/source.ts';

/** What the spreadsheet's cells say from which values come (docs/design.md §5, Value from). */
export interface ValuesRequest {
  /** Of the reply that said what to read. */
  revision: number;
  /** The spreadsheet's. */
  decimalMark?: DecimalMark | undefined;
  /** Of every row of Key results: the KR ID, and what the cell *Value from* shows. */
  rows: { id: string; shown: Cell }[];
  tabs: TabCells[];
  names: { name: string; cells: Cell[][] }[];
}

export interface ValuesReply {
  /**
   * What is to be said at the cell *Value from* of each key result: what it is and when it was read, or what
   * is wrong.
   */
  cells: { id: string; severity: 'told' | 'problem'; message: string }[];
  /** How many were read and how many could not be; '' where no value comes from a cell. */
  message: string;
}
