// Specifies which values of cells are not reported, and that this is said where they come from and to their
// owner. Never the wall clock.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../shared/model/workbook.ts';
import { bookWith, OWNER, type Running, startRunning } from '../../support/running.ts';
import { carry, FED, fedBook, publish, report, snapshotsOf, toldBy } from './fed.ts';

let running: Running;
afterEach(() => running.close());

describe('What cannot be reported is said, never reported silently', () => {
  it.each<[string, Cell | 'gone', RegExp]>([
    ['blank', '', /Sales!C4 is blank/],
    ['an error', '#REF!', /Sales!C4 shows an error/],
    ['text', 'ask Bo', /Sales!C4 holds no number/],
    ['gone', 'gone', /Sales!C4: there is no “Sales” any more/],
    ['in doubt', '18%', /Sales!C4 can be read in two ways/],
  ])('a source that is %s: at its cell at once, to the owner within the hour', async (_, cell, words) => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(running, fedBook());
    const { cells, message } = await carry(running, cell);
    expect(cells).toEqual([{ id: FED, severity: 'problem', message: expect.stringMatching(words) }]);
    expect(message).toBe('0 values read from cells. 1 could not be: the cells in “Value from” say why.');
    await running.passTo('2025-01-08T10:00:00+08:00');
    await carry(running, cell);
    await running.passTo('2025-01-08T12:00:00+08:00');
    expect(toldBy(running, words)).toEqual([OWNER]);
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect(await snapshotsOf(running)).toEqual([]);
  });

  it('what was read more than three days before the day', async () => {
    running = await startRunning('2025-01-06T23:59:00+08:00');
    await publish(running, fedBook());
    await carry(running, 30);
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect(await snapshotsOf(running)).toEqual([]);
    expect(toldBy(running, /Sales!C4 was last read on 2025-01-06 23:59: open the spreadsheet/)).toContain(
      OWNER,
    );
  });

  it('what was read on the third day before it counts', async () => {
    running = await startRunning('2025-01-07T00:00:00+08:00');
    await publish(running, fedBook());
    await carry(running, 30);
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect((await snapshotsOf(running)).map(({ value }) => value)).toEqual([30]);
  });

  it('what was added when reminder and nudge were out', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(running, bookWith());
    await running.passTo('2025-01-10T16:30:00+08:00');
    await publish(running, fedBook(), 1);
    await carry(running, 30, 2);
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect(await snapshotsOf(running)).toEqual([]);
    expect(toldBy(running, /Sales!C4 says 30, but was added after the reminder/)).toEqual([OWNER]);
  });

  it('what has not changed over two snapshot days, until somebody says so', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(running, fedBook());
    await carry(running, 30);
    for (const day of ['2025-01-23', '2025-02-06', '2025-02-20']) {
      await running.passTo(`${day}T09:00:00+08:00`);
      await carry(running, 30);
    }
    const days = async () => (await snapshotsOf(running)).map(({ day }) => day);
    expect(await days()).toEqual(['2025-01-10', '2025-01-24']);
    expect(toldBy(running, /Sales!C4 has said 30 since 2025-01-08, over two snapshot days/)).toContain(OWNER);
    await report(running, 30, '2025-02-20', 'confirmed-by-a-person');
    await running.passTo('2025-03-06T09:00:00+08:00');
    expect((await carry(running, 30)).cells[0]!.severity).toBe('told');
    await running.passTo('2025-03-08T09:00:00+08:00');
    expect(await days()).toEqual(['2025-01-10', '2025-01-24', '2025-02-20', '2025-03-07']);
  });
});
