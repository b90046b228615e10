// Takes a workspace's cycle and who is erased; writes the pieces of the roll-up's memory anew that name them,
// one in a transaction. Never changes what is in them otherwise, nor which board they give.
import type { EntryChange } from '../../../../shared/model/process.ts';
import type { Day } from '../../../../shared/model/time.ts';
import type { Json } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import { readBoardHead, readMemory } from '../standing/memory.ts';
import { entryKey, packItems } from '../standing/memory-items.ts';
import { numbersOf } from '../standing/memory-pieces.ts';
import type { BoardHead, Item, Piece } from '../standing/memory-types.ts';
import type { ErasureContext } from './erasure-context.ts';

/** Goes on until no piece names the person; a roll-up that commits meanwhile makes it look again. */
export async function eraseMemory(context: ErasureContext, cycle: Day): Promise<void> {
  for (;;) {
    const { head, pieces } = await readMemory(context.store, context.workspace, cycle);
    const found = firstNaming(context, pieces);
    if (!found) return;
    await replacePiece(context, cycle, head, found);
  }
}

/** The first piece that names the person, with what it holds without them. */
function firstNaming(
  { alias }: ErasureContext,
  pieces: readonly Piece[],
): { piece: Piece; items: Item[] } | null {
  for (const piece of pieces) {
    const items = piece.items.map((item) => aliased(item, alias));
    if (items.some((item, at) => item !== piece.items[at])) return { piece, items };
  }
  return null;
}

/** A line of a training's points bears the address in its ID: what it is known by moves with it. */
function aliased(item: Item, alias: ErasureContext['alias']): Item {
  const value = alias(item.value);
  if (value === item.value) return item;
  return item.list === 'entries'
    ? { ...item, key: entryKey(value as EntryChange), value: value as EntryChange }
    : ({ ...item, value } as Item);
}

/** Where its documents are, if it still fits there; else behind all others. */
async function replacePiece(
  { store, workspace }: ErasureContext,
  cycle: Day,
  before: BoardHead,
  { piece, items }: { piece: Piece; items: Item[] },
): Promise<void> {
  const texts = packItems(items);
  const free = 1 + Math.max(...before.pieces.map(({ at, documents }) => at + documents - 1));
  const at = texts.length === piece.documents ? piece.at : free;
  const next = { at, documents: texts.length };
  const head: BoardHead = {
    ...before,
    revision: before.revision + 1,
    pieces: before.pieces.map((each) =>
      each.at === piece.at ? next : { at: each.at, documents: each.documents },
    ),
  };
  const kept = new Set(numbersOf(next));
  const pathOf = (number: number) => paths.boardState(workspace, cycle, number);
  await store.transact(async (tx) => {
    const current = await readBoardHead(tx, workspace, cycle);
    if (current.revision !== before.revision) return;
    tx.set(paths.boardHead(workspace, cycle), { head: head as unknown as Json });
    texts.forEach((json, index) => {
      tx.set(pathOf(at + index), { json });
    });
    for (const number of numbersOf(piece)) if (!kept.has(number)) tx.delete(pathOf(number));
  });
}
