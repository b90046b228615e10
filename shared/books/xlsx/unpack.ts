// Takes the bytes of a zip; gives its entries, unpacked piece by piece. Never believes a size: it counts
// while it unpacks, and never makes a path of a name.
import { Inflate } from 'fflate';
import { BookFault } from '../book-fault.ts';
import { MOST_UNPACKED_BYTES } from '../limits.ts';
import { entriesOf, packedBytes, type ZipEntry } from './zip-entries.ts';

export interface Package {
  /** As they stand in the zip; folders are left out. */
  names: readonly string[];
  has(name: string): boolean;
  /**
   * The bytes of an entry, whatever the case of its name; throws a `BookFault` where they are damaged or too
   * many.
   */
  chunks(name: string): Iterable<Uint8Array>;
  bytes(name: string): Uint8Array;
}

/** What is unpacked at a time. */
const PIECE_BYTES = 16 * 1024;
const STORED = 0;
const DEFLATED = 8;

/**
 * `most`: bytes of all entries that are read, together. Throws a `BookFault` where it is no zip that can be
 * read.
 */
export function openPackage(bytes: Uint8Array, most = MOST_UNPACKED_BYTES): Package {
  const tooLarge = () => new BookFault('unpacks-too-large', { most: most / 1024 / 1024 });
  const entries = new Map<string, ZipEntry>();
  for (const entry of entriesOf(bytes)) {
    if (entry.size > most) throw tooLarge();
    const key = keyOf(entry.name);
    if (!key.endsWith('/') && !entries.has(key)) entries.set(key, entry);
  }
  let unpackedBytes = 0;
  function* chunks(name: string): Generator<Uint8Array> {
    const entry = entries.get(keyOf(name));
    if (!entry) return;
    let length = 0;
    for (const chunk of unpacked(bytes, entry)) {
      length += chunk.length;
      unpackedBytes += chunk.length;
      if (length > entry.size) throw new BookFault('false-size');
      if (unpackedBytes > most) throw tooLarge();
      yield chunk;
    }
    if (length < entry.size) throw new BookFault('false-size');
  }
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(keyOf(name)),
    chunks,
    bytes: (name) => joined([...chunks(name)]),
  };
}

/** Some programs of Windows write their own slashes. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function* unpacked(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  if (entry.method === STORED) {
    yield packed;
    return;
  }
  if (entry.method !== DEFLATED || entry.isLocked) throw new BookFault('damaged', { part: entry.name });
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += PIECE_BYTES) {
    const end = at + PIECE_BYTES;
    try {
      inflate.push(packed.subarray(at, end), end >= packed.length);
    } catch {
      throw new BookFault('damaged', { part: entry.name });
    }
    yield* pieces;
    pieces = [];
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
