// Texts that hardly pack, the same for a seed, to fill documents to their bounds. A hash makes them: one
// character after the other takes a file of the specification ten seconds.
import { createHash } from 'node:crypto';

/** Bytes that look random. */
const bytesOf = (seed: string, length: number): Buffer =>
  createHash('shake256', { outputLength: length }).update(seed).digest();

/** Texts of one seed, each another one. */
export function noiseFrom(seed: number) {
  let count = 0;
  const next = (length: number): Buffer => {
    count += 1;
    return bytesOf(`${seed} ${count}`, length);
  };
  return {
    /** ASCII: letters, digits, two signs. */
    ascii: (characters: number): string => next(characters).toString('base64').slice(0, characters),
    /** Chinese characters. */
    chinese: (characters: number): string => {
      const units = new Uint16Array(characters);
      const bytes = next(2 * characters);
      for (let at = 0; at < characters; at += 1)
        units[at] = 0x4e00 + ((bytes[2 * at]! * 256 + bytes[2 * at + 1]!) % 20_000);
      return Buffer.from(units.buffer).toString('utf16le');
    },
  };
}
