// Takes an execution that ends between two tabs; says that the next press of Create finishes what it began,
// with nothing written twice. Never a row that a person did not say.
import { describe, expect, it } from '@jest/globals';
import { type BookModel, sheetOfValues } from '../../shared/books/sheet-model.ts';
import { firstRows, type StartAnswers } from '../../shared/goals/first-rows.ts';
import { readGoals } from '../../shared/goals/read-goals.ts';
import type { TabName } from '../../shared/sheet/table/tabs.ts';
import { headingRow } from '../../shared/sheet/write/write.ts';
import { type DrivenSheet, openSheet } from './sheet.ts';

const TABS: TabName[] = ['Settings', 'Units', 'People', 'Objectives', 'Key results'];
const GOALS =
  'Neighbours come back\nregulars 80 → 140\nvisits 2 → 3\nNothing is thrown away\nloaves left 30 → 5';
const MIA = { email: 'mia@corner.example', name: 'Mia' };
const BEN = { email: 'ben@corner.example', name: 'Ben' };

function said(goals = GOALS, standing: StartAnswers['standing'] = { units: [], people: [] }): StartAnswers {
  const [start, end] = ['2025-01-01', '2025-03-31'];
  const context = { start, end, today: start, people: [MIA, BEN], mark: null };
  return {
    language: 'en',
    team: 'Corner Bakery',
    me: MIA,
    people: [MIA, BEN],
    cycle: { name: 'Q1', start, end },
    unit: standing.units[0]?.id ?? '',
    objectives: readGoals(goals, context).map(({ text, keyResults }) => ({
      text: text ?? '',
      keyResults: keyResults.map(({ goal }) => goal),
    })),
    standing,
  };
}

const request = (what: StartAnswers, key = 'start-key-00000001') => ({
  key,
  draft: 'start',
  ...firstRows(what),
});

/** The tabs with their headings; the execution ends when it comes to the rows of `at`. */
async function diedAt(
  at: TabName,
  more: BookModel['sheets'] = [],
  what: StartAnswers = said(),
): Promise<DrivenSheet> {
  const sheets = TABS.map(
    (name) => more.find((each) => each.name === name) ?? sheetOfValues(name, [headingRow(name, 'en')]),
  );
  const sheet = await openSheet({
    workbook: { name: 'Book', sheets },
    host: {
      settings: {
        spreadsheetId: 'sheet-1',
        timeZone: 'Asia/Shanghai',
        userLocale: 'en',
        guards: { [at]: { isProtected: ['A2:Z'] } },
      },
    },
  });
  await expect(sheet.ask('sidebarRows', request(what))).rejects.toThrow(at);
  return sheet;
}

/** The same spreadsheet in the next execution. */
const nextOf = async (sheet: DrivenSheet, properties = sheet.stores.properties.document) =>
  openSheet({ workbook: await sheet.host.model(), properties: { ...properties } });

async function rowsOf(sheet: DrivenSheet) {
  const [units, people, objectives, keyResults] = await Promise.all(TABS.slice(1).map(sheet.records));
  return {
    units: units!.map(({ Name }) => Name),
    people: people!.map(({ Email }) => Email),
    objectives: objectives!.map((row) => [row['Objective ID'], row.Objective]),
    keyResults: keyResults!.map((row) => [row['KR ID'], row['Objective ID'], row['Key result'], row.Target]),
  };
}

const ONCE = {
  units: ['Corner Bakery'],
  people: [MIA.email, BEN.email],
  objectives: [
    ['O1', 'Neighbours come back'],
    ['O2', 'Nothing is thrown away'],
  ],
  keyResults: [
    ['KR1', 'O1', 'regulars', 140],
    ['KR2', 'O1', 'visits', 3],
    ['KR3', 'O2', 'loaves left', 5],
  ],
};

