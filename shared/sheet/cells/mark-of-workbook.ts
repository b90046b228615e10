// Takes a workbook that came without its host; gives which mark is the decimal one in it. Never decides where
// both are used. Not for the add-on: its host knows.
import type { DecimalMark, Tab, Workbook } from '../../model/workbook.ts';
import { readHeadings, tabNamed } from '../table/headings.ts';
import { normal } from '../table/normal.ts';

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
/**
 * A mark that can only be the decimal one: not three digits behind it, or nothing but a zero before it, or
 * groups of the other before it.
 */
const SURE: readonly (readonly [DecimalMark, RegExp])[] = [
  ['.', /(?:^|[^\d.,])-?(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d{3}|\d{1,3}(?:,\d{3})+\.\d{3})(?![\d.,])/],
  [',', /(?:^|[^\d.,])-?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d{3}|\d{1,3}(?:\.\d{3})+,\d{3})(?![\d.,])/],
];
const LONGEST_CELL = 400;

/** The workbook with its decimal mark, where that can be told. */
export function withMark(workbook: Workbook): Workbook {
  const decimalMark = markOfWorkbook(workbook);
  return decimalMark ? { ...workbook, decimalMark } : workbook;
}

/**
 * As the host says, else as the workbook's own figures show, else as its time zone has it; null where its
 * figures show both, or nothing does.
 */
function markOfWorkbook(workbook: Workbook): DecimalMark | null {
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

const ZONE_KEYS = new Set(['timezone', '时区', '時區']);
