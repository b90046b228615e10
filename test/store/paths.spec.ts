import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeSegment, paths } from '../../functions/src/store/paths.ts';
import { collectionOf } from '../../functions/src/store/rules.ts';

/** Whatever a person or an attacker can put into JSON, half characters included. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});
const typedText = fc.oneof(
  fc.string({ unit: 'binary' }),
  anyText,
  fc.constantFrom('', '.', '..', '__x__', '~', '~~', 'a/b', 'a~b', '华东-KR1', 'x'.repeat(101)),
);

describe('a path', () => {
  it('of whatever a person can type stands in its own segment, and two texts never share one', () => {
    fc.assert(
      fc.property(typedText, typedText, (one, other) => {
        const segment = encodeSegment(one);
        expect(segment).toMatch(/^[A-Za-z0-9_.~@+=-]{1,400}$/);
        expect(segment).not.toMatch(/^\.+$|^__/);
        if (one !== other) expect(segment).not.toBe(encodeSegment(other));
      }),
      { numRuns: 300 },
    );
  });

  it('of a text that was already made safe is not taken for that text’s own', () => {
    fc.assert(
      fc.property(typedText, (text) => {
        const once = encodeSegment(text);
        if (once !== text) expect(encodeSegment(once)).not.toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('tells half characters apart, which all look alike in UTF-8', () => {
    expect(encodeSegment('\ud800')).not.toBe(encodeSegment('\ud801'));
    expect(encodeSegment('\ud800')).not.toBe(encodeSegment('\ufffd'));
  });

  it('stays readable where it can', () => {
    expect(encodeSegment('KR-1.2')).toBe('KR-1.2');
    expect(encodeSegment('华东/KR1')).toMatch(/^~KR1~[0-9a-f]{40}$/);
  });

  it.each(['../../x', 'a/b', '华东', '', '.', '__name__', 'x'.repeat(900)])(
    'of %j keeps inside its collection',
    (id) => {
      expect(paths.keyResultState('w', '2025-01-01', id).split('/')).toHaveLength(4);
      expect(paths.mail(id).split('/')).toHaveLength(2);
      expect(paths.accessEntry('w', id).split('/')).toHaveLength(4);
    },
  );

  // Keys and IDs that are drawn by chance are of letters, digits, - and _.
  it.each(['__drawn-by-chance__', '________________________', '------------------------'])(
    'of the key %s is one that every store takes',
    (key) => {
      const made = [
        paths.accessEntry('w', key),
        paths.group('w', key),
        paths.submission('w', key),
        paths.pending('w', key),
        paths.mail(key),
      ];
      for (const path of made) expect([path, collectionOf(path)]).toEqual([path, expect.any(String)]);
    },
  );
});