describe('Create after a press that broke off', () => {
  it.each(TABS.slice(1))('at the rows of %s writes every row once', async (at) => {
    const next = await nextOf(await diedAt(at));
    await next.ask('sidebarRows', request(said()));
    expect(await rowsOf(next)).toEqual(ONCE);
    // Now it is done: the same press again is none.
    await next.ask('sidebarRows', request(said()));
    expect(await rowsOf(next)).toEqual(ONCE);
  });

  it('when all rows stood and nothing said so adds nothing', async () => {
    const died = await diedAt('Key results');
    const next = await nextOf(died);
    await next.ask('sidebarRows', request(said()));
    const third = await nextOf(next, died.stores.properties.document);
    expect(await third.ask('sidebarRows', request(said()))).toEqual(['O1', 'O2', 'KR1', 'KR2', 'KR3']);
    expect(await rowsOf(third)).toEqual(ONCE);
  });

  it('finds each of two goals again that say the same', async () => {
    const twice = said(`${GOALS}\nloaves left 20 → 4\nNeighbours come back\nregulars 10 → 20`);
    const died = await diedAt('Key results', [], twice);
    const next = await nextOf(died);
    await next.ask('sidebarRows', request(twice));
    const third = await nextOf(next, died.stores.properties.document);
    await third.ask('sidebarRows', request(twice));
    expect(await rowsOf(third)).toEqual({
      ...ONCE,
      objectives: [...ONCE.objectives, ['O3', 'Neighbours come back']],
      keyResults: [...ONCE.keyResults, ['KR4', 'O2', 'loaves left', 4], ['KR5', 'O3', 'regulars', 20]],
    });
  });

  it('takes what was changed in the form meanwhile, from the page opened anew as well', async () => {
    const died = await diedAt('Key results');
    const next = await nextOf(died);
    const standing = { units: [{ id: 'U1', name: 'Corner Bakery' }], people: [MIA, BEN] };
    const changed = said(GOALS.replace('140', '150'), standing);
    await next.ask('sidebarRows', request(changed, 'start-key-00000002'));
    expect(await rowsOf(next)).toEqual({
      ...ONCE,
      keyResults: [['KR1', 'O1', 'regulars', 150], ...ONCE.keyResults.slice(1)],
    });
  });

  it('takes no row for its own that stood there before', async () => {
    const before = sheetOfValues('Objectives', [
      headingRow('Objectives', 'en'),
      ['O7', 'Corner Bakery', 'Neighbours come back', '', '', ''],
    ]);
    const next = await nextOf(await diedAt('Key results', [before]));
    await next.ask('sidebarRows', request(said()));
    expect((await rowsOf(next)).objectives).toEqual([
      ['O7', 'Neighbours come back'],
      ['O8', 'Neighbours come back'],
      ['O9', 'Nothing is thrown away'],
    ]);
  });

  it('leaves the goals of a later Start to themselves', async () => {
    const next = await nextOf(await diedAt('Units'));
    await next.ask('sidebarRows', request(said()));
    const standing = { units: [{ id: 'U1', name: 'Corner Bakery' }], people: [MIA, BEN] };
    await next.ask('sidebarRows', request(said(GOALS, standing), 'start-key-00000003'));
    expect((await rowsOf(next)).keyResults.length).toBe(6);
  });
});

describe('The spreadsheet after Start', () => {
  it.each([
    ['Untitled spreadsheet', 'Corner Bakery'],
    ['未命名的电子表格', 'Corner Bakery'],
    ['OKRs of ours', 'OKRs of ours'],
  ])('%s is called %s', async (name, after) => {
    let called = name;
    const onRename = (given: string) => {
      called = given;
    };
    const sheet = await openSheet({
      workbook: { name, sheets: [sheetOfValues('Sheet1', [])] },
      host: { onRename },
    });
    await sheet.ask('sidebarRows', request(said()));
    expect(called).toBe(after);
  });
});

describe('Settings whose keys stand without a value', () => {
  it('get the values that a person said in Start; what has a value or a formula stays', async () => {
    const settings = sheetOfValues('Settings', [
      headingRow('Settings', 'en'),
      ['Workspace', ''],
      ['周期开始', ''],
      ['Cycle', 'Spring'],
      ['Cycle end', ''],
    ]);
    settings.rows[4]![1] = { value: '', formula: '=""' };
    const sheet = await openSheet({ workbook: { name: 'Book', sheets: [settings] } });
    await sheet.ask('sidebarRows', request(said()));
    expect((await sheet.rows('Settings')).slice(1, 4).map(([key, value]) => [key, value])).toEqual([
      ['Workspace', 'Corner Bakery'],
      ['周期开始', '2025-01-01'],
      ['Cycle', 'Spring'],
    ]);
    expect((await sheet.cell('Settings', 5, 2)).formula).toBe('=""');
  });
});
