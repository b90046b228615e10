// Specifies the check of expressions: it finds every one, and refuses those whose cost grows faster than
// their text. Never the project's own files: `npm run check` walks them.
import { describe, expect, it } from '@jest/globals';
import { expressionsOf, faultOf } from '../../scripts/check-expressions.ts';
import { repeatsOf } from '../../scripts/expressions/repeats.ts';

describe('the check of regular expressions', () => {
  it('finds literals, and patterns that are made from texts', () => {
    const source = `
      const a = text.split(/[;；]/);
      const b: RegExp = new RegExp('x+', 'gi');
      const c = RegExp(\`^\${prefix}\\\\d$\`);
      const d = <p title="/no+/">/neither+/</p>;
      // /nor+/ this
    `;
    expect(expressionsOf('a.tsx', source).map(({ source, flags }) => [source, flags])).toEqual([
      ['[;；]', ''],
      ['x+', 'gi'],
      ['^word\\d$', ''],
    ]);
  });

  it.each(['0+$', '\\s*\\n\\s*', '\\s+(?=%)', '\\B(?=(\\d{3})+$)', '^(a+)+$', '<head[^>]*>'])(
    'refuses /%s/',
    async (source) => {
      expect(await faultOf({ file: '', source, flags: 'g' })).toContain('as with');
    },
  );

  it.each([
    ['(?:x{1,200}){1,200}', 40_000],
    ['^(?:[a-z]{1,63}\\.){1,8}$', 504],
    ['((a{2}b{0,5}){3,}){4}', 60],
    ['(?<name>a{5}|b){30}c{9}', 150],
    ['(?=(?:\\(|\\)|[()]){20}){6}', 120],
    ['a{2}{60}', 120],
    ['(?:a{9}){9', 9],
    ['^[^{3}]{2,4}\\{5}b{,5}$', 4],
  ])('counts how often /%s/ repeats: %i', (source, count) => {
    expect(repeatsOf(source).all).toBe(count);
  });

  it.each([
    ['(?:x{1,200}){1,200}', 'counts 40000 within each other'],
    ['(?:[a-z]{1,63}\\.){1,8}', 'counts 504 within each other'],
    ['^x{0,10001}$', 'counts to 10001'],
  ])('refuses /%s/ before it takes all memory to judge it', async (source, why) => {
    expect(await faultOf({ file: '', source, flags: '' })).toContain(why);
  });

  it('refuses what takes too long to be judged, and goes on with the next', async () => {
    const long = { file: '', source: '(?:a{1,10}b){1,10}c{0,9999}$', flags: '' };
    expect(await faultOf(long, 1)).toContain('too long');
    expect(await faultOf({ file: '', source: '^x{0,50}$', flags: '' })).toBeNull();
  });

  it.each(['^0+', '\\s+', '^[^@]+@[^@]+$', '<[^<>]*>', '^x{0,5000}$', '^(?:\\d{1,3}\\.){3}\\d{1,3}$'])(
    'takes /%s/',
    async (source) => {
      expect(await faultOf({ file: '', source, flags: 'g' })).toBeNull();
    },
  );
});
