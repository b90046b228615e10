// Takes the built add-on and a memory; gives the host that runs it over the book as it was left. What scripts
// store is kept before they go on.
import { inLanguage } from '../../../../shared/words/say.ts';
import { createHost } from '../../host/create-host.ts';
import type { Host } from '../../host/host.ts';
import { applyChange } from '../../host/stores.ts';
import { type Runner, uiOfRunner } from '../runner.ts';
import { restoreBook } from './kept-sheet.ts';
import type { SheetOptions } from './live-sheet.ts';

/** Who acts at this moment; nobody between two turns. */
export interface CurrentRunner {
  who(): Runner | null;
  /** Does something as somebody. */
  as<T>(runner: Runner, act: () => Promise<T>): Promise<T>;
}

/** One runner at a time: an `as` within another leaves nobody behind. */
export function currentRunner(): CurrentRunner {
  let now: Runner | null = null;
  return {
    who: () => now,
    as: async (runner, act) => {
      now = runner;
      try {
        return await act();
      } finally {
        now = null;
      }
    },
  };
}

/** The host with the book as it was left, its properties kept at each change. */
export async function openHost(options: SheetOptions, { who }: CurrentRunner): Promise<Host> {
  const { memory } = options;
  const stores = memory.stores() ?? structuredClone(options.firstStores);
  // The back end may have another port than at the last start.
  stores.properties.script = { ...stores.properties.script, apiBase: options.apiBase };
  memory.keepStores(stores);
  const host = await createHost({
    files: callingHere(options.addonFiles, options.apiBase),
    book: memory.book()?.model ?? options.first,
    settings: {
      spreadsheetId: options.spreadsheetId,
      name: options.bookName,
      timeZone: options.timeZone,
      userLocale: inLanguage(options.language, ['en', 'zh_CN']),
    },
    stores,
    user: () => who()?.email ?? '',
    clock: options.clock,
    identityToken: options.identityToken,
    onRename: options.renamed,
    ui: uiOfRunner(() => who()?.ui ?? null),
    onStore: (change) => {
      applyChange(stores, change);
      memory.keepStores(stores);
    },
  });
  await restoreBook(host, memory, options.first);
  return host;
}

/**
 * The files with this machine's back end among the addresses that may be called, as a deployment lists its
 * own.
 */
function callingHere(files: Record<string, string>, apiBase: string): Record<string, string> {
  const manifest = JSON.parse(files['appsscript.json'] ?? '{}') as { urlFetchWhitelist?: string[] };
  if (!manifest.urlFetchWhitelist) return files;
  const urlFetchWhitelist = [...manifest.urlFetchWhitelist, `${apiBase}/`];
  return { ...files, 'appsscript.json': JSON.stringify({ ...manifest, urlFetchWhitelist }) };
}
