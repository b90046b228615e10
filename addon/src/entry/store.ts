// Takes property stores; gives what the add-on remembers with the spreadsheet: key, revision, cursor, API
// address.
// Never keeps what the back end holds, and works (forgetting at once) where a container has no document
// properties.
import { trimEnd } from '../../../shared/model/trim-end.ts';
import type { Services } from './services.ts';

/** Replaced by the build (scripts/add-on/build.ts, option apiBase). */
declare const ATTUNE_API_ADDRESSES: readonly string[];

export type StoredName =
  | 'key'
  | 'spreadsheetId'
  | 'revision'
  | 'cursor'
  | 'apiBase'
  | 'language'
  | 'refreshedAt'
  | 'extents'
  | 'appended'
  | `appended${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | 'editedAt'
  | 'lastEditAt'
  | 'objectives'
  | 'rowsBegun'
  | 'newCycle'
  | 'ownCopy';

/**
 * Set `attune.apiBase` by hand as plain `apiBase`, in document or script properties, to point a copy
 * elsewhere.
 */
const PREFIX = 'attune.';

/** What is kept under a name; null where nothing is. */
export function recall(services: Services, name: StoredName): string | null {
  return services.documentProperties()?.getProperty(PREFIX + name) ?? null;
}

/** All at once: one call of the store, whatever the number of values. Null deletes. */
export function remember(services: Services, values: Partial<Record<StoredName, string | null>>): void {
  const properties = services.documentProperties();
  if (!properties) return;
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null) properties.deleteProperty(PREFIX + name);
    else if (value !== undefined) kept[PREFIX + name] = value;
  }
  if (Object.keys(kept).length > 0) properties.setProperties(kept, false);
}

/** The API's address: the document's, else the script's, else the build's. No slash at its end. */
export function apiBase(services: Services): string {
  const own = recall(services, 'apiBase') ?? services.documentProperties()?.getProperty('apiBase');
  const base = own || services.scriptProperties()?.getProperty('apiBase') || ATTUNE_API_ADDRESSES[0]!;
  return trimEnd(base, '/');
}

/** A workbench, on this machine. */
const LOCAL = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/;

/**
 * The addresses that this build may call, where the given one is none of them; null where it is. A build for
 * Google calls what its manifest lists, one for this machine any.
 */
export function allowedAddresses(address: string): readonly string[] | null {
  const listed = ATTUNE_API_ADDRESSES;
  if (LOCAL.test(address)) return null;
  const isHere = (each: string) => LOCAL.test(each) || `${address}/`.indexOf(`${each}/`) === 0;
  return /^https:\/\/[^\s/]+(\/\S*)?$/.test(address) && listed.some(isHere) ? null : listed;
}
