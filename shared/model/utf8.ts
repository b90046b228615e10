// How long a text is in bytes. Never encodes it.

/** Octets of a character in UTF-8. */
export function octets(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += octets(character);
  return bytes;
}
