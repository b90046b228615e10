// Takes named texts, each in pieces; gives one zip in pieces, so that no file is ever whole in memory. Never
// reads a clock.
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { EpochMs } from '../../../shared/model/time.ts';

export interface ZipPart {
  name: string;
  chunks: Iterable<string> | AsyncIterable<string>;
}

/** A middle of fast and small: a table packs to a tenth either way. */
const LEVEL = 6;
/** Zip knows no year before. */
const FIRST_MOMENT = Date.UTC(1980, 0, 2);
/** Texts are packed in pieces of so many characters: each piece by itself costs a turn of the packer. */
const PIECE = 64 * 1024;

/** The zip of `parts` in their order, each written at `at`. */
export async function* zipOf(parts: Iterable<ZipPart>, at: EpochMs): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const taken = () => {
    const chunks = made;
    made = [];
    return chunks;
  };
  for (const { name, chunks } of parts) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = new Date(Math.max(at, FIRST_MOMENT));
    zip.add(file);
    for await (const piece of inPieces(chunks)) {
      file.push(strToU8(piece));
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** Small texts together, up to a piece. */
export async function* inPieces(texts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
