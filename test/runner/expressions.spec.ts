// Takes nothing; specifies the check of expressions: it finds every one, and refuses those whose cost grows
// faster than their text. Never the project's own files: `npm run check` walks them.
import { describe, expect, it } from '@jest/globals';
import { expressionsOf, faultOf } from '../../scripts/check-expressions.ts';

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

  it.each(['^0+', '\\s+', '^[^@]+@[^@]+$', '<[^<>]*>'])('takes /%s/', async (source) => {
    expect(await faultOf({ file: '', source, flags: 'g' })).toBeNull();
  });
});
