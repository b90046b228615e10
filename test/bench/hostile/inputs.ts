// Takes the table of routes; gives inputs over all of them, each like its contract or its page, or mere
// bytes.
// A route that is new is in by itself.
import { routesOf } from '../../../functions/src/http/routes.ts';
import { apiInput } from './api-inputs.ts';
import type { Attacked, Seen } from './company.ts';
import { FORM_TYPE, type Input, OTHER_TYPES, type RouteName } from './input.ts';
import { pageInput } from './page-inputs.ts';
import { hostileText, pick, type Random, upTo } from './values.ts';

const ROUTES: readonly RouteName[] = routesOf({} as Parameters<typeof routesOf>[0]).map(
  ({ method, pattern }) => ({ method, pattern }),
);

const ENCODINGS = ['gzip', 'br', 'deflate', 'identity', 'x'];
const METHODS = ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'];
const SEGMENTS = ['x', '..', '%', '%00', '%c0%ae', 'a'.repeat(4_000)];
const FILLS = ['[', '{"a":', '&a=1', '\u0000', 'é', '"\\ud800"', '%'];
const SIZES = [0, 1, 100, 10_000, 1_048_577];
/** More than a workbook may be. */
const HUGE_BYTES = 9_000_000;

/** Whatever bytes, at a route or none: methods, headers, encodings, halves of requests. */
function byteInput(random: Random, { url, key, people }: Attacked): Input {
  const { pattern } = pick(random, ROUTES);
  const path = pattern.replace(/:[a-z]+/gi, () => pick(random, SEGMENTS));
  const method = pick(random, METHODS);
  const size = random() < 0.02 ? HUGE_BYTES : pick(random, SIZES);
  const { cookie, token } = pick(random, people);
  const lines = [
    `${method} ${random() < 0.2 ? `/${hostileText(random)}` : path} HTTP/1.1`,
    `host: ${pick(random, ['x', '', 'a'.repeat(500), url.slice('http://'.length)])}`,
    `content-type: ${pick(random, [FORM_TYPE, ...OTHER_TYPES])}`,
    ...(random() < 0.3 ? [`content-encoding: ${pick(random, ENCODINGS)}`] : []),
    `accept-encoding: ${pick(random, [...ENCODINGS, 'gzip;q=0', ','.repeat(5_000)])}`,
    `cookie: ${pick(random, [cookie, 'attune=a; attune=b', ';'.repeat(5_000)])}`,
    `authorization: ${pick(random, [`Bearer ${token}`, 'Bearer x.y.z', 'Basic x'])}`,
    `x-attune-key: ${pick(random, [key, 'x', 'k'.repeat(128)])}`,
    random() < 0.1 ? `${hostileText(random)}: x` : `content-length: ${size}`,
    'connection: close',
  ];
  const body = Buffer.alloc(size, pick(random, FILLS));
  const whole = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
  const raw = random() < 0.1 ? whole.subarray(0, upTo(random, whole.length)) : whole;
  return { method, path, headers: {}, body, raw, about: `bytes at ${pattern}` };
}

/** The next input: two of five to the API, two to the pages, one of bytes. */
export function nextInput(random: Random, attacked: Attacked, pages: readonly Seen[]): Input {
  if (random() < 0.2) return byteInput(random, attacked);
  const isOfApi = random() < 0.5;
  const routes = ROUTES.filter(({ pattern }) => pattern.startsWith('/v1/') === isOfApi);
  const route = pick(random, routes);
  return isOfApi
    ? apiInput(random, attacked, route.pattern, route.method)
    : pageInput(random, attacked, route, pages);
}
