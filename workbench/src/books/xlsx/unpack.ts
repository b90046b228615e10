// Takes the bytes of a zip; gives its entries as streams. Never believes a size: it counts while it unpacks,
// and never makes a path of a name.
import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { BookFault } from '../book-fault.ts';
import { MOST_ENTRIES, MOST_UNPACKED_BYTES } from '../limits.ts';

export interface Package {
  /** As they stand in the zip; folders are left out. */
  names: readonly string[];
  has(name: string): boolean;
  /**
   * The bytes of an entry, whatever the case of its name; throws a `BookFault` where they are damaged or too
   * many.
   */
  chunks(name: string): AsyncGenerator<Buffer>;
  bytes(name: string): Promise<Buffer>;
}

/** Throws a `BookFault` where it is no zip that can be read. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const { zip, entries } = await entriesOf(bytes);
  let unpackedBytes = 0;
  async function* chunks(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(keyOf(name));
    if (!entry) return;
    for await (const chunk of streamOf(zip, entry)) {
      unpackedBytes += chunk.length;
      if (unpackedBytes > MOST_UNPACKED_BYTES) throw tooLarge();
      yield chunk;
    }
  }
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(keyOf(name)),
    chunks,
    bytes: async (name) => {
      const all: Buffer[] = [];
      for await (const chunk of chunks(name)) all.push(chunk);
      return Buffer.concat(all);
    },
  };
}

const keyOf = (name: string): string => name.replace(/^\/+/, '').toLowerCase();
const tooLarge = () => new BookFault('unpacks-too-large', { most: MOST_UNPACKED_BYTES / 1024 / 1024 });

async function entriesOf(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > MOST_ENTRIES) throw new BookFault('too-many-entries', { most: MOST_ENTRIES });
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MOST_ENTRIES) throw new BookFault('too-many-entries', { most: MOST_ENTRIES });
      if (entry.uncompressedSize > MOST_UNPACKED_BYTES) throw tooLarge();
      const key = keyOf(entry.fileName);
      if (!key.endsWith('/') && !entries.has(key)) entries.set(key, entry);
    }
    return { zip, entries };
  } catch (error) {
    throw error instanceof BookFault ? error : new BookFault('not-a-zip');
  }
}

async function* streamOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof BookFault) throw error;
    const isFalseSize = /too many bytes|not enough bytes/.test((error as Error).message);
    throw isFalseSize ? new BookFault('false-size') : new BookFault('damaged', { part: entry.fileName });
  }
}
