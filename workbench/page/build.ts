// Builds workbench/dist/page, the files that the workbench's page is made of. Nothing in them asks another
// host for anything.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Metafile, transform } from 'esbuild';
import { DARK, LIGHT } from '../../shared/look/colours.ts';
import { coloursIn, tokens } from '../../shared/look/tokens.ts';
import { lighterEngine } from './lighter-engine.ts';

const here = import.meta.dirname;
const PAGE_FOLDER = join(here, '..', 'dist', 'page');

const PAGE = 'src/main.tsx';
/** Imported by the page when it runs; index.html asks for both at once. */
const GRID = 'src/grid/open-grid.ts';

/** A cell is light, and a toast dark, whatever the reader's setting. */
const ALWAYS = [coloursIn('.grid-area', LIGHT), coloursIn('.toast', DARK)];

/** What it has in common with the other pages goes first. */
const LOOK = [
  ...['base/basics.css', 'form/spinner.css'].map((name) => join('..', '..', 'shared', 'look', name)),
  ...['page', 'top', 'tools', 'clock', 'menus', 'beside', 'over'].map((name) => join('look', `${name}.css`)),
];

/** Builds beside and moves into place: a server that runs meanwhile never finds half a page. */
export async function buildPage(): Promise<{ bytes: number }> {
  const beside = `${PAGE_FOLDER}.${process.pid}`;
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: { page: PAGE },
    outdir: beside,
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    plugins: [lighterEngine],
    metafile: true,
  });
  const files = Object.entries(metafile.outputs);
  // The grid's style sheet is the only one that the bundler makes; ours counts where the two differ.
  const styles = files.filter(([path]) => path.endsWith('.css')).map(([path]) => join(here, path));
  writeFileSync(join(beside, 'page.css'), [textOf(styles[0]!), await ownStyle()].join('\n'));
  const html = textOf(join(here, 'index.html')).replace('<!-- early -->', earlyOf(metafile).join('\n    '));
  writeFileSync(join(beside, 'index.html'), html);
  rmSync(PAGE_FOLDER, { recursive: true, force: true });
  mkdirSync(join(PAGE_FOLDER, '..'), { recursive: true });
  renameSync(beside, PAGE_FOLDER);
  return { bytes: files.reduce((sum, [, { bytes }]) => sum + bytes, 0) };
}

/** The style of the page, never of the grid: that is the engine's, and always light. */
async function ownStyle(): Promise<string> {
  const sheets = LOOK.map((name) => textOf(join(here, name)));
  const { code } = await transform([tokens, ...ALWAYS, ...sheets].join('\n'), {
    loader: 'css',
    minify: true,
    charset: 'utf8',
  });
  return code;
}

/**
 * What the browser is to ask for before it has read anything. The page goes first: while the grid is read, it
 * asks the server for the book.
 */
function earlyOf(metafile: Metafile): string[] {
  const needsOf = (entry: string) => {
    const [file] = Object.entries(metafile.outputs).find(
      ([path, { entryPoint }]) => entryPoint === entry && path.endsWith('.js'),
    )!;
    return neededBy(file, metafile);
  };
  const page = needsOf(PAGE);
  const grid = [...needsOf(GRID)].filter((path) => !page.has(path));
  return [...[...page].map((path) => preload(path)), ...grid.map((path) => preload(path, 'low'))];
}

/** A file of the page and all that it imports at once. */
function neededBy(
  path: string,
  { outputs }: Pick<Metafile, 'outputs'>,
  found = new Set<string>(),
): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: next, kind } of outputs[path]!.imports)
    if (kind === 'import-statement') neededBy(next, { outputs }, found);
  return found;
}

const preload = (path: string, priority = 'high'): string =>
  `<link rel="modulepreload" href="/${basename(path)}" fetchpriority="${priority}" />`;

const textOf = (path: string): string => readFileSync(path, 'utf8');

if (process.argv[1] === import.meta.filename) {
  const { bytes } = await buildPage();
  console.log(`workbench/dist/page: ${bytes} bytes`);
}
