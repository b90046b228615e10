// Takes the context; gives developer metadata of the spreadsheet. Never keeps any on rows or sheets.

import type { Methods, ServiceObject } from '../../realm/service.ts';
import { service } from '../../realm/service.ts';
import type { ServiceContext } from '../../service-context.ts';
import { text } from '../args.ts';

interface MetadataData {
  context: ServiceContext;
  key: string;
}

const entryMethods: Methods<MetadataData> = {
  getKey: ({ key }) => key,
  getValue: ({ context, key }) => context.stores.metadata[key] ?? null,
  setValue: ({ context, key }, value: unknown) => {
    context.stores.metadata[key] = text(value, 'DeveloperMetadata.setValue');
    keep(context);
    return entry(context, key);
  },
  remove: ({ context, key }) => {
    delete context.stores.metadata[key];
    keep(context);
  },
};

function entry(context: ServiceContext, key: string): ServiceObject {
  return service<MetadataData>('DeveloperMetadata', { context, key }, entryMethods);
}

function keep(context: ServiceContext): void {
  context.port.tell('store', { store: 'metadata', scope: '', entries: { ...context.stores.metadata } });
}

export const metadataMethods: Methods<ServiceContext> = {
  getDeveloperMetadata: (context) => Object.keys(context.stores.metadata).map((key) => entry(context, key)),
  addDeveloperMetadata: (context, key: unknown, value?: unknown) => {
    context.stores.metadata[text(key, 'Spreadsheet.addDeveloperMetadata')] =
      typeof value === 'string' ? value : '';
    keep(context);
    return true;
  },
};
