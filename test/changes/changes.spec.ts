// Takes pages that change one book at the same time over a late network; holds that all end the same and
// nothing is lost. Never a browser.

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Mutation } from '../../workbench/src/host/engine/univer.ts';
import { FakePage, FakeServer, rowsChange, storageOf, trimmed, typed } from './pages.ts';

type Act = { who: 'a' | 'b' | 'script'; kind: 'type' | 'insert' | 'remove'; row: number; column: number };

const anAct = (kinds: Act['kind'][]): fc.Arbitrary<Act> =>
  fc.record({
    who: fc.constantFrom('a', 'b', 'script'),
    kind: fc.constantFrom(...kinds),
    row: fc.nat(5),
    column: fc.nat(2),
  });

const mutationOf = ({ kind, row, column }: Act, text: string): Mutation => {
  if (kind === 'type') return typed(row, column, text);
  return rowsChange(kind === 'insert' ? 'insert-row' : 'remove-rows', row);
};

interface Setup {
  server: FakeServer;
  pages: { a: FakePage; b: FakePage };
}

async function setUp(network: fc.Scheduler, isUp?: () => boolean): Promise<Setup> {
  const server = new FakeServer();
  server.change(null, [typed(0, 0, 'heading')]);
  const pages = {
    a: new FakePage('a', server, network, storageOf(), isUp),
    b: new FakePage('b', server, network, storageOf(), isUp),
  };
  const opening = Promise.all([pages.a.open(), pages.b.open()]);
  await network.waitFor(opening);
  return { server, pages };
}

/** Each act at a moment of its own between what the network does. */
async function play({ server, pages }: Setup, network: fc.Scheduler, acts: readonly Act[]): Promise<void> {
  const steps = acts.map((act, index) => async () => {
    const mutation = mutationOf(act, `text ${index}`);
    if (act.who === 'script') server.change(null, [mutation]);
    else pages[act.who].make(mutation);
  });
  network.scheduleSequence(steps);
  await network.waitIdle();
}

const textsIn = (rows: Record<number, string>[]) => rows.flatMap((row) => Object.values(row));

describe('two pages and a script that change one book at the same time', () => {
  it('show the same book in the end, whatever was late', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(anAct(['type', 'type', 'insert', 'remove']), { maxLength: 12 }),
        async (network, acts) => {
          const setup = await setUp(network);
          await play(setup, network, acts);

          const { server, pages } = setup;
          expect(trimmed(pages.a.rows)).toEqual(trimmed(server.rows));
          expect(trimmed(pages.b.rows)).toEqual(trimmed(server.rows));
          expect([pages.a.changes.unsent, pages.b.changes.unsent]).toEqual([0, 0]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lose nothing that was typed in cells of their own while rows come in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.tuple(fc.nat(5), fc.boolean()), { maxLength: 8 }),
        async (network, rows) => {
          const setup = await setUp(network);
          const acts = rows.map(([row, isTyping], index): Act => {
            if (!isTyping) return { who: 'script', kind: 'insert', row, column: 0 };
            return { who: index % 2 ? 'a' : 'b', kind: 'type', row, column: index + 1 };
          });
          await play(setup, network, acts);

          const wanted = acts.flatMap(({ kind }, index) => (kind === 'type' ? [`text ${index}`] : []));
          expect(textsIn(setup.server.rows).sort()).toEqual(['heading', ...wanted].sort());
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a page that is loaded anew in the middle', () => {
  it('brings what had not arrived, once, in the cells that were meant', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.nat(5), { maxLength: 5 }), async (network, inserted) => {
        const server = new FakeServer();
        const storage = storageOf();
        const before = new FakePage('a', server, network, storage);
        await network.waitFor(before.open());
        before.make(typed(3, 1, 'typed before'));
        before.make(typed(4, 2, 'typed too'));
        server.listeners.clear();
        for (const row of inserted) server.change(null, [rowsChange('insert-row', row)]);
        const anew = new FakePage('a', server, network, storage);
        await network.waitFor(anew.open());
        await network.waitIdle();

        expect(textsIn(server.rows).sort()).toEqual(['typed before', 'typed too']);
        expect(trimmed(anew.rows)).toEqual(trimmed(server.rows));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a page whose workbook gave way to another while it could not send', () => {
  it('says once what is lost, however often it is loaded anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (network) => {
        const server = new FakeServer();
        const storage = storageOf();
        let isUp = true;
        const before = new FakePage('a', server, network, storage, () => isUp);
        await network.waitFor(before.open());
        isUp = false;
        before.make(typed(3, 1, 'typed into the old workbook'));
        server.listeners.clear();
        server.book = 'another';
        const lost: number[] = [];
        for (let load = 0; load < 2; load += 1) {
          const page = new FakePage('a', server, network, storage);
          await network.waitFor(page.open());
          lost.push(page.lost);
        }
        expect(lost).toEqual([1, 0]);
        expect(server.rows).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a server that cannot be reached for a while', () => {
  it('has all in the end, each change once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(anAct(['type']), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.boolean()),
        async (network, acts, weather) => {
          let left = 6;
          let isBegun = false;
          // Down at most six times: then it is up for good.
          const isUp = () => !isBegun || left === 0 || (left-- > 0 && weather.next().value);
          const setup = await setUp(network, isUp);
          isBegun = true;
          await play(setup, network, acts);

          const { server, pages } = setup;
          expect(trimmed(pages.a.rows)).toEqual(trimmed(server.rows));
          expect(trimmed(pages.b.rows)).toEqual(trimmed(server.rows));
          const own = server.notices.filter((notice) => notice.type === 'mutations' && notice.from !== null);
          const texts = own.flatMap((notice) => (notice.type === 'mutations' ? notice.mutations : []));
          expect(texts).toHaveLength(acts.filter(({ who }) => who !== 'script').length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
