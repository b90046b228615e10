// Takes a workspace's cycle; reads the roll-up's memory of it, and says which documents a fold writes. Never
// folds.
import { groupBy } from '../../../../shared/model/group-by.ts';
import type { EntryType, ProcessState } from '../../../../shared/model/process.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import { ENTRY_TYPES } from '../../../../shared/process/steps/table.ts';
import type { DocPath, Document, Json, Store, Transaction } from '../../ports/store.ts';
import { type LruCache, lruCache } from '../../store/lru-cache.ts';
import { paths } from '../../store/paths.ts';
import { broken } from '../broken.ts';
import { memoryOf, unpackItems } from './memory-items.ts';
import { numbersOf, repack } from './memory-pieces.ts';
import type { BoardHead, Memory, MemoryRead, PieceAt } from './memory-types.ts';

export type { BoardHead, LogLine, Memory } from './memory-types.ts';

const NOTHING: BoardHead = { revision: 0, pieces: [], foldedAt: 0 };

/** The board head; revision 0 before the first roll-up. */
export async function readBoardHead(
  reader: Pick<Store | Transaction, 'get'>,
  workspace: string,
  cycle: Day,
): Promise<BoardHead> {
  const document = await reader.get(paths.boardHead(workspace, cycle));
  if (!document) return NOTHING;
  const head = document.head as unknown as Omit<BoardHead, 'pieces'> & { pieces: PieceAt[] | number };
  // A board folded before version 0.2 is one piece in so many documents.
  const pieces =
    typeof head.pieces === 'number'
      ? [{ at: 0, documents: head.pieces }].filter(({ documents }) => documents > 0)
      : head.pieces;
  return { ...head, pieces };
}

/**
 * A process keeps the last few memories that it read or wrote: what a revision holds never changes, and the
 * head says which revision is the last.
 */
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

/**
 * The memory as of the last roll-up: the head and its few pieces, of one moment. Who looks keeps no roll-up
 * waiting.
 */
export async function readMemory(store: Store, workspace: string, cycle: Day): Promise<MemoryRead> {
  const read = await store.look(async (reader) => {
    const head = await readBoardHead(reader, workspace, cycle);
    if (head.pieces.length === 0) return { head, memory: memoryOf([]), pieces: [] };
    const kept = keptOf(store).get(nameOf(workspace, cycle, head));
    return kept ?? { head, texts: await readTexts(reader, workspace, cycle, head) };
  });
  // Only what was seen at one moment is worth keeping.
  const whole = 'texts' in read ? unpack(read.head, read.texts) : read;
  if (whole.pieces.length > 0) keepMemory(store, workspace, cycle, whole);
  return whole;
}

async function readTexts(
  reader: Pick<Store, 'getAll'>,
  workspace: string,
  cycle: Day,
  head: BoardHead,
): Promise<Map<number, string>> {
  const numbers = head.pieces.flatMap(numbersOf);
  const documents = await reader.getAll(numbers.map((number) => paths.boardState(workspace, cycle, number)));
  return new Map(
    documents.map((document, index) => [
      numbers[index]!,
      typeof document?.json === 'string' ? document.json : broken(`a board piece of ${workspace} is missing`),
    ]),
  );
}

function unpack(head: BoardHead, texts: ReadonlyMap<number, string>): MemoryRead {
  const pieces = head.pieces.map((piece) => ({
    ...piece,
    items: unpackItems(numbersOf(piece).map((number) => texts.get(number)!)),
  }));
  return { head, memory: memoryOf(pieces), pieces };
}

interface Folded extends MemoryRead {
  /** To be set in the roll-up's transaction. */
  documents: { path: DocPath; data: Document }[];
  /** To be deleted in it. */
  dropped: DocPath[];
}

/** What a memory's fold writes: the head, and the pieces that changed. */
export function memoryDocuments(
  workspace: string,
  cycle: Day,
  before: Pick<MemoryRead, 'head' | 'pieces'>,
  memory: Memory,
  now: EpochMs,
): Folded {
  const { pieces, written, dropped } = repack(before.pieces, memory);
  const head: BoardHead = {
    revision: before.head.revision + 1,
    pieces: pieces.map(({ at, documents }) => ({ at, documents })),
    foldedAt: now,
  };
  const pathOf = (number: number) => paths.boardState(workspace, cycle, number);
  const data = { head: head as unknown as Json };
  return {
    head,
    memory,
    pieces,
    documents: [
      { path: paths.boardHead(workspace, cycle), data },
      ...written.map(({ number, json }) => ({ path: pathOf(number), data: { json } })),
    ],
    dropped: dropped.map(pathOf),
  };
}

/** The process as the rules read it. */
export function processOf(memory: Memory): ProcessState {
  const byType = groupBy([...memory.entries.values()], ({ type }) => type);
  const of = (type: EntryType) => (byType.get(type) ?? []).map(({ entry }) => entry);
  return Object.fromEntries(ENTRY_TYPES.map((type) => [type, of(type)])) as unknown as ProcessState;
}
