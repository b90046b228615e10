// Takes a robot's address and secret; gives them sealed under the deployment's secret, and opens what was
// sealed. Never the same seal twice, never one that opens elsewhere than where it was made for.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const SHORTEST_SECRET = 32;

export interface SealedRobot {
  url: string;
  secret: string;
}

export interface Seal {
  /** `place`: where the seal is kept; it opens there alone. */
  close(robot: SealedRobot, place: string): string;
  /** Null where it was sealed under another secret, for another place, or was touched. */
  open(sealed: string, place: string): SealedRobot | null;
  /** Names a robot without telling its address: one robot in two groups has one limit. */
  nameOf(robot: SealedRobot): string;
}

/** Seals under a secret of at least 32 characters (AES-256-GCM; the key by HKDF-SHA-256). */
export function robotSeal(secret: string): Seal {
  if (secret.length < SHORTEST_SECRET)
    throw new Error(`the groups' secret needs at least ${SHORTEST_SECRET} characters`);
  const keyFor = (use: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `attune-groups.${use}`, KEY_BYTES));
  const sealKey = keyFor('seal');
  const nameKey = keyFor('name');
  return {
    close: ({ url, secret: own }, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, sealKey, nonce).setAAD(Buffer.from(place));
      const text = Buffer.concat([cipher.update(JSON.stringify([url, own]), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open: (sealed, place) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
      const tagEnd = NONCE_BYTES + TAG_BYTES;
      try {
        const decipher = createDecipheriv(CIPHER, sealKey, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(NONCE_BYTES, tagEnd));
        const text = Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]);
        const [url, own] = JSON.parse(text.toString('utf8')) as [string, string];
        return { url, secret: own };
      } catch {
        return null;
      }
    },
    nameOf: ({ url }) => createHmac('sha256', nameKey).update(url).digest('hex').slice(0, 40),
  };
}
