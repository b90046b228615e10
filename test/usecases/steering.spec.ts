// The specification of what publishing leaves behind for the measures: how long edits waited, and what the
// last cycle was like.
import { describe, expect, it } from '@jest/globals';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { indicatorsOverTime } from '../../shared/board/indicators-over-time.ts';
import { fromCycleStart } from '../support/from-cycle-start.ts';
import { bookWith, HQ, publishBody, type Running, startPublished, startRunning } from '../support/running.ts';

const NOON = '2025-01-10T12:00:00+08:00';
const HOUR = 3_600_000;

const standingIn = async (running: Running) =>
  (await readStanding(running.backEnd.deps, running.workspace, running.clock.now()))!.standing;

const now = async (running: Running) => indicatorsOverTime(await standingIn(running)).at(-1)!;

describe('publishing', () => {
  it('measures from the first edit of the sheet to the plan that is live', async () => {
    const running = await startPublished(NOON);
    await running.passTo('2025-01-11T12:00:00+08:00');
    const body = publishBody(bookWith([['Red above', '50%']]), {
      basedOn: 1,
      editedAt: running.clock.now() - 6 * HOUR,
    });
    expect((await running.v1('POST', 'publish', { body })).status).toBe(200);
    await running.passTo('2025-01-11T12:01:00+08:00');
    expect((await now(running)).editToPublishHours).toBe(6);
    await running.close();
  });

  it('counts neither the first plan, which nobody could have had before, nor an edit that no one noted', async () => {
    const running = await startRunning(NOON);
    const first = publishBody(bookWith(), { editedAt: running.clock.now() - HOUR });
    await running.v1('POST', 'publish', { body: first });
    await running.v1('POST', 'publish', {
      body: publishBody(bookWith([['Red above', '50%']]), { basedOn: 1 }),
    });
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await now(running)).editToPublishHours).toBeNull();
    await running.close();
  });

  it('takes an edit of a clock that is ahead for one of this moment, and refuses what is no moment', async () => {
    const running = await startPublished(NOON);
    const body = publishBody(bookWith([['Red above', '50%']]), {
      basedOn: 1,
      editedAt: running.clock.now() + HOUR,
    });
    await running.v1('POST', 'publish', { body });
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await now(running)).editToPublishHours).toBe(0);
    for (const editedAt of [-1, 1.5, 'yesterday'])
      expect((await running.v1('POST', 'publish', { body: { ...body, editedAt } })).status).toBe(400);
    await running.close();
  });

  it('of the next cycle is held against the last one, on the page of how the company steers and in the digest to headquarters', async () => {
    const running = await startPublished(NOON);
    await running.passTo('2025-04-01T08:00:00+08:00');
    const next: [string, string][] = [
      ['Cycle', '2025 Q2'],
      ['Cycle start', '2025-04-01'],
      ['Cycle end', '2025-06-30'],
    ];
    const book = bookWith();
    const settings = book.tabs.find(({ name }) => name === 'Settings')!;
    settings.rows = [...settings.rows.filter(([key]) => !next.some(([name]) => name === key)), ...next];
    const reply = await running.v1('POST', 'publish', {
      body: publishBody(fromCycleStart(book), { basedOn: 1 }),
    });
    expect(reply.status).toBe(200);
    await running.passTo('2025-04-01T08:01:00+08:00');
    const { last } = await standingIn(running);
    expect(last).toMatchObject({ name: 'Q1', indicators: { snapshotRate: 0 } });
    const cookie = await running.session(HQ);
    const steering = await (await running.page('/board/process', { cookie })).text();
    expect(steering.includes('Q1: 0')).toBe(true);
    await running.close();
  });
});
