// How wide comments and documents may be. That the repository's own are no wider is what `npm run check` says
// of every change.
import { describe, expect, it } from '@jest/globals';
import { wideLines } from '../../scripts/columns.ts';

const wide = (columns: number, start = '', end = '') =>
  `${start}${'word '.repeat(columns).slice(0, columns - start.length - end.length - 1)}x${end}`;

describe('a comment has at most 110 columns', () => {
  it.each([
    ['a line of its own', 'shared/a.ts', wide(110, '// '), wide(111, '// ')],
    ['within a docstring', 'shared/a.tsx', wide(110, ' * '), wide(111, ' * ')],
    ['a docstring of one line', 'shared/a.ts', wide(110, '/** ', ' */'), wide(111, '/** ', ' */')],
    ['behind code', 'scripts/a.mjs', wide(110, 'const a = 1; // '), wide(111, 'const a = 1; // ')],
    ['in a style sheet', 'shared/a.css', wide(110, '/* '), wide(111, '/* ')],
    ['the second line of one there', 'shared/a.css', wide(110, '   '), wide(111, '   ')],
    ['with signs of two units each', 'shared/a.ts', wide(110, `// ${'🎯'} `), wide(112, `// ${'🎯'} `)],
  ])('%s', (_, path, fits, over) => {
    expect(wideLines(path, `first\n${fits}\nlast`)).toEqual([]);
    expect(wideLines(path, `first\n${over}\nlast`)).toEqual([2]);
  });

  it.each([
    ['an address, which cannot be broken', wide(140, '// see https://example.test/')],
    ['code, which the formatter breaks where it can', `const text = '${wide(140)}';`],
  ])('but not %s', (_, line) => {
    expect(wideLines('shared/a.ts', line)).toEqual([]);
  });
});

describe('a document has at most 120 columns', () => {
  it('a line of a paragraph or a list', () => {
    const lines = [wide(120), wide(121), wide(120, '- '), wide(121, '- ')];
    expect(wideLines('docs/a.md', lines.join('\n'))).toEqual([2, 4]);
  });

  it.each([
    ['a table', wide(160, '| ')],
    ['a heading', wide(160, '## ')],
    ['code that is moved in', wide(160, '    ')],
    ['code between fences', `\`\`\`sh\n${wide(160)}\n\`\`\``],
    ['code that is one piece', wide(160, '`', '`')],
    ['where a link leads', wide(140, '', `](${'a'.repeat(30)})`)],
    ['an address', `${wide(100)} https://example.test/${'a'.repeat(40)}`],
  ])('but not %s', (_, text) => {
    expect(wideLines('docs/a.md', `first\n\n${text}\n`)).toEqual([]);
  });

  it('and is held again behind fences', () => {
    expect(wideLines('docs/a.md', `\`\`\`\n${wide(160)}\n\`\`\`\n${wide(121)}`)).toEqual([4]);
  });
});
