// Takes bytes that should be JSON; gives the value, or nothing where they are none or nest, or hold more,
// than any request of ours does. Never builds what it refuses.
import { cleanDeep } from '../../../../shared/model/clean-text.ts';
import { isWithinBounds } from './json-bounds.ts';

/** The value that a body holds; undefined where it is no JSON in UTF-8, or larger inside than it looks. */
export function jsonOf(body: Buffer): unknown {
  if (!isWithinBounds(body)) return undefined;
  try {
    return cleanDeep(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    return undefined;
  }
}
