// The product as it would be with steps in its table that nobody has, beside the product that everybody
// else imports: proves that a new step needs no other place. Never changes a file, nor what is imported
// already.
import { registerHooks } from 'node:module';
import { closeAfterFile } from './after-test.ts';

const ROOT = new URL('../../', import.meta.url).href;
const TABLE = new URL('shared/process/steps/table.ts', ROOT).href;

/** On the address of each file of ours that is imported with them. */
const MARK = '?with-steps';

/** The table's line of the product's last family; the invented one stands after it. */
const LAST = '  publicationFamily,\n';

/**
 * Imports a file of ours by its path from the root. That file, what it imports and so on stand in a graph of
 * their own, in which the table of steps has the lines that somebody would write who adds this family.
 */
export function withSteps(steps: URL): <Module>(path: string) => Promise<Module> {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const isOurs = found.url.startsWith(ROOT) && !found.url.includes('/node_modules/');
      return isOurs && context.parentURL?.endsWith(MARK) ? { ...found, url: found.url + MARK } : found;
    },
    load(url, context, next) {
      if (!url.endsWith(MARK)) return next(url, context);
      const file = url.slice(0, -MARK.length);
      const loaded = next(file, context);
      return file === TABLE ? { ...loaded, source: tableWith(steps, String(loaded.source)) } : loaded;
    },
  });
  closeAfterFile(() => hooks.deregister());
  return (path) => import(new URL(path, ROOT).href + MARK);
}

function tableWith({ href }: URL, table: string): string {
  if (!table.includes(LAST)) throw new Error(`The table has no line “${LAST.trim()}”.`);
  const edited = table.replace(LAST, `${LAST}  inventedFamily,\n`);
  return `import { inventedFamily } from ${JSON.stringify(href)};\n${edited}`;
}
