// Takes the bytes of an XML part; tells its tags by their local names, whatever the prefixes. Never expands
// an entity of the part's own, never fetches one.
import { SaxesParser } from 'saxes';
import { BookFault } from '../book-fault.ts';
import { type Decoder, textDecoder } from '../text-decoder.ts';
import type { Package } from './unpack.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlVisitor {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** What only newer programs understand; what stands beside it says the same for the others. */
const SKIPPED = new Set(['extLst', 'Fallback']);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Local names; where two are the same, the one without a prefix. */
function localAttributes(attributes: Record<string, string>): Attributes {
  const local: Record<string, string> = {};
  for (const name in attributes) {
    const bare = localName(name);
    if (bare === name || local[bare] === undefined) local[bare] = attributes[name]!;
  }
  return local;
}

/** Walks through a part from its first tag to its last; a part that is not there has none. */
export function readXml(from: Package, part: string, visitor: XmlVisitor): void {
  const parser = parserFor(visitor);
  let decoder: Decoder | null = null;
  try {
    for (const chunk of from.chunks(part)) {
      decoder ??= textDecoder(encodingOf(chunk));
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    if (decoder) parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof BookFault ? error : new BookFault('damaged', { part });
  }
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function parserFor(visitor: XmlVisitor): SaxesParser {
  const parser = new SaxesParser({ position: false });
  let skipping = 0;
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    if (skipping > 0 || SKIPPED.has(local)) skipping++;
    else visitor.open?.(local, localAttributes(attributes as Record<string, string>));
  });
  parser.on('text', (text) => {
    if (skipping === 0) visitor.text?.(text);
  });
  parser.on('cdata', (text) => {
    if (skipping === 0) visitor.text?.(text);
  });
  parser.on('closetag', ({ name }) => {
    if (skipping > 0) skipping--;
    else visitor.close?.(localName(name));
  });
  return parser;
}

/** `1` and `true`; an attribute that is not there is the default. */
export function isOn(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

/** `_x000D_` as the sign that it stands for. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
