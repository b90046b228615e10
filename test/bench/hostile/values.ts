// Takes a random sequence; gives values that somebody might send to break things. Never one that only a
// certain route would take.
import { strToU8, zipSync } from 'fflate';
import type { Json } from '../../../functions/src/ports/store.ts';

export type Random = () => number;

export const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)]!;

/** A whole number from 0 up to, and without, `below`. */
export const upTo = (random: Random, below: number): number => Math.floor(random() * below);

const TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'half \udc00 a character',
  '\u202Eevil\u2066',
  'e\u0301'.repeat(200),
  '=HYPERLINK("http://evil.example","x")',
  '@SUM(1+1)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'a\r\nBcc: evil@evil.example',
  "'; DROP TABLE documents; --",
  '../../../etc/passwd',
  '%2e%2e%2f',
  '..',
  '.',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{{constructor}}',
  '1e309',
  '-0',
  'NaN',
  'Infinity',
  '٣٤٥',
  '１２３',
  '1,5',
  '3/4/2025',
  '9999-12-31',
  '0000-00-00',
  '2025-02-30',
  '-271821-04-20T00:00:00Z',
  '2025-01-10T99:99',
  '"a@acme.example"@evil.example',
  'a@b',
  '@'.repeat(300),
  '💥'.repeat(300),
  '\n'.repeat(2_000),
  ' '.repeat(3_000),
  '0'.repeat(400),
  `1${'0'.repeat(400)}%`,
  ';'.repeat(2_000),
  '；'.repeat(2_000),
  'a;'.repeat(1_500),
  '1,'.repeat(1_500),
  '2025-01-10:1;'.repeat(400),
  'x'.repeat(301),
  'x'.repeat(5_001),
  'x'.repeat(60_000),
];

export const hostileText = (random: Random): string => pick(random, TEXTS);

/** A list in a list in a list. */
function nested(levels: number): Json {
  let value: Json = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

const NUMBERS: readonly number[] = [0, -1, 1.5, 7, 0.999, 100.001, 2 ** 31, 2 ** 53, 1e308, -1e308, 5e-324];

const OTHERS: readonly Json[] = [
  null,
  true,
  false,
  ...NUMBERS,
  [],
  {},
  [null],
  [[]],
  nested(15),
  nested(200),
  Array.from({ length: 2_000 }, () => 'x'),
  Array.from({ length: 300 }, (_, at) => ({ [`f${at}`]: at })),
  Object.fromEntries(Array.from({ length: 1_200 }, (_, at) => [`k${at}`, 'v'])),
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}') as Json,
];

/** A text of some lines and columns, whatever stands in them. */
const hostileTable = (random: Random): string => {
  const columns = 1 + upTo(random, 6);
  const mark = pick(random, [',', ';', '\t', '|']);
  const row = () => Array.from({ length: columns }, () => hostileText(random)).join(mark);
  return Array.from({ length: upTo(random, 40) }, row).join(pick(random, ['\n', '\r\n', '\r']));
};

/** A workbook of one sheet, its rows and some of its parts as nobody writes them. */
function hostileBook(random: Random): Uint8Array {
  const cell = () => `<c t="inlineStr"><is><t>${hostileText(random).replace(/[<&]/g, '')}</t></is></c>`;
  const row = () => `<row>${Array.from({ length: upTo(random, 6) }, cell).join('')}</row>`;
  const rows = Array.from({ length: upTo(random, 30) }, row).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Plan" sheetId="1" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
    'xl/worksheets/s.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  };
  const kept = Object.entries(parts).filter(() => random() < 0.95);
  return zipSync(Object.fromEntries(kept.map(([name, text]) => [name, strToU8(text)])));
}

/** A file of any kind: a table as text, JSON, a workbook; of ten, three with a part cut out or changed. */
export function hostileBytes(random: Random): Buffer {
  const kind = random();
  const whole =
    kind < 0.4
      ? Buffer.from(hostileTable(random), pick(random, ['utf8', 'utf16le', 'latin1']))
      : kind < 0.6
        ? Buffer.from(JSON.stringify(hostileValue(random)))
        : Buffer.from(hostileBook(random));
  const how = random();
  if (how < 0.15) return whole.subarray(upTo(random, 20), upTo(random, whole.length));
  if (how < 0.3 && whole.length > 0) whole[upTo(random, whole.length)] = upTo(random, 256);
  return whole;
}

/** Any JSON. */
const hostileValue = (random: Random): Json =>
  random() < 0.6 ? hostileText(random) : structuredClone(pick(random, OTHERS));

type Place = Record<string, Json>;

/** Every list and object inside, the outermost first. At most some thousand. */
function placesIn(value: Json): Place[] {
  const places: Place[] = [];
  const waiting: Json[] = [value];
  for (let at = 0; at < waiting.length && places.length < 5_000; at += 1) {
    const next = waiting[at]!;
    if (next === null || typeof next !== 'object') continue;
    places.push(next as Place);
    waiting.push(...Object.values(next));
  }
  return places;
}

/** What says what a request is: with another one it is refused at the door. */
const KINDS: ReadonlySet<string> = new Set(['kind', 'key', 'action', 'formId', 'origin', 'spreadsheetId']);

/** A copy of the value with one to three of its texts and numbers replaced by others. */
export function withOtherLeaves(random: Random, value: Json): Json {
  const copy = structuredClone(value);
  const leaves = placesIn(copy).flatMap((place) =>
    Object.entries(place)
      .filter(
        ([key, each]) => ['string', 'number'].includes(typeof each) && (!KINDS.has(key) || random() < 0.1),
      )
      .map(([key, each]) => ({ place, key, each })),
  );
  for (let times = 1 + upTo(random, 3); times > 0 && leaves.length > 0; times -= 1) {
    const { place, key, each } = pick(random, leaves);
    place[key] = typeof each === 'number' ? pick(random, NUMBERS) : hostileText(random);
  }
  return copy;
}

/** A copy of the value with one to three of its parts replaced, taken out, repeated or added to. */
export function torn(random: Random, value: Json): Json {
  const copy = structuredClone(value);
  for (let times = 1 + upTo(random, 3); times > 0; times -= 1) {
    const places = placesIn(copy);
    if (places.length === 0) return hostileValue(random);
    const place = pick(random, places);
    const key = pick(random, [...Object.keys(place), hostileText(random)]);
    const how = random();
    if (how < 0.7) put(place, key, hostileValue(random));
    else if (how < 0.85) delete place[key];
    else put(place, hostileText(random), structuredClone(Object.hasOwn(place, key) ? place[key]! : null));
  }
  return copy;
}

/** Also a property that is called `__proto__`. */
function put(place: Place | Json[], key: string, value: Json): void {
  if (Array.isArray(place)) place.push(value);
  else Object.defineProperty(place, key, { value, enumerable: true, configurable: true, writable: true });
}
