// Lets a bundle import a style sheet as its text, minified. Never changes what a browser reads in it.
import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/** CSS as a browser needs it: without comments and blanks. */
export const shortCss = async (css: string): Promise<string> =>
  (await transform(css, { loader: 'css', minify: true, charset: 'utf8' })).code.trim();

/** For esbuild: `import css from './a.css'` is a text. */
export const cssText: Plugin = {
  name: 'css as text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: await shortCss(await readFile(path, 'utf8')),
      loader: 'text',
    }));
  },
};
