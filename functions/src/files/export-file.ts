// Takes what is exported and the name of a file; gives the file in pieces. Never a cell that a spreadsheet
// takes for a formula, never the whole in memory.
import { jsonOf } from '../../../shared/export/json.ts';
import { markdownOf } from '../../../shared/export/markdown.ts';
import { type Exported, type ExportPart, type FileTable, PARTS } from '../../../shared/export/model.ts';
import { tablesOf } from '../../../shared/export/tables.ts';
import { csvText } from './csv.ts';
import { sheetOf } from './table-sheet.ts';
import { xlsxOf } from './xlsx/workbook.ts';
import { inPieces, zipOf } from './zip.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const;
type Format = keyof typeof TYPES;

/** A part in a format. */
interface FileName {
  part: ExportPart;
  format: Format;
}

/**
 * A part and an ending: `plan.xlsx`, `all.zip` (a CSV for each table), `snapshots.csv`; null for any other
 * name. One CSV holds one table, a document none of single snapshots.
 */
export function fileNamed(name: string): FileName | null {
  const [part, format, ...more] = name.split('.');
  const known = PARTS.find((each) => each === part);
  if (!known || more.length > 0 || !Object.hasOwn(TYPES, format ?? '')) return null;
  if (format === 'csv' && known !== 'snapshots' && known !== 'board') return null;
  if (format === 'md' && known === 'snapshots') return null;
  return { part: known, format: format as Format };
}

interface ExportedFile {
  headers: Record<string, string>;
  stream: AsyncIterable<Uint8Array>;
}

/** The file under the name that a person keeps it by: workspace, cycle and part. */
export function exportedFile({ part, format }: FileName, exported: Exported): ExportedFile {
  const { workspace, cycle } = exported.standing.plan.settings;
  const named = [workspace, cycle, part === 'all' ? '' : part].filter((each) => each !== '').join(' ');
  return {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="attune-${part}.${format}"; filename*=UTF-8''${encoded(`${named}.${format}`)}`,
    },
    stream: streamOf(part, format, exported),
  };
}

/** What no file system takes in a name becomes a dash; as RFC 8187 wants it. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/[\\/:*?"<>|\p{Cc}\p{Surrogate}]+/gu, '-')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function streamOf(part: ExportPart, format: Format, exported: Exported): AsyncIterable<Uint8Array> {
  if (format === 'json') return bytesOf(jsonOf(part, exported));
  if (format === 'md') return bytesOf(markdownOf(part, exported));
  const tables = tablesOf(part, exported);
  if (format === 'xlsx') return xlsxOf(tables.map(sheetOf), exported.at);
  if (format === 'csv') return bytesOf(csvText(linesOf(tables[0]!)));
  const parts = tables.map((table) => ({ name: `${table.title}.csv`, chunks: csvText(linesOf(table)) }));
  return zipOf(parts, exported.at);
}

function* linesOf({ headings, rows }: FileTable) {
  yield headings;
  for (const { cells } of rows) yield cells;
}

async function* bytesOf(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of inPieces(texts)) yield Buffer.from(piece);
}
