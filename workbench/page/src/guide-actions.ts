// Takes the page; does what the guide offers, as a person would by hand. Never does a step for them to its
// end.
import { tabSpec } from '../../../shared/sheet/table/tabs.ts';
import type { OpenGrid } from './grid/open-grid.ts';
import { sheetNamed } from './grid/tabs.ts';
import { rememberClosed } from './guide-memory.ts';
import type { WorkbenchPage } from './workbench-page.ts';

export function closeGuide(page: WorkbenchPage): void {
  page.store.set({ guideShown: false });
  rememberClosed();
}

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
  sheet.getRange(1, column).activate();
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
