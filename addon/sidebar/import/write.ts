// Takes the pieces of an import or of its undoing; has Code.js write one after the other, and goes on where
// it broke off. Never a row twice.

import { LOG } from '../../../shared/import/again/log.ts';
import { newIdsIn, type Piece, withKnownIds } from '../../../shared/import/again/pieces.ts';
import type { Answer } from '../../src/entry/sidebar-messages.ts';
import type { Server } from '../state/server.ts';

/** Under which Code.js keeps what a press was about to append. */
const DRAFT = 'import';

/** How far the writing has come; kept as long as the page stands. */
export interface Writing {
  /** Of the press: the same piece again is one piece. */
  key: string;
  pieces: readonly Piece[];
  /** The next one. */
  at: number;
  /** By the names of new ones. */
  ids: Map<string, string>;
  /** Rows that were left alone: they do not say any more what they said. */
  left: number;
}

/** From the first piece on. Under a key that was used before, Code.js takes the rows for written. */
export const writingOf = (key: string, pieces: readonly Piece[]): Writing => ({
  key,
  pieces,
  at: 0,
  ids: new Map(),
  left: 0,
});

/** Rows of the plan that are written. */
export const writtenRows = ({ pieces, at }: Writing): number => sum(pieces.slice(0, at));

/** Of the plan, in all pieces: lines of the log do not count. */
export const rowsToWrite = ({ pieces }: Writing): number => sum(pieces);

const sum = (pieces: readonly Piece[]): number => pieces.reduce((rows, each) => rows + each.rows, 0);

/**
 * All pieces from the one where it stands; `onPiece` after each. Gives how many rows were left alone.
 * `unknown`: what is said where Code.js does not tell the IDs of rows that stand.
 */
export async function write(
  server: Server,
  writing: Writing,
  onPiece: () => void,
  unknown: string,
): Promise<Answer<number>> {
  while (writing.at < writing.pieces.length) {
    const piece = writing.pieces[writing.at]!;
    const done =
      piece.kind === 'append' ? await append(server, writing, piece, unknown) : await change(server, piece);
    if (!done.ok) return done;
    writing.left += done.value;
    writing.at += 1;
    onPiece();
  }
  return { ok: true, value: writing.left };
}

async function append(
  server: Server,
  { key, at, ids }: Writing,
  piece: Extract<Piece, { kind: 'append' }>,
  unknown: string,
): Promise<Answer<number>> {
  const tabs = withKnownIds(piece.tabs, ids);
  const given = await server.sidebarRows({
    key: `${key}.${at}`,
    draft: DRAFT,
    settings: piece.settings,
    tabs,
  });
  if (!given.ok) return given;
  const names = newIdsIn(tabs);
  if (given.value.length < names.length) return { ok: false, message: unknown };
  names.forEach((name, n) => {
    ids.set(name, given.value[n]!);
  });
  return { ok: true, value: 0 };
}

async function change(
  server: Server,
  { tab, changes, out }: Extract<Piece, { kind: 'change' }>,
): Promise<Answer<number>> {
  const done = await server.sidebarChange({ tab, changes, out });
  if (!done.ok) return done;
  return { ok: true, value: tab === LOG ? 0 : changes.length + out.length - done.value };
}
