// A book in memory that an import is written to as the add-on writes it: rows appended with their IDs, cells
// changed and rows taken out where they say what they said. Never a sheet.

import { withIds } from '../../shared/goals/new-ids.ts';
import { splitLog } from '../../shared/import/again/broken-off.ts';
import { type Choices, FIRST_CHOICES } from '../../shared/import/again/choices.ts';
import { type Comparison, compared } from '../../shared/import/again/compare.ts';
import { type ImportRows, importRows } from '../../shared/import/again/import-rows.ts';
import { TEXT_COLUMN } from '../../shared/import/again/pairing.ts';
import { type ChangePiece, newIdsIn, piecesOf, withKnownIds } from '../../shared/import/again/pieces.ts';
import { type StandingRow, standingRows } from '../../shared/import/again/standing.ts';
import { earlierImports, takenBack } from '../../shared/import/again/take-back.ts';
import { newRowsOf, type StandingBook } from '../../shared/import/book/new-rows.ts';
import { importOf } from '../../shared/import/index.ts';
import type { Import } from '../../shared/import/model.ts';
import { gridsOfText } from '../../shared/import/text/index.ts';
import type { Language } from '../../shared/model/plan.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import { idFiller } from '../../shared/sheet/table/ids.ts';
import { TABS, type TabName, tabSpec } from '../../shared/sheet/table/tabs.ts';
import { headingRow, type RecordCells, rowFor, tabTitle } from '../../shared/sheet/write/write.ts';

export class ImportedBook {
  readonly #tabs = new Map<TabName, Cell[][]>();
  readonly #language: Language;
  #imports = 0;
  /** What a person answers before they import; nothing. */
  answer = (read: Import): Import => read;

  constructor(language: Language = 'en') {
    this.#language = language;
    for (const { name } of TABS) this.#tabs.set(name, [headingRow(name, language)]);
  }

  workbook(): Workbook {
    return { tabs: [...this.#tabs].map(([name, rows]) => ({ name: tabTitle(name, this.#language), rows })) };
  }

  rows(tab: TabName): StandingRow[] {
    return standingRows(this.workbook(), tab);
  }

  texts(): string[] {
    return (['Objectives', 'Key results'] as const).flatMap((tab) =>
      this.rows(tab).map(({ cells }) => String(cells[TEXT_COLUMN[tab]])),
    );
  }

  add(tab: TabName, record: RecordCells): void {
    const rows = this.#tabs.get(tab)!;
    rows.push(rowFor(tab, rows[0]!, record));
  }

  cell(tab: TabName, id: string, column: string): Cell | undefined {
    return this.rows(tab).find(({ cells }) => Object.values(cells)[0] === id)?.cells[column];
  }

  edit(tab: TabName, id: string, column: string, value: Cell): void {
    const row = this.#tabs.get(tab)!.find(([first]) => first === id)!;
    row[tabSpec(tab).columns.findIndex(({ name }) => name === column)] = value;
  }

  remove(tab: TabName, id: string): void {
    this.#tabs.set(
      tab,
      this.#tabs.get(tab)!.filter(([first]) => first !== id),
    );
  }

  fillIds(tab: TabName, column: string): void {
    this.rows(tab).forEach(({ row }, at) => {
      this.#tabs.get(tab)![row - 1]![tabSpec(tab).columns.findIndex(({ name }) => name === column)] =
        `X${at + 1}`;
    });
  }

  #compared(text: string, source: string) {
    const read = importOf(gridsOfText(source, text));
    const rowsOf = (of: Import) => newRowsOf(of, this.#language, 'Shop', this.#standing());
    const rows = rowsOf(this.answer(read));
    const book = this.workbook();
    return {
      rows,
      book,
      comparison: compared({ rows, read: rowsOf(read), source, book, isNew: false }),
    };
  }

  #standing(): StandingBook {
    return {
      units: this.rows('Units').map(({ cells }) => ({
        id: String(cells['Unit ID']),
        name: String(cells.Name),
      })),
      people: this.rows('People').map(({ cells }) => ({
        email: String(cells.Email),
        name: String(cells.Name),
      })),
      me: { email: '', name: '' },
    };
  }

  /** What is found, as texts: a field with what stands here and what the file says. */
  compare(text: string, source = 'Plan.csv') {
    const { comparison } = this.#compared(text, source);
    const fields = (group: Comparison['changed']) =>
      group.flatMap((each) => each.fields.map(({ column, here, now }) => [each.text, column, here, now]));
    const texts = (group: Comparison['added']) => group.map(({ tab, record }) => record[TEXT_COLUMN[tab]]);
    return {
      added: texts(comparison.added),
      changed: fields(comparison.changed),
      reworded: fields(comparison.reworded),
      conflicts: fields(comparison.conflicts),
      gone: comparison.gone.map(({ ours, isEdited }) => [ours.cells[TEXT_COLUMN[ours.tab]], isEdited]),
      missing: texts(comparison.missing),
    };
  }

  /** `pieces`: after how many of them it ends, as where the page is closed. Gives how many there were. */
  import(
    text: string,
    choices: Choices = FIRST_CHOICES,
    source = 'Plan.csv',
    pieces = Number.MAX_VALUE,
  ): number {
    this.#imports += 1;
    const broken = splitLog(this.workbook()).begun.find((each) => each.source === source);
    const name = { import: broken?.import ?? `import-${this.#imports}`, day: '2025-01-10', source };
    return this.#write(importRows({ ...this.#compared(text, source), choices, name }), pieces);
  }

  /** Undoes the latest but `at`; gives how many rows were kept. */
  takeBack(at: number, pieces = Number.MAX_VALUE): number {
    const { rows, kept } = takenBack(this.workbook(), earlierImports(this.workbook())[at]!.import);
    this.#write(rows, pieces);
    return kept;
  }

  #write(rows: ImportRows, most: number): number {
    const pieces = piecesOf(rows, { rows: 2, changes: 1 });
    const ids = new Map<string, string>();
    for (const piece of pieces.slice(0, most))
      if (piece.kind === 'append') this.#append(withKnownIds(piece.tabs, ids), ids);
      else this.#change(piece);
    return pieces.length;
  }

  #append(given: ImportRows['tabs'], ids: Map<string, string>): void {
    const fillers = { O: idFiller(this.workbook(), 'O'), KR: idFiller(this.workbook(), 'KR') };
    const names = newIdsIn(given);
    const filled = withIds(given, (prefix) => fillers[prefix]());
    names.forEach((name, at) => {
      ids.set(name, filled.ids[at]!);
    });
    for (const { tab, records } of filled.tabs) for (const record of records) this.add(tab, record);
  }

  #change({ tab, changes, out }: ChangePiece): void {
    for (const { id, was, now } of changes)
      for (const [column, value] of Object.entries(now))
        if (String(this.cell(tab, id, column) ?? '') === String(was[column] ?? ''))
          this.edit(tab, id, column, value);
    this.#takeOut(tab, out);
  }

  #takeOut(tab: TabName, records: readonly RecordCells[]): void {
    const [heading, ...rows] = this.#tabs.get(tab)!;
    const open = records.map((each) => JSON.stringify(rowFor(tab, heading!, each)));
    const left = rows.filter((row) => {
      const at = open.indexOf(JSON.stringify(row));
      if (at >= 0) open.splice(at, 1);
      return at < 0;
    });
    this.#tabs.set(tab, [heading!, ...left]);
  }
}
