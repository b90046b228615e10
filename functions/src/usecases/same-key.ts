// Takes what came under a key and what came under it before; says whether it is the same, and under which key
// it is recorded where it is not. Never reads.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

/** What both hold is the same, in whatever order a store gives it back. */
export const isSameContent = (now: unknown, before: unknown): boolean =>
  isDeepStrictEqual(plain(now), plain(before));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/**
 * The same key with the same content is one submission (design §7, A submission). With other content it is
 * another one: somebody went back and corrected what they had sent. Its key is made of both, so that this too
 * is recorded once, however often it comes.
 */
export const keyOfChanged = (key: string, content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([key, content]))
    .digest('base64url')
    .slice(0, 32);
