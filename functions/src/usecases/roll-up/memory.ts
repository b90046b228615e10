// Takes what is pending; gives the roll-up's memory with it folded in, and reads and writes that memory. Never reads siblings of a KR.
import type { EntryType, ProcessState } from '../../../../shared/model/process.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import type { Document, Store, Transaction } from '../../ports/store.ts';
import { type LruCache, lruCache } from '../../store/lru-cache.ts';
import { packBytes, unpackJson } from '../../store/packed.ts';
import { paths } from '../../store/paths.ts';
import { broken } from '../broken.ts';
import { memoryJson, type PackedMemory } from './memory-json.ts';
import type { Memory } from './memory-types.ts';
import type { Pending } from './pending.ts';

export type { LogLine, Memory } from './memory-types.ts';

/** `workspaces/W/board/head`. */
export interface BoardHead {
  revision: number;
  pieces: number;
  foldedAt: EpochMs;
}

export interface MemoryRead {
  head: BoardHead;
  memory: Memory;
}

const NOTHING: BoardHead = { revision: 0, pieces: 0, foldedAt: 0 };

/** The board head; revision 0 before the first roll-up. */
export async function readBoardHead(
  reader: Pick<Store | Transaction, 'get'>,
  workspace: string,
  cycle: Day,
): Promise<BoardHead> {
  const document = await reader.get(paths.boardHead(workspace, cycle));
  return document ? (document.head as unknown as BoardHead) : NOTHING;
}

/** A process keeps the last few memories that it read or wrote: what a revision holds never changes, and the head says which revision is the last. */
const MEMORIES_KEPT = 4;
const keptBy = new WeakMap<Store, LruCache<MemoryRead>>();

const nameOf = (workspace: string, cycle: Day, { revision, foldedAt }: BoardHead): string =>
  [workspace, cycle, revision, foldedAt].join('/');

function keptOf(store: Store): LruCache<MemoryRead> {
  const kept = keptBy.get(store) ?? lruCache<MemoryRead>(MEMORIES_KEPT);
  keptBy.set(store, kept);
  return kept;
}

/** Keeps a memory that was committed, so that who reads it next in this process has it. */
export function keepMemory(store: Store, workspace: string, cycle: Day, read: MemoryRead): void {
  keptOf(store).set(nameOf(workspace, cycle, read.head), read);
}

/** The memory as of the last roll-up: the head and its few pieces, of one moment. Who looks keeps no roll-up waiting. */
export async function readMemory(store: Store, workspace: string, cycle: Day): Promise<MemoryRead> {
  const read = await store.look(async (reader) => {
    const head = await readBoardHead(reader, workspace, cycle);
    if (head.pieces === 0) return { head, memory: { states: new Map(), entries: new Map(), log: [] } };
    const kept = keptOf(store).get(nameOf(workspace, cycle, head));
    if (kept) return kept;
    const documents = await reader.getAll(piecePaths(workspace, cycle, head.pieces));
    return {
      head,
      memory: unpackMemory(
        documents.map((document) =>
          typeof document?.json === 'string'
            ? document.json
            : broken(`a board piece of ${workspace} is missing`),
        ),
      ),
    };
  });
  // Only what was seen at one moment is worth keeping.
  if (read.head.pieces > 0) keepMemory(store, workspace, cycle, read);
  return read;
}

function piecePaths(workspace: string, cycle: Day, pieces: number): string[] {
  return Array.from({ length: pieces }, (_, index) => paths.boardState(workspace, cycle, index));
}

function unpackMemory(pieces: string[]): Memory {
  const packed = unpackJson<PackedMemory>(pieces);
  return {
    states: new Map(packed.states.map((state) => [state.keyResultId, state])),
    entries: new Map(packed.entries.map((change) => [entryKey(change), change])),
    log: packed.log,
  };
}

/** The documents of a memory, to be set in the roll-up's transaction. */
export function memoryDocuments(
  workspace: string,
  cycle: Day,
  memory: Memory,
  revision: number,
  now: EpochMs,
): { head: BoardHead; documents: { path: string; data: Document }[] } {
  const pieces = packBytes(memoryJson(memory));
  const head: BoardHead = { revision, pieces: pieces.length, foldedAt: now };
  const documents = [
    { path: paths.boardHead(workspace, cycle), data: { head: { ...head } } },
    ...pieces.map((json, index) => ({ path: paths.boardState(workspace, cycle, index), data: { json } })),
  ];
  return { head, documents };
}

const entryKey = ({ type, id }: { type: EntryType; id: string }): string => `${type}~${id}`;

/** The memory with pending changes folded in, whatever their order and however often: of two copies the higher `seq` stays. */
export function foldPending(memory: Memory, pending: readonly Pending[]): Memory {
  const states = new Map(memory.states);
  const entries = new Map(memory.entries);
  const log = [...memory.log];
  for (const each of [...pending].sort((a, b) => a.at - b.at)) {
    for (const state of each.states) {
      if ((states.get(state.keyResultId)?.seq ?? 0) < state.seq) states.set(state.keyResultId, state);
    }
    for (const change of each.entries) {
      if ((entries.get(entryKey(change))?.seq ?? 0) < change.seq) entries.set(entryKey(change), change);
    }
    if (each.submission !== null || each.entries.length > 0) {
      log.push({
        n: log.length + 1,
        submission: each.submission,
        entries: each.entries.map(({ type, id }) => ({ type, id })),
      });
    }
  }
  return { states, entries, log };
}

/** The process as the rules read it. */
export function processOf(memory: Memory): ProcessState {
  const all = [...memory.entries.values()];
  const of = <Type extends EntryType>(type: Type) =>
    all.filter((change) => change.type === type).map((change) => change.entry) as ProcessState[Type];
  return {
    proposals: of('proposals'),
    support: of('support'),
    signals: of('signals'),
    microOkrs: of('microOkrs'),
    points: of('points'),
    adjustments: of('adjustments'),
    playbooks: of('playbooks'),
    formProposals: of('formProposals'),
    publications: of('publications'),
  };
}
