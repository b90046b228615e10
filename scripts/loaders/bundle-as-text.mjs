// Lets `npm run` and the tests import a `.bundle` as the script that a browser gets, as the builds do. For
// `node --import`. Never touches another import.
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { bundleTextSync } from '../bundle-text.mjs';

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.bundle')) return nextLoad(url, context);
    const text = bundleTextSync(esbuild, fileURLToPath(url));
    return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)};` };
  },
});
