// Takes a page and a place in the workbook; types there and reads what stands there, as the grid holds it.
// Never past the page: no server is asked.
import type { Page } from 'playwright-core';

/** What the page lets the specification read: the grid is drawn on a canvas. */
interface Attune {
  grid: { api: { getActiveWorkbook(): Book } };
  choose(caption: string, functionName: string): Promise<void>;
}
interface Book {
  getSheetByName(name: string): Sheet | null;
  getActiveSheet(): Sheet;
  setActiveSheet(sheet: Sheet): void;
}
interface Sheet {
  getSheetName(): string;
  insertRows(at: number, count: number): void;
  getFrozenRows(): number;
  getColumnWidth(column: number): number;
  getRange(a1: string): Range;
  getDataRange(): Range;
}
interface Range {
  activate(): void;
  /** On the canvas, pixels. */
  getCellRect(): { top: number; right: number; height: number };
  getDisplayValues(): string[][];
  getValue(): unknown;
  getFormula(): string;
  getBackground(): string;
  getNote(): { note: string } | null;
  getDataValidation(): { getCriteriaType(): string } | null;
}

declare global {
  var attune: Attune;
}

/** Goes to a cell by its name; what is pressed next is for that cell. */
export async function goTo(page: Page, tab: string, a1: string): Promise<void> {
  await page.evaluate(
    ([name, place]) => {
      const book = globalThis.attune.grid.api.getActiveWorkbook();
      const sheet = book.getSheetByName(name!)!;
      book.setActiveSheet(sheet);
      sheet.getRange(place!).activate();
      // Where the engine listens for keys: what a click into the grid does.
      document.getElementById('__editor___INTERNAL_EDITOR__DOCS_NORMAL')!.focus();
    },
    [tab, a1],
  );
}

/** Goes to a cell and types, as a person does; Enter takes it over. */
export async function type(page: Page, tab: string, a1: string, text: string): Promise<void> {
  await goTo(page, tab, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  // The engine takes what was typed over a moment later.
  await page.waitForFunction(
    ([name, place, typed]) => {
      const range = globalThis.attune.grid.api.getActiveWorkbook().getSheetByName(name!)!.getRange(place!);
      return String(range.getValue()) === typed || range.getFormula() === typed;
    },
    [tab, a1, text],
  );
}

/** Pastes a block, as it comes from another spreadsheet: cells by tabs, rows by line breaks. */
export async function paste(page: Page, tab: string, a1: string, block: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await goTo(page, tab, a1);
  await page.keyboard.press('Control+v');
}

/** Chooses from a cell's drop-down with the mouse. */
export async function chooseInCell(page: Page, tab: string, a1: string, option: string): Promise<void> {
  await goTo(page, tab, a1);
  const arrow = await page.evaluate(
    ([name, place]) => {
      const range = globalThis.attune.grid.api.getActiveWorkbook().getSheetByName(name!)!.getRange(place!);
      const { right, top, height } = range.getCellRect();
      const sizeOf = (canvas: Element) => canvas.clientWidth * canvas.clientHeight;
      const canvas = [...document.querySelectorAll('#univer canvas')].sort(
        (a, b) => sizeOf(b) - sizeOf(a),
      )[0]!;
      const { left: x, top: y } = canvas.getBoundingClientRect();
      return { x: x + right - 18, y: y + top + height / 2 };
    },
    [tab, a1],
  );
  await page.mouse.click(arrow.x, arrow.y);
  await page.getByText(option, { exact: true }).last().click();
}

/**
 * Clicks a free place of the grid and types, as one does who waits for nothing; resolves when the tab that is
 * shown holds the text.
 */
export async function typeAtOnce(page: Page, text: string): Promise<void> {
  await page.mouse.click(900, 400);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (typed) =>
      globalThis.attune.grid.api
        .getActiveWorkbook()
        .getActiveSheet()
        .getDataRange()
        .getDisplayValues()
        .flat()
        .includes(typed),
    text,
  );
}

/** The name of the tab that is in front. */
export function shownTab(page: Page): Promise<string> {
  return page.evaluate(() => globalThis.attune.grid.api.getActiveWorkbook().getActiveSheet().getSheetName());
}

export interface Shown {
  text: string;
  background: string;
  note: string;
}

/** What a cell shows. */
export function cell(page: Page, tab: string, a1: string): Promise<Shown> {
  return page.evaluate(
    ([name, place]) => {
      const range = globalThis.attune.grid.api.getActiveWorkbook().getSheetByName(name!)?.getRange(place!);
      return {
        text: String(range?.getDisplayValues()[0]?.[0] ?? ''),
        background: range?.getBackground() ?? '',
        note: range?.getNote()?.note ?? '',
      };
    },
    [tab, a1],
  );
}

/** All texts of a tab, row by row; none where there is no such tab. */
export function rows(page: Page, tab: string): Promise<string[][]> {
  return page.evaluate(
    (name) =>
      (
        globalThis.attune.grid.api
          .getActiveWorkbook()
          .getSheetByName(name)
          ?.getDataRange()
          .getDisplayValues() ?? []
      ).map((row) => row.map((text) => String(text ?? ''))),
    tab,
  );
}

/** Resolves when a cell shows a text. */
export async function shows(page: Page, tab: string, a1: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([name, place, wanted]) =>
      globalThis.attune.grid.api
        .getActiveWorkbook()
        .getSheetByName(name!)
        ?.getRange(place!)
        .getDisplayValues()[0]?.[0] === wanted,
    [tab, a1, text],
  );
}

/**
 * Resolves when a cell has a note, or none any more: what a script wrote comes when it has ended, a little
 * after its last box.
 */
export async function isNoted(page: Page, tab: string, a1: string, isWanted: boolean): Promise<void> {
  await page.waitForFunction(
    ([name, place, wanted]) =>
      Boolean(
        globalThis.attune.grid.api
          .getActiveWorkbook()
          .getSheetByName(name as string)
          ?.getRange(place as string)
          .getNote()?.note,
      ) === wanted,
    [tab, a1, isWanted] as const,
  );
}

/** Resolves when all that was typed has arrived at the server. */
export async function isSaved(page: Page): Promise<void> {
  await page.locator('.saved[data-unsent="0"]').waitFor();
}

/** Chooses an item of the add-on's menu. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Attune 同频' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** The text of the alert that comes; answers it with its first button. */
export async function answered(page: Page): Promise<string> {
  const question = page.locator('dialog.question');
  await question.waitFor();
  const text = (await question.textContent()) ?? '';
  await question.getByRole('button').first().click();
  await question.waitFor({ state: 'detached' });
  return text;
}
