// Makes one script, as browsers run it, of the program that a `.bundle` file names; builds, `npm run` and
// tests embed pages' scripts through it, and so get the same one. Never writes what differs from run to
// run.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What esbuild is asked for: what the browsers of the last five years run, in few bytes. */
export const scriptOptions = (entryPoint) => ({
  entryPoints: [entryPoint],
  bundle: true,
  format: 'iife',
  target: 'es2020',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  write: false,
});

const optionsOf = (path) => scriptOptions(join(dirname(path), readFileSync(path, 'utf8').trim()));

/** Inside a page a script ends at the first `</script`, whatever it stands in. */
export const asInline = (text) =>
  text
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')
    .trim();

/** The script of a `.bundle`; `esbuild` is handed in, since not every host has it loaded. */
export const bundleText = async (esbuild, path) =>
  asInline((await esbuild.build(optionsOf(path))).outputFiles[0].text);

/** The same at once, for a host that cannot wait. */
export const bundleTextSync = (esbuild, path) =>
  asInline(esbuild.buildSync(optionsOf(path)).outputFiles[0].text);
