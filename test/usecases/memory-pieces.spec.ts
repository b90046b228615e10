// Takes folds one after the other; specifies that the pieces hold the memory, in its order, and no more than
// about twice of it. Never a store.
import { describe, expect, it } from '@jest/globals';
import { documentText } from '../../functions/src/store/rules.ts';
import { memoryOf, unpackItems } from '../../functions/src/usecases/standing/memory-items.ts';
import { numbersOf, repack } from '../../functions/src/usecases/standing/memory-pieces.ts';
import type { Memory, Piece } from '../../functions/src/usecases/standing/memory-types.ts';
import type { Support } from '../../shared/model/process.ts';
import { seededRandom } from '../bench/random.ts';
import { noiseFrom } from '../support/noise.ts';

const random = seededRandom(3);
const { ascii: noise } = noiseFrom(3);

const supportOf = (id: string, request: string): Support => ({
  id,
  at: 0,
  keyResultId: 'K1',
  by: 'lin@chain.example',
  kind: 'people',
  request,
  decision: null,
  fromUnitId: null,
  decidedAt: null,
  decidedBy: '',
  reason: '',
});

/** A fold of some requests for support: new ones, and new words in old ones. */
function fold(memory: Memory, ids: readonly number[], characters: number): Memory {
  const entries = new Map(memory.entries);
  for (const id of ids) {
    const key = `support~S${id}`;
    const seq = (entries.get(key)?.seq ?? 0) + 1;
    const entry = supportOf(`S${id}`, noise(characters));
    entries.set(key, { type: 'support', id: `S${id}`, seq, entry });
  }
  const n = memory.log.length + 1;
  const line = {
    n,
    submission: null,
    entries: ids.map((id) => ({ type: 'support' as const, id: `S${id}` })),
  };
  return { states: memory.states, entries, log: [...memory.log, line] };
}

describe('the pieces of a memory', () => {
  const NOTHING: Memory = { states: new Map(), entries: new Map(), log: [] };

  it('hold what was folded, in the order of its first folding, however often it changes', () => {
    const stored = new Map<number, string>();
    let memory = NOTHING;
    let pieces: Piece[] = [];
    const most: number[] = [];
    for (let round = 0; round < 30; round += 1) {
      const ids = Array.from({ length: 12 }, () => Math.floor(random() * 120));
      const folded = fold(memory, ids, 15_000);
      const next = repack(pieces, folded);
      for (const number of next.dropped) stored.delete(number);
      for (const { number, json } of next.written) {
        expect(() => documentText('w/1/board/1', { json })).not.toThrow();
        stored.set(number, json);
      }
      // As another process reads them.
      pieces = next.pieces.map((piece) => ({
        ...piece,
        items: unpackItems(numbersOf(piece).map((number) => stored.get(number)!)),
      }));
      memory = memoryOf(pieces);
      expect([...stored.keys()].sort()).toEqual(pieces.flatMap(numbersOf).sort());
      expect([...memory.entries.keys()]).toEqual([...folded.entries.keys()]);
      expect(memory).toEqual(folded);
      most.push(stored.size);
    }
    // 120 × 15 kB are two pieces and a bit.
    expect(Math.max(...most)).toBeLessThanOrEqual(6);
  });

  it('stay as they are where nothing changed', () => {
    const memory = fold(NOTHING, [1, 2], 10);
    const { pieces } = repack([], memory);
    expect(repack(pieces, memory)).toEqual({ pieces, written: [], dropped: [] });
  });

  it('of one thing that is larger than a document are several documents', () => {
    const { pieces, written } = repack([], fold(NOTHING, [1], 1_500_000));
    expect(pieces.some(({ documents }) => documents === 2)).toBe(true);
    expect(
      memoryOf([
        {
          items: unpackItems(
            numbersOf(pieces.find(({ documents }) => documents === 2)!).map(
              (number) => written.find((each) => each.number === number)!.json,
            ),
          ),
        },
      ]).entries.size,
    ).toBe(1);
  });
});
