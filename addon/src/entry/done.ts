// Remembers what the action under way has done so far, for the message of one that breaks off. Never more
// than one action: Google runs each in a realm of its own.
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const written = new Set<Sheet>();
let sent = 0;
let writing: Sheet | null = null;

/** Every action begins with it (guard.ts): a realm that serves a second one says nothing of the first. */
export function resetDone(): void {
  written.clear();
  sent = 0;
  writing = null;
}

/** Writes to a sheet: every place that changes cells goes through it. */
export function writeTo(sheet: Sheet, write: () => unknown): void {
  writing = sheet;
  write();
  written.add(sheet);
  writing = null;
}

/** The server has taken what was sent. */
export function recordSent(): void {
  sent += 1;
}

/** Names of the tabs that were written, how much was sent, and the tab at which it broke off. */
export const doneSoFar = () => ({
  tabs: [...written].map((sheet) => sheet.getName()),
  sent,
  at: writing?.getName() ?? '',
});
