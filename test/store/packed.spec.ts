import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packJson, unpackJson } from '../../functions/src/store/packed.ts';
import { documentText } from '../../functions/src/store/rules.ts';

describe('a value packed into documents', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3, stringUnit: 'binary', noUnicodeString: false }), (value) => {
        expect(unpackJson(packJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('of many megabytes is cut into pieces that each fit into a document', () => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 20_000, maxLength: 20_000 }), {
      numRuns: 40,
      seed: 1,
    });
    const pieces = packJson(texts);
    expect(pieces.length).toBeGreaterThan(1);
    for (const json of pieces) expect(() => documentText('w/1/plans/1', { json })).not.toThrow();
    expect(unpackJson(pieces)).toEqual(texts);
  });

  it('is the same each time, so that writing it again changes nothing', () => {
    expect(packJson({ city: '青岛' })).toEqual(packJson({ city: '青岛' }));
  });

  it('is never read with a piece missing', () => {
    const pieces = packJson(
      fc.sample(fc.string({ unit: 'binary', minLength: 20_000, maxLength: 20_000 }), {
        numRuns: 40,
        seed: 1,
      }),
    );
    expect(() => unpackJson(pieces.slice(1))).toThrow();
    expect(() => unpackJson(pieces.slice(0, -1))).toThrow();
    expect(() => unpackJson([])).toThrow();
  });
});
