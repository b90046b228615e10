// Takes the imports of a Node process; gives a `.bundle` as the script that a browser gets, as the builds do.
// For `node --import`, beside tsx. Never another file.
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
