// Takes changes made on two pages at once; holds what becomes of the later ones. Never a page: the places
// alone.
import { describe, expect, it } from '@jest/globals';
import { isOutdated, needsFreshStart, rebase } from '../../workbench/src/changes/rebase.ts';
import type { Mutation } from '../../workbench/src/host/engine/univer.ts';

const typed = (row: number, column: number, text: string, sheet = 's'): Mutation => ({
  id: 'sheet.mutation.set-range-values',
  params: { subUnitId: sheet, cellValue: { [row]: { [column]: { v: text } } } },
});
const rows = (what: 'insert-row' | 'remove-rows', startRow: number, endRow: number): Mutation => ({
  id: `sheet.mutation.${what}`,
  params: { subUnitId: 's', range: { startRow, endRow, startColumn: 0, endColumn: 9 } },
});
const columnIn = (startColumn: number): Mutation => ({
  id: 'sheet.mutation.insert-col',
  params: { subUnitId: 's', range: { startRow: 0, endRow: 99, startColumn, endColumn: startColumn } },
});
const note = (row: number, col: number): Mutation => ({
  id: 'sheet.mutation.update-note',
  params: { sheetId: 's', row, col, note: { id: 'n', row, col, note: 'why?' } },
});
const sheetIn = (index: number): Mutation => ({ id: 'sheet.mutation.insert-sheet', params: { index } });

describe('given a cell typed while somebody else inserts or removes rows', () => {
  it.each([
    ['two rows come above it: it moves down', rows('insert-row', 2, 3), 5, 7],
    ['rows come at its own place: it moves down', rows('insert-row', 5, 5), 5, 6],
    ['rows come below it: it stays', rows('insert-row', 6, 6), 5, 5],
    ['rows above it go: it moves up', rows('remove-rows', 1, 3), 5, 2],
    ['the row below it goes: it stays', rows('remove-rows', 6, 6), 5, 5],
    ['its own row goes: there is nowhere left for it', rows('remove-rows', 4, 5), 5, null],
  ])('%s', (_, theirs, row, after) => {
    const { kept, lost } = rebase([typed(row, 1, 'x')], [theirs]);

    expect(kept).toEqual(after === null ? [] : [typed(after, 1, 'x')]);
    expect(lost).toBe(after === null ? 1 : 0);
  });

  it('moves a note and an inserted row along, and a column to the right', () => {
    expect(rebase([note(5, 1)], [rows('insert-row', 0, 1)]).kept).toEqual([note(7, 1)]);
    expect(rebase([rows('insert-row', 5, 6)], [rows('insert-row', 0, 1)]).kept).toEqual([
      rows('insert-row', 7, 8),
    ]);
    expect(rebase([typed(5, 1, 'x')], [columnIn(1)]).kept).toEqual([typed(5, 2, 'x')]);
  });

  it('moves the format of a percent along with it, and drops the part of an area that went', () => {
    const percent = (startRow: number, endRow: number): Mutation => {
      const ranges = [{ startRow, endRow, startColumn: 6, endColumn: 6 }];
      const params = { subUnitId: 's', refMap: { 0: { pattern: '0%' } }, values: { 0: { ranges } } };
      return { id: 'sheet.mutation.set.numfmt', params };
    };

    expect(rebase([percent(1, 1)], [rows('insert-row', 0, 1)]).kept).toEqual([percent(3, 3)]);
    expect(rebase([percent(1, 4)], [rows('remove-rows', 3, 9)]).kept).toEqual([percent(1, 2)]);
  });

  it('goes through several changes in their order', () => {
    const { kept } = rebase([typed(5, 1, 'x')], [rows('insert-row', 0, 0), rows('remove-rows', 3, 3)]);

    expect(kept).toEqual([typed(5, 1, 'x')]);
  });

  it('gives up what it cannot move, and counts it', () => {
    expect(rebase([rows('remove-rows', 5, 5)], [rows('remove-rows', 4, 6)])).toEqual({ kept: [], lost: 1 });
  });
});

describe('what cannot be taken as it was made', () => {
  it.each([
    ['a cell typed, another cell typed', [typed(1, 1, 'a')], [typed(1, 1, 'b')], false, false],
    ['a cell typed, rows inserted', [typed(1, 1, 'a')], [rows('insert-row', 0, 0)], true, true],
    ['rows inserted, a cell typed', [rows('insert-row', 0, 0)], [typed(1, 1, 'a')], false, true],
    ['a cell typed on another tab', [typed(1, 1, 'a', 'other')], [rows('insert-row', 0, 0)], false, false],
    ['a tab added on both sides', [sheetIn(2)], [sheetIn(2)], true, true],
    ['a tab added, a cell typed', [typed(1, 1, 'a')], [sheetIn(2)], false, false],
  ])('%s', (_, mine, theirs, outdated, fresh) => {
    expect(isOutdated(mine, theirs)).toBe(outdated);
    expect(needsFreshStart(mine, theirs)).toBe(fresh);
  });
});
