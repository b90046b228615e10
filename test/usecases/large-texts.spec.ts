// Takes members who write as much as they may, and more than one commit holds; specifies that all of it is
// folded and shown, and what a fold writes. Never seconds.
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../functions/src/ports/store.ts';
import { packJson } from '../../functions/src/store/packed.ts';
import { paths } from '../../functions/src/store/paths.ts';
import { documentText } from '../../functions/src/store/rules.ts';
import { readMemory } from '../../functions/src/usecases/standing/memory.ts';
import { pendingDocument } from '../../functions/src/usecases/workspace/pending.ts';
import { BOUNDS } from '../../shared/model/bounds.ts';
import { noiseFrom } from '../support/noise.ts';
import { observedStore } from '../support/observed-store.ts';
import { DAY, GUIDE, HEAD, processCompany } from '../support/process-company.ts';
import { bookWith, OWNER, publishBody, startRunning } from '../support/running.ts';
import { STORES } from '../support/store/stores.ts';

const CYCLE = '2025-01-01';
/** Bytes. */
const LARGEST_COMMIT = 10 * 1_048_576;
/** Characters that the form of a signal takes. */
const LONGEST_SIGNAL = 2_000;
/** Chinese that hardly packs. */
const { chinese: textOf } = noiseFrom(7);

const hashes = (texts: readonly string[]): string[] =>
  texts.map((text) => createHash('sha256').update(text).digest('hex'));

/** Signals as a member's steps leave them behind, without the steps' cost. */
async function pendingSignals(
  store: Store,
  workspace: string,
  count: number,
  what: () => string,
): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const id = `S${String(n).padStart(4, '0')}`;
    const entry = {
      id,
      at: Date.parse(`${DAY}T12:00:00+08:00`) + n,
      by: OWNER,
      what: what(),
      where: '',
      effect: '',
      acknowledgedAt: null,
      acknowledgedBy: '',
      linkedTo: null,
    };
    const pending = {
      cycle: CYCLE,
      at: entry.at,
      submission: null,
      states: [],
      entries: [{ type: 'signals' as const, id, seq: 1, entry }],
      happened: [],
    };
    await store.transact(async (tx) => tx.create(paths.pending(workspace, id), pendingDocument(pending)));
  }
}

/** The documents of the board that were written, with their size. */
function boardWrites(store: Store): { store: Store; sizes: Map<string, number> } {
  const sizes = new Map<string, number>();
  const watched = observedStore(store, (path, data) => {
    if (path.includes('/board/')) sizes.set(path, documentText(path, data).length);
  });
  return { store: watched, sizes };
}

describe.each(STORES)('signals of the largest text that there may be (%s)', (_, open) => {
  it('are folded, twelve of them, and read again as they were', async () => {
    const { does, standing } = await processCompany({ open });
    const texts = Array.from({ length: 12 }, () => textOf(LONGEST_SIGNAL));
    for (const what of texts)
      expect(await does(GUIDE, 'signal.report', '', { what, effect: textOf(1_000) })).toMatchObject({
        ok: true,
      });
    const read = (await standing()).process.signals.map(({ what }) => what);
    expect(hashes(read.sort())).toEqual(hashes(texts.sort()));
  });
});

describe('1,200 signals of 5,000 characters, more than a commit holds', () => {
  it('are folded a commit at a time, every word of them, and the page shows what one can look at', async () => {
    const texts: string[] = [];
    const running = await startRunning(`${DAY}T12:00:00+08:00`);
    await running.v1('POST', 'publish', { body: publishBody(bookWith()) });
    await pendingSignals(running.store, running.workspace, 1_200, () => {
      texts.push(textOf(BOUNDS.textCharacters));
      return texts.at(-1)!;
    });
    await running.passTo(`${DAY}T13:15:00+08:00`);
    const { memory } = await readMemory(running.store, running.workspace, CYCLE);
    const signals = [...memory.entries.values()].filter(({ type }) => type === 'signals');
    expect(hashes(signals.map(({ entry }) => (entry as { what: string }).what))).toEqual(hashes(texts));
    expect(packJson(texts).join('').length).toBeGreaterThan(LARGEST_COMMIT);
    const page = await running.page('/board/process', { cookie: await running.session(OWNER) });
    expect(page.status).toBe(200);
    expect((await page.text()).length).toBeLessThan(200_000);
    await running.close();
  });
});

describe('what a fold writes of a large memory', () => {
  it('is the head and the piece that it changed', async () => {
    const { store, sizes } = boardWrites(await STORES[0]![1]());
    const company = await processCompany({ open: async () => store });
    await pendingSignals(company.backEnd.store, company.backEnd.workspace, 300, () => textOf(5_000));
    await company.backEnd.report(HEAD, DAY, { 'K-HQ': 2 });
    await company.read();
    const { pieces } = await readMemory(company.backEnd.store, company.backEnd.workspace, CYCLE);
    expect(pieces.length).toBeGreaterThan(3);
    sizes.clear();
    await company.backEnd.report(HEAD, DAY, { 'K-HQ': 3 });
    await company.read();
    expect(sizes.size).toBe(2);
  });
});
