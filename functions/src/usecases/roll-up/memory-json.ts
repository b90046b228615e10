// Takes a roll-up's memory; gives its JSON, each thing in it written once by a process. Never packs or stores it.

import type { EntryChange } from '../../../../shared/model/process.ts';
import type { KeyResultState } from '../../../../shared/model/state.ts';
import type { LogLine, Memory } from './memory-types.ts';

export interface PackedMemory {
  states: KeyResultState[];
  entries: EntryChange[];
  log: LogLine[];
}

/** The JSON of what never changes once it is made: a fold replaces what moved on and keeps the rest, so a process writes each once. */
const jsons = new WeakMap<object, Buffer>();

function jsonOf(item: object): Buffer {
  const json = jsons.get(item) ?? Buffer.from(JSON.stringify(item));
  jsons.set(item, json);
  return json;
}

/** The memory as JSON of a `PackedMemory`, in UTF-8. */
export function memoryJson({ states, entries, log }: Memory): Buffer {
  const comma = Buffer.from(',');
  const list = (items: object[]) =>
    items.flatMap((item, at) => (at === 0 ? [jsonOf(item)] : [comma, jsonOf(item)]));
  return Buffer.concat([
    Buffer.from('{"states":['),
    ...list([...states.values()]),
    Buffer.from('],"entries":['),
    ...list([...entries.values()]),
    Buffer.from('],"log":['),
    ...list(log),
    Buffer.from(']}'),
  ]);
}
