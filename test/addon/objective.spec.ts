// Takes the form New objective; says which rows it appends to the plan tabs, under which IDs, and what makes
// them live. Never a row twice.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { objectiveRows } from '../../addon/sidebar/forms/objective-rows.ts';
import { alignmentChoices } from '../../addon/sidebar/state/context.ts';
import { OBJECTIVE_DRAFT } from '../../addon/src/sidebar/draft-name.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { bookWith, type Running, startPublished } from '../support/running.ts';
import { openSheet } from './sheet.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

const ANSWERS = {
  objective: '=IMPORTXML("x","y")',
  unit: 'U1',
  alignedTo: 'O0',
  weight: '2',
  kr1Text: '+8 shops',
  kr1Target: '8',
  kr1Owner: 'owner1@chain.example',
  kr1Due: '2025-03-15',
  kr2Text: 'Share',
  kr2Baseline: '12%',
  kr2Target: '18 %',
};

/** As the page sends it. */
const request = (key: string) => ({ key, draft: OBJECTIVE_DRAFT, ...objectiveRows(ANSWERS) });

/** Headings in Chinese and in an order of their own, with a column of theirs. */
function ownOrder(): Workbook {
  const book = bookWith();
  const tab = (name: string) => book.tabs.find((each) => each.name === name)!;
  tab('Objectives').rows = [
    ['我的列', '目标', '目标编号', '组织', '权重', '对齐'],
    ...tab('Objectives')
      .rows.slice(1)
      .map(([id, unit, text]) => ['x', text!, id!, unit!, '', '']),
  ];
  tab('Key results').rows = tab('Key results').rows.map((row, at) => [...row, at === 0 ? 'Due' : '']);
  return book;
}

describe('New objective', () => {
  it('offers units, people, and what exists to align to', async () => {
    const sheet = await openSheet({ workbook: bookWith(), running, revision: 1 });
    const state = await sheet.ask('sidebarOpen', 'objective');
    expect(state.units[0]).toEqual({ id: 'HQ', name: 'HQ', parent: '' });
    expect(state.people).toContainEqual({ email: 'owner1@chain.example', name: 'owner1' });
    expect(state.alignable.map(({ id }) => id)).toEqual([
      'O0',
      'O1',
      'O2',
      'O0-K0',
      'O0-K1',
      'O1-K0',
      'O1-K1',
      'O2-K0',
      'O2-K1',
    ]);
    // It needs no server: the sheet is where it goes.
    expect(sheet.gate!.asked).toEqual([]);
  });

  it('offers a unit what stands above it, the nearest first, whether units are named by ID or by name', () => {
    const unit = (id: string, name: string, parent: string) => ({ id, name, parent });
    const aim = (id: string, of: string) => ({ id, text: id, unit: of });
    const state = {
      units: [unit('HQ', 'Headquarters', ''), unit('E', 'East', 'headquarters'), unit('E1', 'Ningbo', 'E')],
      alignable: [
        aim('O1', 'HQ'),
        aim('O2', 'East'),
        aim('O3', 'E1'),
        aim('O2-K', 'E'),
        aim('O1-K', 'Headquarters'),
      ],
    };
    const offered = (of: string) => alignmentChoices(state, of).map(({ id }) => id);
    expect(offered('E1')).toEqual(['O2', 'O2-K', 'O1', 'O1-K']);
    expect(offered('East')).toEqual(['O1', 'O1-K']);
    expect(offered('HQ')).toEqual([]);
    // Nobody has said yet for which: what the top one has set.
    expect(offered('')).toEqual(['O1', 'O1-K']);
  });

  it('appends rows with their IDs, typed text as text, in the order of the headings', async () => {
    const sheet = await openSheet({ workbook: ownOrder(), running, revision: 1 });
    const ids = await sheet.ask('sidebarRows', request('objective-key-00000001'));
    expect(ids).toEqual(['O3', 'KR1', 'KR2']);
    expect((await sheet.rows('Objectives')).at(-1)).toEqual([
      '',
      '=IMPORTXML("x","y")',
      'O3',
      'U1',
      2,
      'O0',
      '',
    ]);
    const objective = (await sheet.tab('Objectives')).rows[4]!;
    expect(objective[1]!.formula).toBeUndefined();
    expect(objective[1]!.format).toBe('@');
    expect(await sheet.records('Key results').then((rows) => rows.slice(-2))).toMatchObject([
      {
        'KR ID': 'KR1',
        'Objective ID': 'O3',
        'Key result': '+8 shops',
        Target: 8,
        Owner: 'owner1@chain.example',
        Due: '2025-03-15',
      },
      { 'KR ID': 'KR2', 'Objective ID': 'O3', 'Key result': 'Share', Baseline: '12%', Target: '18%' },
    ]);
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toContain('Revision 2 is live.');
  });

  it('the same form pressed twice adds one objective', async () => {
    const sheet = await openSheet({ workbook: bookWith(), running, revision: 1 });
    const first = await sheet.ask('sidebarRows', request('objective-key-00000001'));
    expect(await sheet.ask('sidebarRows', request('objective-key-00000001'))).toEqual(first);
    expect((await sheet.rows('Objectives')).length).toBe(5);
    await sheet.ask('sidebarRows', request('objective-key-00000002'));
    expect((await sheet.rows('Objectives')).at(-1)![0]).toBe('O4');
  });

  it('makes the tabs that it needs, and says when another action holds the document', async () => {
    const sheet = await openSheet();
    await sheet.ask('sidebarRows', request('objective-key-00000001'));
    expect((await sheet.records('Objectives'))[0]).toMatchObject({ 'Objective ID': 'O1', Unit: 'U1' });
    sheet.host.holdLock('document');
    await expect(sheet.ask('sidebarRows', request('objective-key-00000002'))).rejects.toThrow(
      'still running',
    );
  });
});
