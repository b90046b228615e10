// What a row of either version is known by when the two are compared. Never the row itself.

export interface Matchable {
  text: string;
  /** The ID that the file gives it; '' for none. */
  code: string;
  /** Of which objective or unit it is: rows of one text are told apart by it. */
  place: string;
  /** Only the same text in the same place may be this row. */
  exactly?: boolean;
  /** Texts below it: an objective is known by its key results too. */
  below?: readonly string[];
}
