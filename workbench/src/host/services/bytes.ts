// Takes texts and Apps Script's byte lists (−128..127); gives one from the other. Never leaves a byte above
// 127 to a script.

/** A list is bytes, with or without a sign; all else but a Buffer becomes UTF-8 text. */
export function toBuffer(content: unknown): Buffer {
  if (Array.isArray(content)) return Buffer.from(content.map((byte) => Number(byte) & 0xff));
  return Buffer.isBuffer(content) ? content : Buffer.from(String(content));
}

export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}
