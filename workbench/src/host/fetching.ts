// Takes a request as plain data; makes it and gives the answer as plain data. Never throws: a network that
// fails is an answer.

export interface FetchRequest {
  url: string;
  method: string;
  headers: [string, string][];
  body: Uint8Array | null;
  followRedirects: boolean;
  timeoutMs: number;
}

export type FetchAnswer =
  | { ok: true; status: number; headers: [string, string][]; body: Uint8Array }
  | { ok: false; reason: 'unavailable' | 'timeout' };

/** Google's own limit on a response. */
const MAX_BODY_BYTES = 50 * 1024 * 1024;

async function performFetch(request: FetchRequest): Promise<FetchAnswer> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.method === 'GET' ? null : (request.body as BodyInit | null),
      redirect: request.followRedirects ? 'follow' : 'manual',
      signal: AbortSignal.timeout(request.timeoutMs),
    });
    const body = new Uint8Array(await response.arrayBuffer()).slice(0, MAX_BODY_BYTES);
    return { ok: true, status: response.status, headers: [...response.headers], body };
  } catch (error) {
    return { ok: false, reason: (error as Error).name === 'TimeoutError' ? 'timeout' : 'unavailable' };
  }
}

/** All at once; answers in the order of the requests, bodies cut at 50 MB. */
export function performAll(requests: readonly FetchRequest[]): Promise<FetchAnswer[]> {
  return Promise.all(requests.map(performFetch));
}
