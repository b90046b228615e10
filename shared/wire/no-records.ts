// The word for a reader who wants the board without the rows of the record. Never a cursor: it is handed in,
// not given back.

/** As `since`: the sidebar shows the board and leaves the rows to the sheet's own Refresh. */
export const NO_RECORDS = 'none';
