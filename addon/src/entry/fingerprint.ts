// Takes any value of JSON; gives 32 hexadecimal digits that are the same for the same value. Never a secret,
// never for security.

/** Four 32-bit multiplicative hashes with different seeds: enough to tell a company's rows apart. */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value);
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => hash(text, seed)).join('');
}

function hash(text: string, seed: number): string {
  let state = seed;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
    state ^= state >>> 15;
  }
  state = Math.imul(state ^ (state >>> 13), 0x5bd1e995);
  return ((state ^ (state >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
