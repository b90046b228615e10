// Takes a JSON value; gives it as a few texts that each fit into a document, and back. Never knows what the
// value means.
import { gunzipSync, gzipSync } from 'node:zlib';

/** Characters in a piece: base64 is one byte a character, and a document holds 1 MiB with all its fields. */
const PIECE_CHARACTERS = 900_000;

/** Half the time of the usual 6 for a sixth more bytes: a roll-up packs a company's whole memory. */
const LEVEL = 3;

/**
 * gzip of the value's JSON as base64 text, cut into pieces; at least one. The same value gives the same
 * pieces.
 */
export const packJson = (value: unknown): string[] => packBytes(Buffer.from(JSON.stringify(value)));

/** packJson of a value whose JSON is at hand, in UTF-8. */
export function packBytes(json: Buffer): string[] {
  const text = gzipSync(json, { level: LEVEL }).toString('base64');
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS)
    pieces.push(text.slice(at, at + PIECE_CHARACTERS));
  return pieces;
}

/**
 * The value that packJson was given. Throws where a piece is missing or damaged: that is a broken invariant.
 */
export function unpackJson<Value>(pieces: readonly string[]): Value {
  return JSON.parse(gunzipSync(Buffer.from(pieces.join(''), 'base64')).toString('utf8')) as Value;
}
