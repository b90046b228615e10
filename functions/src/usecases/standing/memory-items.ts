// Takes a memory; gives the things in it one by one, and their JSON, each written once by a process. Never
// packs or stores them.

import type { EntryChange } from '../../../../shared/model/process.ts';
import type { KeyResultState } from '../../../../shared/model/state.ts';
import { packBytes, unpackJson } from '../../store/packed.ts';
import type { Item, LogLine, Memory } from './memory-types.ts';

interface PackedItems {
  states: KeyResultState[];
  entries: EntryChange[];
  log: LogLine[];
  /**
   * The places of states and entries in the memory; not there where the piece is the whole memory, in its
   * order.
   */
  places?: { states: number[]; entries: number[] };
}

/** What an entry is known by in a memory. */
export const entryKey = ({ type, id }: Pick<EntryChange, 'type' | 'id'>): string => `${type}~${id}`;

/** Everything in the memory, with its place. */
export function itemsOf({ states, entries, log }: Memory): Item[] {
  return [
    ...[...states].map(([key, value], place): Item => ({ list: 'states', key, place, value })),
    ...[...entries].map(([key, value], place): Item => ({ list: 'entries', key, place, value })),
    ...log.map((value): Item => ({ list: 'log', key: String(value.n), place: value.n, value })),
  ];
}

/** The memory that the pieces hold, oldest piece first. */
export function memoryOf(pieces: readonly { items: readonly Item[] }[]): Memory {
  const last = new Map<string, Item>();
  for (const { items } of pieces) {
    for (const item of items) last.set(`${item.list}/${item.key}`, item);
  }
  const memory: Memory = { states: new Map(), entries: new Map(), log: [] };
  for (const item of [...last.values()].sort((a, b) => a.place - b.place)) {
    if (item.list === 'states') memory.states.set(item.key, item.value);
    else if (item.list === 'entries') memory.entries.set(item.key, item.value);
    else memory.log.push(item.value);
  }
  return memory;
}

/**
 * The JSON of what never changes once it is made: a fold replaces what moved on and keeps the rest, so a
 * process writes each once.
 */
const jsons = new WeakMap<object, Buffer>();

function jsonOf({ value }: Item): Buffer {
  const json = jsons.get(value) ?? Buffer.from(JSON.stringify(value));
  jsons.set(value, json);
  return json;
}

/** Bytes of the items' JSON. */
export const bytesOf = (items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + jsonOf(item).length, 0);

/** The items as texts of one piece: each fits into a document. */
export function packItems(items: readonly Item[]): string[] {
  const of = (list: Item['list']) => items.filter((item) => item.list === list);
  const comma = Buffer.from(',');
  const json = (list: Item['list']) =>
    of(list).flatMap((item, at) => (at === 0 ? [jsonOf(item)] : [comma, jsonOf(item)]));
  const places = {
    states: of('states').map(({ place }) => place),
    entries: of('entries').map(({ place }) => place),
  };
  return packBytes(
    Buffer.concat([
      Buffer.from('{"states":['),
      ...json('states'),
      Buffer.from('],"entries":['),
      ...json('entries'),
      Buffer.from('],"log":['),
      ...json('log'),
      Buffer.from(`],"places":${JSON.stringify(places)}}`),
    ]),
  );
}

/** What packItems was given, of all texts of a piece. */
export function unpackItems(texts: readonly string[]): Item[] {
  const { states, entries, log, places } = unpackJson<PackedItems>(texts);
  return [
    ...states.map(
      (value, at): Item => ({
        list: 'states',
        key: value.keyResultId,
        place: places?.states[at] ?? at,
        value,
      }),
    ),
    ...entries.map(
      (value, at): Item => ({
        list: 'entries',
        key: entryKey(value),
        place: places?.entries[at] ?? at,
        value,
      }),
    ),
    ...log.map((value): Item => ({ list: 'log', key: String(value.n), place: value.n, value })),
  ];
}
