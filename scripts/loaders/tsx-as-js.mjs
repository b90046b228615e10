// Lets Node import files with JSX: esbuild turns them into plain scripts, as the builds do. For `node
// --import`; Node itself runs plain TypeScript. Checks no types.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

// Places in what is thrown are those of the file, not of what was made of it.
process.setSourceMapsEnabled(true);

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context);
    const path = fileURLToPath(url);
    const { code } = esbuild.transformSync(readFileSync(path, 'utf8'), {
      loader: 'tsx',
      sourcefile: path,
      sourcemap: 'inline',
      target: 'node24',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { format: 'module', shortCircuit: true, source: code };
  },
});
