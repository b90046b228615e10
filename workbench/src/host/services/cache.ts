// Takes the context; gives CacheService: text by key that expires by the workbench's clock, within Google's
// limits.
// Never promises to keep anything: the entries that expire first go when there are too many.

import type { Methods, ServiceObject } from '../realm/service.ts';
import { ScriptException, service } from '../realm/service.ts';
import type { ServiceContext } from '../service-context.ts';
import type { CacheEntry } from '../stores.ts';
import { userScope } from './properties.ts';

const MAX_VALUE_BYTES = 100 * 1024;
const MAX_KEY_CHARACTERS = 250;
const MAX_ENTRIES = 1000;
/** What Google keeps where the cache is full. */
const KEPT_ENTRIES = 900;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

interface CacheData {
  context: ServiceContext;
  scope: string;
}
type Entries = Record<string, CacheEntry>;

const nowOf = ({ context }: CacheData) => Number(context.port.ask('now'));

function live(self: CacheData): Entries {
  const now = nowOf(self);
  const entries = Object.entries(self.context.stores.cache[self.scope] ?? {});
  return Object.fromEntries(entries.filter(([, entry]) => entry.expiresAt > now));
}

function keep({ context, scope }: CacheData, entries: Entries): void {
  let kept = Object.entries(entries);
  if (kept.length > MAX_ENTRIES) {
    kept = kept.sort(([, a], [, b]) => b.expiresAt - a.expiresAt).slice(0, KEPT_ENTRIES);
  }
  const made = Object.fromEntries(kept);
  context.stores.cache[scope] = made;
  context.port.tell('store', { store: 'cache', scope, entries: made });
}

function put(self: CacheData, values: Record<string, unknown>, seconds: unknown): void {
  const lasting = seconds === undefined ? DEFAULT_SECONDS : Number(seconds);
  if (!(lasting >= 1)) throw new ScriptException('Invalid argument: expirationInSeconds');
  const expiresAt = nowOf(self) + Math.min(lasting, MAX_SECONDS) * 1000;
  const entries = live(self);
  for (const [key, value] of Object.entries(values)) {
    if (key.length > MAX_KEY_CHARACTERS) throw new ScriptException('Argument too large: key');
    if (Buffer.byteLength(String(value)) > MAX_VALUE_BYTES)
      throw new ScriptException('Argument too large: value');
    entries[key] = { value: String(value), expiresAt };
  }
  keep(self, entries);
}

function remove(self: CacheData, keys: readonly string[]): void {
  keep(self, Object.fromEntries(Object.entries(live(self)).filter(([key]) => !keys.includes(key))));
}

const cacheMethods: Methods<CacheData> = {
  get: (self, key: unknown) => {
    const entries = live(self);
    return Object.hasOwn(entries, String(key)) ? entries[String(key)]!.value : null;
  },
  getAll: (self, keys: unknown) => {
    const entries = live(self);
    const found = (keys as unknown[]).map(String).filter((key) => Object.hasOwn(entries, key));
    return Object.fromEntries(found.map((key) => [key, entries[key]!.value]));
  },
  put: (self, key: unknown, value: unknown, seconds?: unknown) =>
    put(self, { [String(key)]: value }, seconds),
  putAll: (self, values: unknown, seconds?: unknown) => put(self, values as Record<string, unknown>, seconds),
  remove: (self, key: unknown) => remove(self, [String(key)]),
  removeAll: (self, keys: unknown) => remove(self, (keys as unknown[]).map(String)),
};

const cache = (context: ServiceContext, scope: string) =>
  service<CacheData>('Cache', { context, scope }, cacheMethods);

const methods: Methods<ServiceContext> = {
  getDocumentCache: (context) => cache(context, 'document'),
  getScriptCache: (context) => cache(context, 'script'),
  getUserCache: (context) => cache(context, userScope(context)),
};

export function cacheService(context: ServiceContext): ServiceObject {
  return service('CacheService', context, methods);
}
