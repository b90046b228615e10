// Takes the world; gives developer metadata of the spreadsheet. Never keeps any on rows or sheets.
import type { Methods, ServiceObject } from '../../realm/service.ts';
import { service } from '../../realm/service.ts';
import type { World } from '../../world.ts';
import { text } from '../args.ts';

interface MetadataData {
  world: World;
  key: string;
}

const entryMethods: Methods<MetadataData> = {
  getKey: ({ key }) => key,
  getValue: ({ world, key }) => world.stores.metadata[key] ?? null,
  setValue: ({ world, key }, value: unknown) => {
    world.stores.metadata[key] = text(value, 'DeveloperMetadata.setValue');
    keep(world);
    return entry(world, key);
  },
  remove: ({ world, key }) => {
    delete world.stores.metadata[key];
    keep(world);
  },
};

function entry(world: World, key: string): ServiceObject {
  return service<MetadataData>('DeveloperMetadata', { world, key }, entryMethods);
}

function keep(world: World): void {
  world.port.tell('store', { store: 'metadata', scope: '', entries: { ...world.stores.metadata } });
}

export const metadataMethods: Methods<World> = {
  getDeveloperMetadata: (world) => Object.keys(world.stores.metadata).map((key) => entry(world, key)),
  addDeveloperMetadata: (world, key: unknown, value?: unknown) => {
    world.stores.metadata[text(key, 'Spreadsheet.addDeveloperMetadata')] =
      typeof value === 'string' ? value : '';
    keep(world);
    return true;
  },
};
