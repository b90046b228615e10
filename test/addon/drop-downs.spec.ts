// Takes the built add-on and the tabs that it makes, with their drop-downs; says that nothing which the
// product writes itself bears the corner of a value that is not in the list. Never what a person may type.
import { afterEach, describe, expect, it } from '@jest/globals';
import { sheetOfValues } from '../../shared/books/sheet-model.ts';
import { firstRows } from '../../shared/goals/first-rows.ts';
import { readGoals } from '../../shared/goals/read-goals.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import { withSetupLooks } from '../../workbench/src/live/sheet/setup-looks.ts';
import { bookOf } from '../examples/books.ts';
import { cellsOffList } from '../support/cells-off-list.ts';
import {
  bookWith,
  HQ,
  OWNER,
  publishBody,
  type Running,
  startPublished,
  startRunning,
} from '../support/running.ts';
import { type DrivenSheet, openSheet } from './sheet.ts';

let running: Running | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

/** Its tabs with the drop-downs of Set up. */
const looksOf = (workbook: Workbook) =>
  withSetupLooks({ name: 'Book', sheets: workbook.tabs.map(({ name, rows }) => sheetOfValues(name, rows)) });

/** That many cells at least have a rule: the expectation has something to hold. */
async function expectOnList(sheet: DrivenSheet, seen: number): Promise<void> {
  const found = cellsOffList(await sheet.host.model());
  expect(found.cells).toEqual([]);
  expect(found.seen).toBeGreaterThanOrEqual(seen);
}

const [START, END] = ['2025-01-01', '2025-03-31'];
const MIA = { email: 'mia@corner.example', name: 'Mia' };
const GOALS = {
  en: 'Neighbours come back\nregulars 80 → 140, Mia\nvisits between 2 and 3\nNeighbours come back\nopen the shop by March',
  zh: '让街坊常来\n常客 80 → 140，Mia\n每周到店 2–3 次\n让街坊常来\n三月前开新店',
};

function startRows(language: 'en' | 'zh', key: string) {
  const context = { start: START, end: END, today: START, people: [MIA], mark: null };
  const objectives = readGoals(GOALS[language], context).map(({ text, keyResults }) => ({
    text: text ?? '',
    keyResults: keyResults.map(({ goal }) => goal),
  }));
  const rows = firstRows({
    language,
    team: 'Corner',
    me: MIA,
    people: [MIA],
    cycle: { name: 'Q1', start: START, end: END },
    unit: '',
    objectives,
    standing: { units: [], people: [] },
  });
  return { key, draft: 'start', ...rows };
}

describe.each(['en', 'zh'] as const)('no cell is marked that the product wrote, in %s', (language) => {
  it('by Start, two objectives of one text among them, pressed twice as well', async () => {
    const sheet = await openSheet({ userLocale: language, email: MIA.email });
    await sheet.ask('sidebarRows', startRows(language, 'start-key-00000001'));
    await expectOnList(sheet, 11);
    const before = await sheet.host.workbook();
    await sheet.ask('sidebarRows', startRows(language, 'start-key-00000001'));
    expect(await sheet.host.workbook()).toEqual(before);
  });

  it.each(['retail-chain', 'team-of-eight'])('in the workbook of the %s', (example) => {
    const found = cellsOffList(looksOf(bookOf(example, language)));
    expect(found.cells).toEqual([]);
    expect(found.seen).toBeGreaterThan(50);
  });

  it('by New cycle, and by the Publish that follows', async () => {
    running = await startRunning('2025-01-10T10:00:00+08:00');
    const admin = 'tan.wen@team.example';
    const book = bookOf('team-of-eight', language);
    await running.v1('POST', 'publish', { email: admin, body: publishBody(book) });
    running.clock.moveTo(Date.parse('2025-03-31T18:00:00+08:00'));
    await running.queue.runDue(running.clock.now());
    const sheet = await openSheet({
      workbook: looksOf(book),
      running,
      revision: 1,
      email: admin,
      userLocale: language,
    });
    sheet.answers.push('YES');
    await sheet.press('newCycle');
    await sheet.press('publish');
    await expectOnList(sheet, 50);
  });
});

describe('no cell is marked that the product wrote', () => {
  it('by Refresh: reports, requests, signals, micro-OKRs, an adopted proposal', async () => {
    running = await startPublished('2025-01-10T10:00:00+08:00');
    const book = bookWith();
    book.tabs.find(({ name }) => name === 'Objectives')!.rows[0]!.push('Aligned to');
    const battle: [string, Cell[]][] = [
      ['Objectives', ['B1', 'HQ', 'The battle']],
      ['Key results', ['B1-K1', 'B1', 'Share', 'M1', 0, 100, HQ]],
    ];
    for (const [name, row] of battle) book.tabs.find((tab) => tab.name === name)!.rows.push(row);
    const body = publishBody(book, { basedOn: 1 });
    expect((await running.v1('POST', 'publish', { body })).status).toBe(200);
    let keys = 0;
    const send = async (path: string, email: string, what: object) => {
      keys += 1;
      const key = `drop-down-key-${String(keys).padStart(8, '0')}`;
      const reply = await running!.v1('POST', path, { email, body: { key, ...what } });
      if (reply.status !== 200) throw new Error(`${path}: ${await reply.text()}`);
      await running!.passTo(new Date(running!.clock.now() + 300_000).toISOString());
      return ((await reply.json()) as { id: string }).id;
    };
    const said = { confidence: 7, selfStatus: 'off track', blocker: '', note: '', supportNeeded: '' };
    const reports = [{ keyResultId: 'O1-K0', value: 1, ...said }];
    await send('submissions', OWNER, { kind: 'snapshot', date: '2025-01-10', reports });
    const act = (email: string, action: string, id: string, answers: Record<string, string>) =>
      send('actions', email, { action, id, answers });
    await act(OWNER, 'support.request', '', { keyResultId: 'O1-K0', kind: 'people', request: 'two more' });
    await act(OWNER, 'signal.report', '', { what: 'a new shop nearby' });
    await act(OWNER, 'microOkr.set', '', { goal: 'learn', steps: 'one, two', due: '2025-02-01' });
    const proposal = await act('lead1@chain.example', 'proposal.submit', '', {
      unit: 'U1',
      answers: 'B1',
      objective: 'Win the gyms',
      keyResults: 'Gyms, 0, 8',
      alignmentScore: '4',
      resources: 'none',
    });
    await act(HQ, 'proposal.decide', proposal, { decision: 'adopted' });
    const sheet = await openSheet({ workbook: looksOf(book), running, revision: 2 });
    await sheet.press('refreshBoard');
    expect(await sheet.tabNames()).toEqual(
      expect.arrayContaining(['Snapshots', 'Support', 'Signals', 'Micro-OKRs', 'Proposals']),
    );
    expect((await sheet.rows('Objectives')).at(-1)).toContain('Win the gyms');
    await expectOnList(sheet, 50);
  });
});
