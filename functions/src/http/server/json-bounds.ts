// Takes bytes that should be JSON; says whether they nest, or hold, more than any request of ours. Never
// builds what they say.

/** A workbook's cell is seven levels deep. */
const DEEPEST = 16;
/** Lists and objects: a row of a workbook is one. */
const MOST_CONTAINERS = 250_000;
/** Cells of a workbook: 20,000 key results of 15 columns and as many people of 8 are half a million. */
const MOST_VALUES = 2_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Neither deeper nor of more values than a request of ours. One pass over the bytes: 8 MB of `[` would be
 * a gigabyte of lists once parsed.
 */
export function isWithinBounds(body: Uint8Array): boolean {
  let depth = 0;
  let containers = 0;
  let values = 0;
  let isInText = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at]!;
    if (isInText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isInText = false;
    } else if (byte === QUOTE) isInText = true;
    else if (byte === COMMA) values += 1;
    else if (OPENING.has(byte)) {
      depth += 1;
      containers += 1;
      if (depth > DEEPEST || containers > MOST_CONTAINERS) return false;
    } else if (CLOSING.has(byte)) depth -= 1;
  }
  return values <= MOST_VALUES;
}
