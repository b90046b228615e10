// The names that a live company goes by. Never a secret.

/**
 * What SpreadsheetApp says the live spreadsheet's ID is; the same for the replay, or a Publish would be that
 * of a copy.
 */
export const SPREADSHEET_ID = 'workbench-spreadsheet';
