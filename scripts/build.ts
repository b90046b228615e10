// Builds what is pushed, functions/lib for firebase and addon/dist for clasp, and the workbench's page. Never
// builds what differs from run to run.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { stampedBuild } from '../workbench/src/live/built.ts';
import { buildAddon } from './add-on/build.ts';
import { bundleText } from './bundle-text.mjs';
import { cssText } from './css-text.ts';
import { REQUIRE, sdkInBundle } from './sdk-in-bundle.ts';

const root = join(import.meta.dirname, '..');

/** What is built of the functions: index.js for Google, local.js for one machine. */
const ENTRY_POINTS = ['functions/src/index.ts', 'functions/src/local.ts'];

/** `import script from './a.bundle'` is the text of the script that a browser gets. */
const browserScripts: esbuild.Plugin = {
  name: 'browser scripts',
  setup(build) {
    build.onLoad({ filter: /\.bundle$/ }, async ({ path }) => ({
      contents: await bundleText(esbuild, path),
      loader: 'text',
    }));
  },
};

/**
 * functions/lib, or another folder or program built like it: packages stay outside, shared code goes in.
 * Returns the imports that stayed outside.
 */
export async function buildFunctions(
  outdir = join(root, 'functions', 'lib'),
  entryPoints: readonly string[] = ENTRY_POINTS,
): Promise<string[]> {
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [...entryPoints],
    outdir,
    bundle: true,
    // Chunks of their own for what is imported lazily: a function that only answers a probe loads next to
    // nothing.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [sdkInBundle, cssText, browserScripts],
    banner: { js: REQUIRE },
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))];
}

/** workbench/dist/page, by the page's own build: a browser's code is no part of the scripts' types. */
async function buildPage(): Promise<void> {
  const path = join(root, 'workbench', 'page', 'build.ts');
  const page = (await import(pathToFileURL(path).href)) as { buildPage: () => Promise<unknown> };
  await page.buildPage();
}

if (process.argv[1] === import.meta.filename) {
  await stampedBuild(root, () => Promise.all([buildFunctions(), buildAddon(), buildPage()]));
  console.log('built functions/lib, addon/dist and workbench/dist/page');
}
