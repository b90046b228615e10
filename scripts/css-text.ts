// Takes a style sheet that a bundle imports; gives its text to the bundle, made short. Never what the browser
// would read otherwise.
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
