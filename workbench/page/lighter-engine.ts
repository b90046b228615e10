// Takes the spreadsheet engine's packages as they come; gives the page's build what leaves out of them that a
// spreadsheet never asks for. Never another result on the page.
import { readFile } from 'node:fs/promises';
import { all, letters, punctuations } from 'cjk-regex';
import type { Plugin } from 'esbuild';

const RENDERER = /[\\/]@univerjs[\\/]engine-render[\\/]/;
const NAMESPACE = 'lighter';

/**
 * The engine's tables of Chinese, Japanese and Korean letters are made into three expressions when it starts:
 * here they are made at build time.
 */
const LETTERS = Object.entries({ all, letters, punctuations })
  .map(([name, make]) => `export const ${name} = () => ({ toRegExp: () => ${make().toRegExp()} });`)
  .join('\n');

/** What the renderer imports, and what it gets instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  'cjk-regex': LETTERS,
  // Which language a text is in, asked for every text that is drawn: only hyphenation wants to know.
  'franc-min': "export const franc = () => 'und';",
  // Fonts of the machine, for documents: the page never asks for the permission to read them.
  'opentype.js': "export const parse = () => { throw new Error('no font is read'); };",
};

/**
 * For a mark that the page has switched off, every text that is drawn is tried as a date, a time and a
 * number, each time.
 */
const MARK_OF_NUMBERS =
  '(isRealNum(cellRaw.v) || typeof cellRaw.v === "string" && getNumfmtParseValueFilter(cellRaw.v))';

/**
 * Throws where the engine's text is not as it is known: then it is another version, and this is to be looked
 * at.
 */
async function withoutMarkOfNumbers(path: string): Promise<string> {
  const [before, after, ...more] = (await readFile(path, 'utf8')).split(MARK_OF_NUMBERS);
  if (after === undefined || more.length > 0)
    throw new Error(`${path}: no mark of numbers, or more than one`);
  return `${before}false${after}`;
}

/**
 * Without dictionaries of where words may be cut, 5 MB, what else only documents want, 0.9 MB, and the mark
 * of numbers.
 */
export const lighterEngine: Plugin = {
  name: 'lighter-engine',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^[\w.-]+$/ }, ({ path, importer }) =>
      RENDERER.test(importer) && path in INSTEAD ? { path, namespace: NAMESPACE } : undefined,
    );
    onResolve({ filter: /^\.\/.*\.js$/ }, ({ importer, kind }) =>
      kind === 'dynamic-import' && RENDERER.test(importer)
        ? { path: 'no-hyphenation', namespace: NAMESPACE }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
      contents: INSTEAD[path] ?? 'export default { patterns: [] };',
    }));
    onLoad({ filter: /[\\/]@univerjs[\\/]sheets-ui[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path }) => ({
      contents: await withoutMarkOfNumbers(path),
    }));
  },
};
