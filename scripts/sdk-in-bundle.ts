// Makes an instance start in a fifth of the time: all packages stay outside of the functions' bundle but
// for the functions SDK, which comes in without what only callable functions need. Never changes what the
// SDK does for ours: firebase-admin's sign-in modules are loaded when something asks for them, and nothing
// does.
import type { Plugin } from 'esbuild';

/** The SDK's https module imports these two at once, each with dozens of files behind it. */
const FOR_CALLABLES: Record<string, string> = {
  'firebase-admin/auth': 'getAuth',
  'firebase-admin/app-check': 'getAppCheck',
};

/** For a bundle of ES modules that begins with REQUIRE. */
export const sdkInBundle: Plugin = {
  name: 'sdk-in-bundle',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === 'entry-point') return null;
      const isSdk = path.startsWith('firebase-functions/') || importer.includes('node_modules');
      if (!isSdk) return { path, external: true };
      if (path in FOR_CALLABLES) return { path, namespace: 'lazy' };
      return path.startsWith('firebase-admin') ? { path, external: true } : null;
    });
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => {
      const name = FOR_CALLABLES[path]!;
      return {
        contents: `export const ${name} = (...given) => require(${JSON.stringify(path)}).${name}(...given);`,
      };
    });
  },
};

/** Gives a bundle of ES modules a `require`: CommonJS inside it loads by that what stayed outside. */
export const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";
