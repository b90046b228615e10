// Takes a sheet in memory; specifies how the story changes the plan in it: as a person types, and never over
// what somebody else typed. Never a host.
import { describe, expect, it } from '@jest/globals';
import { momentOf } from '../../shared/calendar/zones.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import type { BookStory } from '../../workbench/src/live/opening.ts';
import { adjustInSheet, adoptInSheet, type StorySheet } from '../../workbench/src/live/story/story-sheet.ts';
import type { PlayStep } from '../../workbench/src/play/step.ts';

const bookWith = (objectives: Cell[][], keyResults: Cell[][]): Workbook => ({
  tabs: [
    { name: 'Objectives', rows: [['Objective ID', 'Unit', 'Objective', 'Aligned to'], ...objectives] },
    {
      name: 'Key results',
      rows: [['KR ID', 'Objective ID', 'Key result', 'Target', 'Weight'], ...keyResults],
    },
  ],
});

/** A sheet that keeps what was typed and who published; after `most` cells its process dies. */
function sheetOf(book: Workbook, most = Number.POSITIVE_INFINITY) {
  const typed: string[] = [];
  const published: string[] = [];
  const sheet: StorySheet = {
    workbook: async () => structuredClone(book),
    type: async (name, row, column, text) => {
      if (typed.length >= most) throw new Error('killed');
      typed.push(text);
      const { rows } = book.tabs.find((tab) => tab.name === name)!;
      while (rows.length < row) rows.push([]);
      rows[row - 1]![column - 1] = text;
      return true;
    },
    publish: async (email, reason) => {
      published.push(`${email}: ${reason}`);
      return null;
    },
  };
  return { sheet, typed, published, rows: (tab: number) => book.tabs[tab]!.rows.slice(1) };
}

const ADJUST: Extract<PlayStep, { kind: 'adjust' }> = {
  kind: 'adjust',
  at: momentOf('2025-02-11 10:20', 'Asia/Shanghai'),
  origin: { tab: 'Adjustments', row: 2, column: 'At' },
  email: 'yu.bo@chain.example',
  keyResultId: 'KR1',
  reason: 'Two communities closed their gates',
  before: '400',
  cell: { keyResultId: 'KR1', field: 'target', text: '330' },
};

/** Of what a workbook tells, an adoption needs the workbook. */
const bookStory = (book: Workbook) => ({ book }) as BookStory;

describe('an adjustment of the story', () => {
  it.each([
    ['the value that the story knows', 400, ['330']],
    ['the same number written otherwise', '400.0', ['330']],
    ['the new value already, since a process died after typing it', 330, []],
  ])('is typed and published by its owner where the cell holds %s', async (_, target, wanted) => {
    const book = bookWith([], [['KR1', 'O1', 'Visits', target, '']]);
    const { sheet, typed, published } = sheetOf(book);
    expect(await adjustInSheet(sheet, ADJUST, 'en')).toBeNull();
    expect(typed).toEqual(wanted);
    expect(published).toEqual(['yu.bo@chain.example: Two communities closed their gates']);
  });

  it.each([
    ['somebody typed another value', [['KR1', 'O1', 'Visits', 350, '']], 'changed'],
    ['somebody cleared the cell', [['KR1', 'O1', 'Visits', '', '']], 'changed'],
    ['somebody took the key result out', [], 'not in the sheet'],
  ])('is left out where %s', async (_, keyResults, why) => {
    const book = bookWith([], keyResults as Cell[][]);
    const { sheet, typed, published } = sheetOf(book);
    expect(await adjustInSheet(sheet, ADJUST, 'en')).toContain(why);
    expect([typed, published]).toEqual([[], []]);
  });
});

describe('an adoption of the story', () => {
  const whole = bookWith(
    [
      ['O1', 'HQ', 'Premium', ''],
      ['O2', 'EC', '=Bundles', 'O1'],
      ['O3', 'SHA', 'Stands', 'O2'],
    ],
    [['KR2', 'O2', '1500 bundles', 1500, 50]],
  );
  const earlier = () =>
    bookWith(
      [
        ['O1', 'HQ', 'Premium', ''],
        ['O3', 'SHA', 'Stands', ''],
      ],
      [],
    );
  const after = [
    ['O1', 'HQ', 'Premium', ''],
    ['O3', 'SHA', 'Stands', 'O2'],
    ['O2', 'EC', "'=Bundles", 'O1'],
  ];

  it('adds the objective and its key results below, aligns what waited for it, and publishes', async () => {
    const { sheet, published, rows } = sheetOf(earlier());
    expect(await adoptInSheet(sheet, 'O2', 'admin@chain.example', bookStory(whole))).toBeNull();
    expect(rows(0)).toEqual(after);
    expect(rows(1)).toEqual([['KR2', 'O2', '1500 bundles', '1500', '50']]);
    expect(published).toEqual(['admin@chain.example: –']);
  });

  it('ends the same wherever the process died in between', async () => {
    for (let most = 0; most < 10; most += 1) {
      const book = earlier();
      await adoptInSheet(sheetOf(book, most).sheet, 'O2', 'a@chain.example', bookStory(whole)).catch(
        () => undefined,
      );
      const { sheet, rows } = sheetOf(book);
      await adoptInSheet(sheet, 'O2', 'a@chain.example', bookStory(whole));
      expect(rows(0)).toEqual(after);
      expect(rows(1)).toEqual([['KR2', 'O2', '1500 bundles', '1500', '50']]);
    }
  });

  it('leaves alone what somebody wrote under the same ID or aligned elsewhere', async () => {
    const book = bookWith(
      [
        ['O1', 'HQ', 'Premium', ''],
        ['O3', 'SHA', 'Stands', 'O1'],
        ['O2', 'EC', 'My own words', 'O1'],
      ],
      [],
    );
    const { sheet, rows } = sheetOf(book);
    await adoptInSheet(sheet, 'O2', 'a@chain.example', bookStory(whole));
    expect(rows(0)).toEqual([
      ['O1', 'HQ', 'Premium', ''],
      ['O3', 'SHA', 'Stands', 'O1'],
      ['O2', 'EC', 'My own words', 'O1'],
    ]);
  });
});
