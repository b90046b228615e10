// Takes bytes, a content type and a name; gives the Blob service. Never converts from one content type to
// another.
import type { Methods, ServiceObject } from '../realm/service.ts';
import { dataOf, service } from '../realm/service.ts';
import { signedBytes, toBuffer } from './bytes.ts';

interface BlobData {
  bytes: Buffer;
  contentType: string | null;
  name: string | null;
}

const methods: Methods<BlobData> = {
  getBytes: ({ bytes }) => signedBytes(bytes),
  getDataAsString: ({ bytes }, charset?: unknown) =>
    new TextDecoder(String(charset ?? 'utf-8')).decode(bytes),
  getContentType: ({ contentType }) => contentType,
  getName: ({ name }) => name,
  setName: (self, name: unknown) => service('Blob', Object.assign(self, { name: String(name) }), methods),
  setContentType: (self, contentType: unknown) =>
    service('Blob', Object.assign(self, { contentType: String(contentType) }), methods),
};

/** `content`: a byte list, a Buffer, or what is written as UTF-8 text. */
export function blobService(
  content: unknown,
  contentType: string | null,
  name: string | null,
): ServiceObject {
  return service<BlobData>('Blob', { bytes: toBuffer(content), contentType, name }, methods);
}

/** Null for what is no Blob. */
export function blobData(value: unknown): BlobData | null {
  return dataOf<BlobData>(value, 'Blob');
}
