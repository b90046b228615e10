// Takes a workbench that ends, or is killed; specifies that its folder has everything at the next start.
// Never a kill that is not a real one.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from '@jest/globals';
import { NODE_FLAGS, SOURCE_FLAGS } from '../../scripts/node-flags.mjs';
import { addressesFor } from '../../workbench/src/live/addresses.ts';
import { bookAt } from '../../workbench/src/live/books.ts';
import { boardOf, freshFolder, move, openPage, root, start, stop, TEAM } from './workbench.ts';

const KILLED_MS = 300_000;
const HOUR_MS = 3_600_000;

/** What a workbench must have again after its end. */
async function keptBy(workbench: Awaited<ReturnType<typeof start>>) {
  const { engine, memory, bookId } = workbench.running.company();
  return {
    now: engine.clock.now(),
    mails: engine.inbox.mails().map(({ to, at, raw }) => [to, at, raw.toString('latin1')]),
    board: await boardOf(workbench),
    stores: memory.stores()!.properties.document,
    bookId,
  };
}

describe('a workbench that is started again', () => {
  it('has everything: cells, properties, mails, clock, links, and who signs them', async () => {
    const folder = freshFolder();
    const first = await start({ folder });
    const page = await openPage(first);
    const { seen, taken } = await page.start();
    expect(taken).toBe(0);
    const typed = {
      id: 'sheet.mutation.set-range-values',
      params: { unitId: 'book', subUnitId: '0', cellValue: { 30: { 5: { v: 'kept', t: 1 } } } },
    };
    expect(await page.send({ type: 'mutations', seen, batch: 1, mutations: [typed] })).toEqual({
      ok: true,
      value: null,
    });
    page.leave();
    await move(first, 'next-event');
    const before = first.running.company();
    // What the add-on notes of the edit is there too.
    await (await before.sheet).workbook();
    const owner = before.opening.plan!.keyResults[0]!.owner;
    const { formUrl } = addressesFor(before, owner);
    const token = await before.engine.issuer.token(owner, before.engine.clock.now());
    const was = await keptBy(first);
    await stop(first);

    const second = await start({ folder });
    const after = second.running.company();
    expect(await keptBy(second)).toEqual(was);
    const { tabs } = await (await after.sheet).workbook();
    expect(tabs[0]!.rows[30]![5]).toBe('kept');
    expect((await fetch(formUrl.replace(first.backEndUrl, second.backEndUrl))).status).toBe(200);
    const asked = await fetch(`${second.backEndUrl}/v1/form`, {
      headers: { authorization: `Bearer ${token}`, 'x-attune-key': after.memory.fact<string>('key')! },
    });
    expect(asked.status).toBe(200);
    // The page that made the change hears that it was taken.
    const again = await openPage(second, page.id, seen);
    expect((await again.start()).taken).toBe(1);
    expect((await again.notice('reload')).why).toContain('started anew');
    again.leave();
  });

  it('starts over where it is told so', async () => {
    const folder = freshFolder();
    const first = await start({ folder });
    await move(first, 'next-day');
    const { bookId, engine } = first.running.company();
    const now = engine.clock.now();
    await stop(first);
    const second = await start({ folder, reset: true });
    expect(second.running.company().bookId).not.toBe(bookId);
    expect(second.running.company().engine.clock.now()).toBe(now - 24 * 3_600_000);
  });

  it('is refused a folder in which another one runs', async () => {
    const folder = freshFolder();
    await start({ folder });
    await expect(start({ folder })).rejects.toThrow();
  });
});

/**
 * A process of its own that is killed when so many mails have arrived; gives the number that it had told of.
 */
function killedAfter(folder: string, mails: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        ...NODE_FLAGS,
        ...SOURCE_FLAGS,
        join(root, 'scripts', 'start.ts'),
        TEAM,
        '--data',
        folder,
        '--port',
        '0',
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    child.on('error', reject);
    child.on('exit', (_, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`it ended by itself: ${signal}`)),
    );
    createInterface({ input: child.stdout }).on('line', (line) => {
      const inbox = /Inbox +(http:\S+)/.exec(line)?.[1];
      if (inbox) void killWhen(`${inbox}/events`, mails, () => child.kill('SIGKILL'));
    });
  });
}

async function killWhen(url: string, mails: number, kill: () => void): Promise<void> {
  try {
    const response = await fetch(url);
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const counts = [
        ...Buffer.from(chunk)
          .toString()
          .matchAll(/data: (\d+)/g),
      ].map(([, count]) => Number(count));
      if (counts.some((count) => count >= mails)) kill();
    }
  } catch {
    // It is dead: that is what was wanted.
  }
}

type Mail = readonly [to: string | undefined, at: number];

/**
 * How much later each mail arrived than it should, in ms. One whose sender was killed waits until its lease
 * is over.
 */
function delaysOf(wanted: readonly Mail[], arrived: readonly Mail[]): number[] {
  const byPerson = (mails: readonly Mail[]) =>
    mails.toSorted(([to, at], [other, then]) => (to === other ? at - then : to! < other! ? -1 : 1));
  const [due, came] = [byPerson(wanted), byPerson(arrived)];
  expect(came.map(([to]) => to)).toEqual(due.map(([to]) => to));
  return came.map(([, at], index) => at - due[index]![1]);
}

describe('a workbench that is killed while it loads its past', () => {
  it(
    'goes on where it was, and ends as if nothing had been',
    async () => {
      const whole = await start({ asked: bookAt(TEAM, null) });
      const wanted = {
        board: await boardOf(whole),
        mails: whole.running
          .company()
          .engine.inbox.mails()
          .map(({ to, at }): Mail => [to[0], at]),
      };
      expect(wanted.mails.length).toBeGreaterThan(8);
      const folder = freshFolder();
      await killedAfter(folder, 3);
      await killedAfter(folder, Math.floor(wanted.mails.length / 2));
      const mended = await start({ folder, asked: bookAt(TEAM, null) });
      const { story, engine } = mended.running.company();
      expect(story.skipped()).toEqual([]);
      expect(await boardOf(mended)).toEqual(wanted.board);
      const delays = delaysOf(
        wanted.mails,
        engine.inbox.mails().map(({ to, at }): Mail => [to[0], at]),
      );
      expect(delays.every((delay) => delay >= 0 && delay <= HOUR_MS)).toBe(true);
    },
    KILLED_MS,
  );
});
