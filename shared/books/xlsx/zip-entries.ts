// Takes the bytes of a zip; gives what its list of contents says of each entry (APPNOTE 4.3.12, 4.3.16,
// 4.5.3). Never unpacks, never looks beyond the bytes.
import { BookFault } from '../book-fault.ts';
import { MOST_ENTRIES } from '../limits.ts';
import { textDecoder } from '../text-decoder.ts';

export interface ZipEntry {
  name: string;
  method: number;
  /** Under a password. */
  isLocked: boolean;
  packedSize: number;
  /** As the zip says, unpacked. */
  size: number;
  /** Of its own header, from the first byte. */
  at: number;
}

const END_SIGN = 0x06054b50;
const WIDE_END_SIGN = 0x06064b50;
const WIDE_PLACE_SIGN = 0x07064b50;
const ENTRY_SIGN = 0x02014b50;
const LOCAL_SIGN = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
/** Stands where a number has no room in 32 bits; it is in the entry's wide field then. */
const IS_WIDE = 0xffffffff;
const WIDE_FIELD = 1;

/** The entries in the order of the list. Throws a `BookFault` where it is no zip, or of too many files. */
export function entriesOf(bytes: Uint8Array): ZipEntry[] {
  try {
    const view = viewOf(bytes);
    const { count, at: first } = endOf(view);
    if (count > MOST_ENTRIES) throw new BookFault('too-many-entries', { most: MOST_ENTRIES });
    const entries: ZipEntry[] = [];
    for (let at = first; entries.length < count; ) {
      if (view.getUint32(at, true) !== ENTRY_SIGN) throw new BookFault('not-a-zip');
      const [nameBytes, extraBytes] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
      entries.push(entryOf(view, bytes, at, nameBytes, extraBytes));
      at += ENTRY_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    throw error instanceof BookFault ? error : new BookFault('not-a-zip');
  }
}

/** What is between an entry's own header and the next thing. */
export function packedBytes(bytes: Uint8Array, { name, at, packedSize }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const isThere = at + LOCAL_BYTES <= bytes.length && view.getUint32(at, true) === LOCAL_SIGN;
  const from = isThere ? at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) : 0;
  if (!isThere || from + packedSize > bytes.length) throw new BookFault('damaged', { part: name });
  return bytes.subarray(from, from + packedSize);
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** How many entries the list has, and where it begins. */
function endOf(view: DataView): { count: number; at: number } {
  const last = view.byteLength - END_BYTES;
  let end = last;
  while (view.getUint32(end, true) !== END_SIGN) {
    end -= 1;
    if (last - end > LONGEST_COMMENT) throw new BookFault('not-a-zip');
  }
  const isWide = end >= 20 && view.getUint32(end - 20, true) === WIDE_PLACE_SIGN;
  const wide = isWide ? wideAt(view, end - 12) : -1;
  if (isWide && view.getUint32(wide, true) === WIDE_END_SIGN)
    return { count: wideAt(view, wide + 32), at: wideAt(view, wide + 48) };
  return { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) };
}

/** 64 bits; a zip that we read has fewer than 53. */
const wideAt = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

function entryOf(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameBytes: number,
  extraBytes: number,
): ZipEntry {
  const name = textDecoder('utf-8').decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
  const extra = at + ENTRY_BYTES + nameBytes;
  let wide = wideField(view, extra, extra + extraBytes);
  const wideOr = (narrow: number): number => {
    if (narrow !== IS_WIDE || wide === null) return narrow;
    wide += 8;
    return wideAt(view, wide - 8);
  };
  return {
    name,
    isLocked: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    // In this order they stand in the wide field too.
    size: wideOr(view.getUint32(at + 24, true)),
    packedSize: wideOr(view.getUint32(at + 20, true)),
    at: wideOr(view.getUint32(at + 42, true)),
  };
}

/** Where the wide numbers of an entry begin; null where it has none. */
function wideField(view: DataView, from: number, end: number): number | null {
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === WIDE_FIELD) return at + 4;
  return null;
}
