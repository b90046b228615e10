// Says what becomes of rows that people typed into the record when a new cycle begins: sent first, and none
// lost. Never a stand-in server.
import { describe, expect, it } from '@jest/globals';
import type { DrivenSheet } from '../sheet.ts';
import { CLOSING, idsIn, sheetOf, teamAt } from './closing-team.ts';

/** A row typed into Snapshots of the sheet, without Received. */
async function typeSnapshot(sheet: DrivenSheet, cells: string[]): Promise<number> {
  const row = (await sheet.rows('Snapshots')).length + 1;
  for (const [at, text] of cells.entries()) await sheet.host.edit('Snapshots', row, at + 1, text);
  return row;
}

const snapshotsIn = async (sheet: DrivenSheet) =>
  (await sheet.rows('Snapshots')).slice(1).filter((row) => row.some((cell) => (cell ?? '') !== ''));

describe('a new cycle', () => {
  it('sends typed rows first, so that they count in the cycle that ends', async () => {
    const running = await teamAt(CLOSING, 'en');
    const sheet = await sheetOf(running, 'en');
    await typeSnapshot(sheet, ['2025-03-31', 'KR-CTU-1-2', '40']);
    sheet.answers.push('OK', 'YES');
    await sheet.press('newCycle');
    expect(sheet.boxes[0]).toContain('Snapshots 1');
    const kept = (await sheet.rows('Key results 2025 Q1')).find(([id]) => id === 'KR-CTU-1-2')!;
    expect(kept.slice(-2)).toEqual(['100%', 'green']);
    expect(await idsIn(sheet, 'Key results')).not.toContain('KR-CTU-1-2.2');
    expect(await snapshotsIn(sheet)).toEqual([]);
  });

  it('leaves a typed row that cannot be sent where it is, says so, and asks', async () => {
    const running = await teamAt(CLOSING, 'en');
    const sheet = await sheetOf(running, 'en');
    const row = await typeSnapshot(sheet, ['2025-03-31', 'KR-CTU-1-2', 'a lot']);
    sheet.answers.push('OK', 'CANCEL');
    await sheet.press('newCycle');
    expect(sheet.boxes.at(-1)).toMatch(/Still not sent: Snapshots 1/);
    expect((await sheet.cell('Snapshots', row, 3)).note).toContain('⚠ Attune');
    expect(await idsIn(sheet, 'Key results')).toContain('KR-CTU-1-2');
    sheet.answers.push('OK', 'OK', 'YES');
    await sheet.press('newCycle');
    expect((await snapshotsIn(sheet)).map((cells) => cells.slice(0, 3))).toEqual([
      ['2025-03-31', 'KR-CTU-1-2', 'a lot'],
    ]);
    expect((await sheet.rows('Snapshots 2025 Q1')).map((cells) => cells[2])).toContain('a lot');
    expect(await idsIn(sheet, 'Key results')).toContain('KR-CTU-1-2.2');
  });
});
