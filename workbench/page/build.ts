// Takes nothing; gives workbench/dist/page, the files that the workbench's page is made of. Never a request to another host in them.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { workbenchStyle } from './look/style.ts';

const here = import.meta.dirname;
export const PAGE_FOLDER = join(here, '..', 'dist', 'page');

/** Loaded beside the page: index.html asks for it at once. */
const GRID = 'src/grid/open-grid.ts';

/** Builds beside and moves into place: a server that runs meanwhile never finds half a page. */
export async function buildPage(): Promise<{ bytes: number }> {
  const beside = `${PAGE_FOLDER}.${process.pid}`;
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: { page: 'src/main.tsx' },
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
    plugins: [withoutHyphenation],
    metafile: true,
  });
  const files = Object.entries(metafile.outputs);
  // The grid's style sheet is the only one that the bundler makes; ours counts where the two differ.
  const styles = files.filter(([path]) => path.endsWith('.css')).map(([path]) => join(here, path));
  writeFileSync(join(beside, 'page.css'), [textOf(styles[0]!), workbenchStyle].join('\n'));
  const [grid] = files.find(([path, { entryPoint }]) => entryPoint === GRID && path.endsWith('.js'))!;
  const html = textOf(join(here, 'index.html')).replace('/GRID', `/${basename(grid)}`);
  writeFileSync(join(beside, 'index.html'), html);
  rmSync(PAGE_FOLDER, { recursive: true, force: true });
  mkdirSync(join(PAGE_FOLDER, '..'), { recursive: true });
  renameSync(beside, PAGE_FOLDER);
  return { bytes: files.reduce((sum, [, { bytes }]) => sum + bytes, 0) };
}

const textOf = (path: string): string => readFileSync(path, 'utf8');

/** The engine's dictionaries of where words may be cut: 5 MB that a spreadsheet never asks for. */
const withoutHyphenation: Plugin = {
  name: 'without-hyphenation',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\/.*\.js$/ }, ({ importer, kind }) =>
      kind === 'dynamic-import' && /[\\/]@univerjs[\\/]engine-render[\\/]/.test(importer)
        ? { path: 'none', namespace: 'no-hyphenation' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'no-hyphenation' }, () => ({
      contents: 'export default { patterns: [] };',
    }));
  },
};

if (process.argv[1] === import.meta.filename) {
  const { bytes } = await buildPage();
  console.log(`workbench/dist/page: ${bytes} bytes`);
}
