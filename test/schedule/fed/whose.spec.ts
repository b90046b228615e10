// Specifies which source, which plan and which person a value of a cell belongs to, and what it costs to have
// none. Never the wall clock.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../../functions/src/ports/store.ts';
import { readStanding } from '../../../functions/src/usecases/standing/standing.ts';
import { bookWith, publishBody, type Running, startRunning } from '../../support/running.ts';
import { carry, fedBook, publish, snapshotsOf } from './fed.ts';

let running: Running;
afterEach(() => running.close());

describe('Whose value it is', () => {
  it('what was read of another source says nothing of the new one', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(running, fedBook());
    await carry(running, 30);
    await publish(running, fedBook('Sales!D4'), 1);
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect(await snapshotsOf(running)).toEqual([]);
  });

  it('what was read for a plan that is not live any more is not kept', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(running, fedBook());
    await publish(running, fedBook('Sales!D4'), 1);
    expect(await carry(running, 30, 1)).toEqual({
      cells: [],
      message: expect.stringMatching(/somebody has just published/),
    });
  });

  it('strangers carry nothing', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(running, fedBook());
    const body = { revision: 1, rows: [], tabs: [], names: [] };
    expect((await running.v1('POST', 'values', { email: 'nobody@else.example', body })).status).toBe(403);
  });

  it('what cannot be parsed is a problem at its cell and is not published', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    const reply = await running.v1('POST', 'publish', { body: publishBody(fedBook('the sales of Bo')) });
    expect(reply.status).toBe(422);
    expect(((await reply.json()) as { problems: unknown[] }).problems).toEqual([
      {
        tab: 'Key results',
        row: 4,
        column: 'Value from',
        code: 'source-unreadable',
        message: expect.stringContaining('“the sales of Bo” names no cell'),
      },
    ]);
  });

  it('costs no read where no value comes from a cell', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    const { reads } = await publish(running, bookWith());
    expect(reads).toBeUndefined();
    const read: string[] = [];
    const watched = new Proxy(running.store, {
      get: (store, name) => {
        const method = store[name as keyof Store];
        if (typeof method !== 'function') return method;
        return (...words: unknown[]) => {
          read.push(JSON.stringify(words[0]) ?? '');
          return (method as (...all: unknown[]) => unknown).apply(store, words);
        };
      },
    });
    await readStanding({ store: watched }, running.workspace, running.clock.now());
    expect(read.filter((words) => words.includes('/values/'))).toEqual([]);
  });
});
