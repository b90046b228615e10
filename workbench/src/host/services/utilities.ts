// Takes the context; gives Utilities. Never sleeps longer than Google allows.
import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { Methods, ServiceObject } from '../realm/service.ts';
import { enumeration, memberName, ScriptException, service } from '../realm/service.ts';
import type { ServiceContext } from '../service-context.ts';
import { blobService } from './blob.ts';
import { signedBytes, toBuffer } from './bytes.ts';
import { formatDate } from './format-date.ts';
import { formatString } from './format-string.ts';

const MAX_SLEEP_MS = 300_000;
const DIGESTS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};
const DigestAlgorithm = enumeration('DigestAlgorithm', Object.keys(DIGESTS));
const Charset = enumeration('Charset', ['US_ASCII', 'UTF_8']);

function algorithm(value: unknown): string {
  const name = DIGESTS[memberName(value) ?? ''];
  if (!name) throw new ScriptException('Invalid argument: algorithm');
  return name;
}

function decoded(text: unknown, alphabet: RegExp): number[] {
  if (typeof text !== 'string' || !alphabet.test(text)) throw new ScriptException('Could not decode string.');
  return signedBytes(Buffer.from(text, 'base64'));
}

const methods: Methods<ServiceContext> = {
  formatDate: (context, date: unknown, zone: unknown, format: unknown) => {
    if (Object.prototype.toString.call(date) !== '[object Date]') {
      throw new ScriptException("The parameters don't match the method signature for Utilities.formatDate.");
    }
    return formatDate((date as Date).getTime(), String(zone), String(format), context.settings.locale);
  },
  formatString: (_, format: unknown, ...values) => formatString(String(format), values),
  getUuid: () => randomUUID(),
  base64Encode: (_, content: unknown) => toBuffer(content).toString('base64'),
  base64EncodeWebSafe: (_, content: unknown) =>
    toBuffer(content).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  base64Decode: (_, text: unknown) => decoded(text, /^[A-Za-z0-9+/]*={0,2}$/),
  base64DecodeWebSafe: (_, text: unknown) => decoded(text, /^[A-Za-z0-9\-_]*={0,2}$/),
  computeDigest: (_, name: unknown, content: unknown) =>
    signedBytes(createHash(algorithm(name)).update(toBuffer(content)).digest()),
  computeHmacSha256Signature: (_, content: unknown, key: unknown) =>
    signedBytes(createHmac('sha256', toBuffer(key)).update(toBuffer(content)).digest()),
  newBlob: (_, content: unknown, contentType?: unknown, name?: unknown) =>
    blobService(
      content,
      typeof contentType === 'string' ? contentType : null,
      typeof name === 'string' ? name : null,
    ),
  sleep: (_, milliseconds: unknown) => {
    const span = Number(milliseconds);
    if (!(span >= 0 && span <= MAX_SLEEP_MS)) throw new ScriptException('Invalid argument: milliseconds');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, span);
  },
};

export function utilitiesService(context: ServiceContext): ServiceObject {
  return service('Utilities', context, methods, { DigestAlgorithm, Charset });
}
