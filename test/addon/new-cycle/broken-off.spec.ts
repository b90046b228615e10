// Says what becomes of a new cycle whose beginning Google ends half way: pressed again it comes to the same,
// and nothing typed meanwhile is lost. Never a stand-in server.
import { describe, expect, it } from '@jest/globals';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { bookOf } from '../../examples/books.ts';
import { CLOSING, idsIn, sheetOf, teamAt, whole } from './closing-team.ts';

/** As a death in the middle leaves it: the archive of one tab unwritten, or the plan half replaced. */
function cutShort(done: Workbook, stage: string): Workbook {
  const book = bookOf('team-of-eight', 'en');
  const archives = done.tabs.filter(({ name }) => name.endsWith('2025 Q1'));
  if (stage === 'archive') return { tabs: [...book.tabs, { name: archives[0]!.name, rows: [['half']] }] };
  const emptied = book.tabs.map((tab) =>
    tab.name === 'Key results' || tab.name === 'Snapshots' ? { ...tab, rows: tab.rows.slice(0, 2) } : tab,
  );
  return { tabs: [...emptied, ...archives] };
}

/** A new cycle that was begun to its end, and the same one opened again where it died at a stage. */
async function diedAt(stage: string) {
  const running = await teamAt(CLOSING, 'en');
  const done = await sheetOf(running, 'en');
  done.answers.push('YES');
  await done.press('newCycle');
  const wanted = await whole(done);
  const properties = {
    'attune.newCycle': JSON.stringify({ from: '2025-01-01', carry: true, number: 1, stage }),
  };
  const cut = await sheetOf(running, 'en', { workbook: cutShort(wanted, stage), properties });
  return { wanted, done, cut };
}

describe('a new cycle', () => {
  it.each(['archive', 'replace'])(
    'killed while it would %s loses nothing: pressed again it comes to the same',
    async (stage) => {
      const { wanted, cut } = await diedAt(stage);
      await cut.press('newCycle');
      const done = await whole(cut);
      const of = (book: Workbook, name: string) =>
        book.tabs.find((tab) => tab.name === name)?.rows.map((row) => row.join('|').replace(/\|+$/, ''));
      for (const name of [
        'Objectives',
        'Key results',
        'Settings',
        'Key results 2025 Q1',
        'Objectives 2025 Q1',
      ])
        expect([name, of(done, name)]).toEqual([name, of(wanted, name)]);
      // Nobody is asked a second time: one box says what was done.
      expect(cut.boxes).toHaveLength(1);
    },
  );

  it('keeps what somebody typed between a death in the middle and the next press', async () => {
    const { done, cut } = await diedAt('replace');
    const row = (await cut.rows('Objectives')).length + 1;
    await cut.host.edit('Objectives', row, 3, 'Typed meanwhile');
    await cut.press('newCycle');
    const texts = (await cut.rows('Objectives')).slice(1).map((cells) => cells[2]);
    expect(texts).toContain('Typed meanwhile');
    expect((await idsIn(cut, 'Objectives')).sort()).toEqual((await idsIn(done, 'Objectives')).sort());
  });
});
