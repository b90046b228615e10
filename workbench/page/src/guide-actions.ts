// Takes the page; does what the guide offers, as a person would by hand. Never finishes a step for them.
import { tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { bringIntoSight } from './grid/in-sight.ts';
import type { OpenGrid } from './grid/open-grid.ts';
import { sheetNamed } from './grid/tabs.ts';
import { rememberClosed } from './guide-memory.ts';
import type { WorkbenchPage } from './workbench-page.ts';

/** For good in this browser, for whatever workbook. */
export function closeGuide(page: WorkbenchPage): void {
  page.store.set({ guideShown: false });
  rememberClosed();
}

/** Rows looked through for a target. */
const MOST_ROWS = 50;

/** To the first target of the tab Key results; false where there is none. */
export function goToTargets(grid: OpenGrid): boolean {
  const target = tabSpec('Key results').columns.find(({ name }) => name === 'Target')!;
  const book = grid.api.getActiveWorkbook();
  const sheet = book && sheetNamed(book, 'Key results');
  if (!book || !sheet) return false;
  const headings = sheet.getRange(0, 0, 1, sheet.getMaxColumns()).getValues()[0] ?? [];
  const column = headings.findIndex((heading) => [target.name, target.zh].includes(String(heading ?? '')));
  if (column < 0) return false;
  book.setActiveSheet(sheet);
  // A key result that is kept or done has none: the first one that does.
  const values = sheet.getRange(0, column, Math.min(sheet.getMaxRows(), MOST_ROWS), 1).getValues();
  const row = Math.max(
    1,
    values.findIndex(([value], at) => at > 0 && (value ?? '') !== ''),
  );
  sheet.getRange(row, column).activate();
  bringIntoSight(sheet, row, column);
  return true;
}

/** Acts as a person and opens the form that they owe. */
export async function reportAs(page: WorkbenchPage, email: string): Promise<void> {
  await page.actAs(email);
  await page.chooseFunction('report');
}

/** The browser's picker of the menu File. */
export function pickFile(): void {
  document.querySelector<HTMLInputElement>('input[data-picker="file"]')?.click();
}
