// The bounds of a file and of what is in it, so that no upload takes more memory than there is. Held by what
// is counted while reading, never by what a file says of itself.

export const MOST_FILE_BYTES = 50 * 1024 * 1024;
/** All parts of a zip together, counted while they are unpacked. */
export const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;
export const MOST_ENTRIES = 1_000;
/** Ten times the key results that a plan may have (design §5, Bounds): a record of two years. */
export const MOST_ROWS = 200_000;
/** Of all tabs together, holes before the last cell of a row included. */
export const MOST_CELLS = 4_000_000;
export const MOST_SHEETS = 200;
/** Named ranges; further ones are passed over, as any name that is not there. */
export const MOST_NAMES = 5_000;
/** Merged areas and rules of a tab: more are let go, no cell is. */
export const MOST_AREAS = 10_000;
