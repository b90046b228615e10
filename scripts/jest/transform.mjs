// Takes a TypeScript file, a style sheet or a browser's script, which are imported as their text; gives the
// module that Jest runs, with JSX as the project's compiler makes it. Checks no types.
import { createHash } from 'node:crypto';
import * as esbuild from 'esbuild';
import { bundleText } from '../bundle-text.mjs';

/**
 * Jest runs a file in a context of its own, where looking up a global costs a call each time: a module's own
 * names are a tenth quicker in all. Never what a specification may replace (Date).
 */
const NAMES = 'const{Array,JSON,Map,Math,Number,Object,Promise,Set,String,Symbol}=globalThis;';

const isBundle = (path) => path.endsWith('.bundle');

export default {
  /** A script is out of date when anything in it is: it counts as its own source. */
  async getCacheKeyAsync(source, path, { configString, instrument }) {
    const text = isBundle(path) ? await bundleText(esbuild, path) : source;
    return createHash('sha256')
      .update(JSON.stringify([NAMES, path, text, configString, instrument]))
      .digest('hex');
  },
  async processAsync(source, path) {
    if (path.endsWith('.css')) return { code: `export default ${JSON.stringify(source)};` };
    if (isBundle(path)) return { code: `export default ${JSON.stringify(await bundleText(esbuild, path))};` };
    const { code, map } = await esbuild.transform(source, {
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      sourcefile: path,
      sourcemap: 'external',
      target: 'node24',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code: `${NAMES}${code}`, map };
  },
};
