// Specifies the check of expressions: it finds every one, and refuses those whose cost grows faster than
// their text. Never the project's own files: `npm run check` walks them.
import { afterAll, describe, expect, it } from '@jest/globals';
import { expressionsOf } from '../../scripts/check-expressions.ts';
import { openJudge } from '../../scripts/expressions/judge.ts';
import { repeatsOf } from '../../scripts/expressions/repeats.ts';

const judge = openJudge();
afterAll(judge.close);

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
      expect(await judge.faultOf({ source, flags: 'g' })).toContain('as with');
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
    expect(await judge.faultOf({ source, flags: '' })).toContain(why);
  });

  it.each([
    ['long', { megabytes: 512, patienceMs: 1 }],
    ['much memory', { megabytes: 24, patienceMs: 60_000 }],
  ])('refuses what takes too %s to be judged, and goes on with the next', async (what, limits) => {
    const bounded = openJudge(limits.megabytes);
    const endless = { source: '(?:a{1,10}b){1,10}c{0,9999}$', flags: '' };
    expect(await bounded.faultOf(endless, limits.patienceMs)).toContain(`takes too ${what} to be judged`);
    expect(await bounded.faultOf({ source: '^x{0,50}$', flags: '' })).toBeNull();
    bounded.close();
  });

  it.each(['^0+', '\\s+', '^[^@]+@[^@]+$', '<[^<>]*>', '^x{0,5000}$', '^(?:\\d{1,3}\\.){3}\\d{1,3}$'])(
    'takes /%s/',
    async (source) => {
      expect(await judge.faultOf({ source, flags: 'g' })).toBeNull();
    },
  );
});
