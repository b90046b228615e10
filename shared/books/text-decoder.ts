// Takes the name of an encoding; gives what every platform of ours decodes it with. Never a platform's types.

/** What is used of the platform's decoder. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

declare const TextDecoder: new (encoding: string, options: { fatal: boolean }) => Decoder;

/** `isFatal`: throws at what is no text of the encoding, where it would show a sign of its own. */
export const textDecoder = (encoding: string, isFatal = false): Decoder =>
  new TextDecoder(encoding, { fatal: isFatal });
