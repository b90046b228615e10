// Takes a key; gives a short name made from all of it, for the IDs that people read. Never random: the same
// key names the same thing.
import { createHash } from 'node:crypto';

/** Letters and digits that are not mistaken for each other. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 8;

/**
 * Eight signs of 31: among 10,000 keys two share a name with a chance of 1 in 17,000; the second is then
 * refused, never written over the first.
 */
export function shortName(key: string): string {
  const bytes = createHash('sha256').update(key).digest();
  return Array.from({ length: LENGTH }, (_, index) => SIGNS[bytes[index]! % SIGNS.length]).join('');
}
