// Specifies who may publish what, and what becomes of the rest. Never over HTTP.
import { describe, expect, it } from '@jest/globals';
import { readStanding } from '../../../functions/src/usecases/standing/standing.ts';
import { backEndOn } from '../../support/backend.ts';
import { companyOf, workbookOf } from '../../support/company-of-size.ts';
import { ADMIN, changed, DAY, OWNER, planOf, targetOf } from './published.ts';

describe('who may publish what', () => {
  it('an owner publishes target, weight and plan of their own KRs, with a reason', async () => {
    const backEnd = backEndOn(DAY);
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    expect(await backEnd.publish(changed('O1-K0', 'Target', 120), OWNER, { basedOn: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'reason-needed' },
    });
    const done = await backEnd.publish(changed('O1-K0', 'Target', 120), OWNER, {
      basedOn: 1,
      reasons: { 'O1-K0': 'The market grew.' },
    });
    expect(done).toMatchObject({ ok: true });
    await backEnd.settle();
    const { standing } = (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!;
    expect(standing.board.adjustments).toEqual([
      { date: DAY, keyResultId: 'O1-K0', field: 'target', before: '100', after: '120', by: OWNER },
    ]);
    expect(standing.process.adjustments[0]?.reason).toBe('The market grew.');
  });

  it('an owner who edits another’s target is told that it waits for an admin', async () => {
    const backEnd = backEndOn(DAY);
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    const book = changed('O1-K0', 'Target', 120);
    const others = book.tabs.find((each) => each.name === 'Key results')!;
    others.rows = others.rows.map((row) => (row[0] === 'O2-K0' ? row.with(5, 999) : row));
    const result = await backEnd.publish(book, OWNER, { basedOn: 1, reasons: { 'O1-K0': 'why' } });
    expect(result).toMatchObject({
      ok: true,
      reply: { waiting: [{ id: 'O2-K0', column: 'Target', after: '999' }] },
    });
    expect([await targetOf(backEnd, 'O1-K0'), await targetOf(backEnd, 'O2-K0')]).toEqual([120, 100]);
  });

  it('an owner’s change that comes twice is one, and both answers say what waits', async () => {
    const backEnd = backEndOn(DAY);
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    const book = changed('O1-K0', 'Target', 120);
    const rows = book.tabs.find((each) => each.name === 'Key results')!;
    rows.rows = rows.rows.map((row) => (row[0] === 'O2-K0' ? row.with(5, 999) : row));
    const send = () => backEnd.publish(book, OWNER, { basedOn: 1, reasons: { 'O1-K0': 'why' } });
    const [first, second] = [await send(), await send()];
    expect(first).toMatchObject({ ok: true, reply: { waiting: [{ id: 'O2-K0' }] } });
    expect(second).toEqual(first);
  });

  it('roles come from the last published People: nobody makes themselves an admin', async () => {
    const backEnd = backEndOn(DAY);
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    const book = workbookOf(companyOf(3, 2));
    const people = book.tabs.find((each) => each.name === 'People')!;
    people.rows = people.rows.map((row) => (row[0] === OWNER ? row.with(4, 'admin') : row));
    expect(await backEnd.publish(book, OWNER, { basedOn: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'not-allowed' },
    });
    expect(await backEnd.publish(book, 'stranger@else.example', { basedOn: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'not-in-people' },
    });
  });

  it('another key opens another workspace: the spreadsheet’s ID claims nothing', async () => {
    const backEnd = backEndOn(DAY);
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    const other = await backEnd.publish(workbookOf(companyOf(1, 1)), 'stranger@else.example', {
      key: 'another-key-of-a-stranger',
    });
    expect(other.ok && other.workspace).not.toBe(backEnd.workspace);
    expect((await planOf(backEnd)).keyResults).toHaveLength(6);
  });

  it('past statuses do not change when a target does', async () => {
    const backEnd = backEndOn(DAY);
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    await backEnd.report(OWNER, DAY, { 'O1-K0': 11 });
    await backEnd.publish(changed('O1-K0', 'Target', 1000), OWNER, {
      basedOn: 1,
      reasons: { 'O1-K0': 'why' },
    });
    await backEnd.settle();
    const { standing } = (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!;
    expect(standing.board.keyResults.find((row) => row.id === 'O1-K0')).toMatchObject({
      attainment: 0.11,
      status: 'green',
    });
  });
});
