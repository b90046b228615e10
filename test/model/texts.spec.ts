// Takes texts from outside; says in which form they come in, and where they are cut. Never a text of the
// product's own.
import { describe, expect, it } from '@jest/globals';
import { clip } from '../../shared/digest/clip.ts';
import { cleanDeep, cleanText } from '../../shared/model/clean-text.ts';
import { cutText, graphemesOf } from '../../shared/model/cut-text.ts';
import { lineOf } from '../../shared/sheet/table/texts.ts';

describe('Text that comes in', () => {
  it.each([
    ['half a character', 'a\ud800b\udc00c', 'abc'],
    ['a whole one beside it', '😀\ud83d', '😀'],
    ['letters in parts', 'u\u0308 e\u0301', 'ü é'],
    ['control characters', 'a\u0000b\u0007c\u009fd', 'abcd'],
    ['what turns the direction', 'a\u202eb\u2066c\u200fd', 'abcd'],
    ['what nobody sees', '\ufeffa\u200bb\u2060c\u00add', 'abcd'],
    ['what is no character, and no file can hold', 'a\uffffb\ufdd0c\ufffed', 'abcd'],
    ['what keeps two parts of a letter apart', 'e\u200b\u0301', 'é'],
    ['what joins letters', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a flag of letters', '🏴\u{e0067}\u{e0062}\u{e007f}', '🏴\u{e0067}\u{e0062}\u{e007f}'],
    ['tabs and line ends', 'a\tb\r\nc', 'a\tb\r\nc'],
    ['a family', '👨‍👩‍👧', '👨‍👩‍👧'],
    ['Chinese', '目标：增长 20％', '目标：增长 20％'],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
    expect(cleanText(clean)).toBe(clean);
    expect(() => encodeURIComponent(clean)).not.toThrow();
  });

  it('is cleaned wherever it stands in what was sent, names included', () => {
    expect(cleanDeep({ 'a\ud800': ['x\u202e', { b: 'y\u0000' }, 3, null, true] })).toEqual({
      a: ['x', { b: 'y' }, 3, null, true],
    });
  });

  it('comes clean out of a cell', () => {
    expect(lineOf('O-\ud8001\u202e')).toBe('O-1');
  });
});

describe('Text that is cut', () => {
  it.each([
    ['a family', 'ab👨‍👩‍👧cd', 3, '👨‍👩‍👧'],
    ['a flag', 'ab🇨🇳🇩🇪', 3, '🇨🇳'],
    ['a skin', 'ab👍🏽cd', 3, '👍🏽'],
    ['an accent', 'abe\u0301cd', 3, 'e\u0301'],
  ])('is never cut inside %s', (_, text, most, last) => {
    expect(graphemesOf(text)[2]).toBe(last);
    expect(cutText(text, most, '')).toBe(`ab${last}`);
    expect(cutText(text, most)).toBe('ab…');
  });

  it('stays as it is where it fits', () => {
    expect([cutText('👨‍👩‍👧', 1), clip('abc', 3), clip('abcd', 3)]).toEqual(['👨‍👩‍👧', 'abc', 'ab…']);
  });
});
