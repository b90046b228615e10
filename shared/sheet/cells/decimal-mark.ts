// Takes a locale, or a workbook's own cells; gives which mark is the decimal one there. Never decides where both are used.
import type { DecimalMark, Tab, Workbook } from '../../model/workbook.ts';
import { readHeadings, tabNamed } from '../table/headings.ts';
import { normal } from './normal.ts';

/** Languages that write a decimal point; and the countries that do although their language elsewhere writes a comma. */
const POINT =
  /^(?:en|zh|ja|ko|th|he|iw|hi|bn|ta|te|mr|gu|pa|ml|kn|si|ne|ms|fil|tl|my|km|lo|mn|sw|am|ga|cy|mt|ur|yo|ha|ig|zu)\b(?!-ZA)/i;
const POINT_COUNTRY = /-(?:CH|LI|MX|US|PR|GT|HN|NI|PA|DO|SV|PE|419)\b/i;
const COMMA =
  /^(?:de|fr|es|it|pt|nl|da|nb|nn|no|sv|fi|pl|cs|sk|sl|hr|sr|bs|mk|bg|ro|hu|el|tr|ru|uk|be|kk|az|ka|hy|et|lv|lt|is|sq|ca|gl|eu|id|vi|af|uz|ky|tg|tk|en-ZA)\b/i;

/** `de_DE`, `de-DE`, `de-DE,de;q=0.9,en;q=0.8` (the first counts); null where it is not known. */
export function markOfLocale(locale: string | null | undefined): DecimalMark | null {
  const first = (locale ?? '').slice(0, 100).split(/[,;]/)[0]!.trim().replaceAll('_', '-');
  if (POINT.test(first) || POINT_COUNTRY.test(first)) return '.';
  return COMMA.test(first) ? ',' : null;
}

/** Where a time zone has one mark; Canada has two. */
const POINT_ZONE =
  /^(?:Asia\/(?:Shanghai|Chongqing|Urumqi|Hong_Kong|Macau|Taipei|Tokyo|Seoul|Singapore|Kuala_Lumpur|Manila|Bangkok|Kolkata|Calcutta|Dhaka|Karachi|Colombo|Jerusalem|Tel_Aviv)|Australia\/\w+|Pacific\/(?:Auckland|Honolulu)|Europe\/(?:London|Dublin|Zurich|Vaduz|Malta)|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Anchorage|Mexico_City|Monterrey|Tijuana))$/;
const COMMA_ZONE =
  /^(?:Europe\/\w+|America\/(?:Sao_Paulo|Bogota|Santiago|Montevideo|Buenos_Aires|Argentina\/\w+)|Asia\/(?:Jakarta|Ho_Chi_Minh|Saigon|Almaty|Tashkent|Tbilisi|Yerevan|Baku)|Africa\/(?:Casablanca|Algiers|Tunis))$/;

/** Null for UTC and where a country writes both. */
function markOfZone(zone: string): DecimalMark | null {
  if (POINT_ZONE.test(zone)) return '.';
  return COMMA_ZONE.test(zone) ? ',' : null;
}

const NUMBER_KINDS = new Set(['value', 'number', 'plan']);
/** A mark that can only be the decimal one: not three digits behind it, or nothing but a zero before it, or groups of the other before it. */
const SURE: readonly (readonly [DecimalMark, RegExp])[] = [
  ['.', /(?:^|[^\d.,])-?(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d{3}|\d{1,3}(?:,\d{3})+\.\d{3})(?![\d.,])/],
  [',', /(?:^|[^\d.,])-?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d{3}|\d{1,3}(?:\.\d{3})+,\d{3})(?![\d.,])/],
];
const LONGEST_CELL = 400;

/** As the host says, else as the workbook's own figures show, else as its time zone has it; null where its figures show both, or nothing does. */
export function markOfWorkbook(workbook: Workbook): DecimalMark | null {
  if (workbook.decimalMark) return workbook.decimalMark;
  const seen = new Set<DecimalMark>();
  for (const tab of workbook.tabs) marksIn(tab, seen);
  const [only] = seen;
  return seen.size === 0 ? markOfZone(zoneOf(workbook)) : seen.size === 1 ? only! : null;
}

function marksIn(tab: Tab, seen: Set<DecimalMark>): void {
  const spec = tabNamed(tab.name);
  if (!spec) return;
  const { index } = readHeadings(spec, tab.rows[0] ?? []);
  const columns = spec.columns.flatMap(({ kind, name }) =>
    NUMBER_KINDS.has(kind) ? (index.get(name) ?? []) : [],
  );
  for (const row of tab.rows.slice(1)) {
    for (const column of columns) {
      const cell = row[column];
      if (typeof cell !== 'string' || cell.length > LONGEST_CELL) continue;
      for (const [mark, sure] of SURE) if (!seen.has(mark) && sure.test(cell)) seen.add(mark);
    }
  }
}

function zoneOf({ tabs }: Workbook): string {
  const rows = tabs.find(({ name }) => tabNamed(name)?.name === 'Settings')?.rows ?? [];
  const row = rows.find((each) => each.some((cell) => ZONE_KEYS.has(normal(String(cell ?? '')))));
  return row?.map((cell) => String(cell ?? '').trim()).find((cell) => /\w\/\w/.test(cell)) ?? '';
}

const ZONE_KEYS = new Set(['timezone', '时区']);
