// Takes a TypeScript file or a style sheet, which is imported as its text; gives the module that Jest runs,
// with JSX as the project's compiler makes it. Checks no types.
import { transform } from 'esbuild';

export default {
  async processAsync(source, path) {
    if (path.endsWith('.css')) return { code: `export default ${JSON.stringify(source)};` };
    const { code, map } = await transform(source, {
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      sourcefile: path,
      sourcemap: 'external',
      target: 'node24',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code, map };
  },
};
