// Takes the context; gives PropertiesService: text by key for the document, the script and the person, within
// Google's limits.
// Never writes a file: it tells whoever runs the host what a scope holds now.

import type { Methods, ServiceObject } from '../realm/service.ts';
import { ScriptException, service } from '../realm/service.ts';
import type { ServiceContext } from '../service-context.ts';

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

interface StoreData {
  context: ServiceContext;
  scope: string;
}

const entriesOf = ({ context, scope }: StoreData): Record<string, string> =>
  context.stores.properties[scope] ?? {};
const bytes = (text: string) => Buffer.byteLength(text);

function replace({ context, scope }: StoreData, entries: Record<string, string>): void {
  for (const [key, value] of Object.entries(entries)) {
    if (bytes(value) > MAX_VALUE_BYTES) throw new ScriptException('Argument too large: value');
    if (bytes(key) > MAX_VALUE_BYTES) throw new ScriptException('Argument too large: key');
  }
  const total = Object.entries(entries).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
  if (total > MAX_STORE_BYTES) {
    throw new ScriptException(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  context.stores.properties[scope] = entries;
  context.port.tell('store', { store: 'properties', scope, entries });
}

function without(entries: Record<string, string>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
}

function store(self: StoreData): ServiceObject {
  return service('Properties', self, storeMethods);
}

const storeMethods: Methods<StoreData> = {
  getProperty: (self, key: unknown) => {
    const entries = entriesOf(self);
    return Object.hasOwn(entries, String(key)) ? entries[String(key)] : null;
  },
  getProperties: (self) => ({ ...entriesOf(self) }),
  getKeys: (self) => Object.keys(entriesOf(self)),
  setProperty: (self, key: unknown, value: unknown) => {
    replace(self, { ...entriesOf(self), [String(key)]: String(value) });
    return store(self);
  },
  setProperties: (self, values: unknown, deleteAllOthers?: unknown) => {
    const given = Object.entries((values ?? {}) as Record<string, unknown>).map(([key, value]) => [
      key,
      String(value),
    ]);
    replace(self, { ...(deleteAllOthers === true ? {} : entriesOf(self)), ...Object.fromEntries(given) });
    return store(self);
  },
  deleteProperty: (self, key: unknown) => {
    replace(self, without(entriesOf(self), String(key)));
    return store(self);
  },
  deleteAllProperties: (self) => {
    replace(self, {});
    return store(self);
  },
};

/** The scope of a person's own store. */
export function userScope(context: ServiceContext): string {
  return `user:${String(context.port.ask('user'))}`;
}

const methods: Methods<ServiceContext> = {
  getDocumentProperties: (context) => store({ context, scope: 'document' }),
  getScriptProperties: (context) => store({ context, scope: 'script' }),
  getUserProperties: (context) => store({ context, scope: userScope(context) }),
};

/** Throws Google's message beyond 9 KB a value and 500 KB a scope. */
export function propertiesService(context: ServiceContext): ServiceObject {
  return service('PropertiesService', context, methods);
}
