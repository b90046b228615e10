// Takes an answer and what its caller can unpack; gives it packed, where that is worth it. Never packs what
// is small.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpResponse } from './message.ts';

/** Below this a packet more or less is all that is won. */
const SMALLEST_BYTES = 1400;
/** A page of 500 kB: 4 ms instead of the 500 of brotli's own choice, for a tenth more bytes. */
const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 5;

const packers: [name: string, pack: (body: Buffer) => Promise<Buffer>][] = [
  [
    'br',
    (body) =>
      promisify(brotliCompress)(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      }),
  ],
  ['gzip', (body) => promisify(gzip)(body, { level: GZIP_LEVEL })],
];

/** True where a list such as `gzip, br;q=0.5` names the encoding and does not refuse it. */
function isTaken(accepted: string, name: string): boolean {
  const [, quality = ''] =
    accepted
      .split(',')
      .map((each) => each.split(';').map((part) => part.trim().toLowerCase()))
      .find(([each]) => each === name) ?? [];
  return accepted !== '' && accepted.toLowerCase().includes(name) && !/^q=0(?:\.0{0,3})?$/.test(quality);
}

/** The answer in the smallest encoding that `accept-encoding` names, else as it is. */
export async function compressed(response: HttpResponse, accepted: string): Promise<HttpResponse> {
  const body = Buffer.from(response.body);
  if (body.length < SMALLEST_BYTES) return response;
  const headers = { ...response.headers, vary: 'accept-encoding' };
  const found = packers.find(([name]) => isTaken(accepted.slice(0, 200), name));
  if (!found) return { ...response, headers };
  const [name, pack] = found;
  return { ...response, headers: { ...headers, 'content-encoding': name }, body: await pack(body) };
}
