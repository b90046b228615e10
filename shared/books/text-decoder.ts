// The decoder that Node, browsers and workers have alike, declared by hand: `shared` is compiled without any
// platform's types. Apps Script has none: nothing that Code.js carries may come here.

/** What is used of the platform's decoder. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

declare const TextDecoder: new (encoding: string, options: { fatal: boolean }) => Decoder;

/** `isFatal`: throws at what is no text of the encoding, where it would show a sign of its own. */
export const textDecoder = (encoding: string, isFatal = false): Decoder =>
  new TextDecoder(encoding, { fatal: isFatal });
