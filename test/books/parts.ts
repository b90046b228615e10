// Takes the parts of an .xlsx as XML; gives its bytes, and opens it. Never writes what the product itself
// would write.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { BookModel } from '../../shared/books/sheet-model.ts';
import { openBook } from '../../workbench/src/books/open.ts';
import { newFolder } from '../support/new-folder.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (list: readonly [id: string, kind: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export interface Parts {
  /** Inside `<worksheet>`. */
  sheet: string;
  /** Inside `<styleSheet>`. */
  styles?: string;
  /** Inside `<workbook>`, before the sheets. */
  workbook?: string;
  /** Inside `<sst>`. */
  texts?: string;
  /** Inside the notes' part. */
  notes?: string;
  /** Other entries, by name. */
  more?: Record<string, Uint8Array>;
}

/** An .xlsx with one tab, `Key results`, made of nothing but what is given. */
export function xlsxBytes({ sheet, styles, workbook = '', texts, notes, more = {} }: Parts): Uint8Array {
  const part = (tag: string, inside: string) =>
    strToU8(
      `<?xml version="1.0"?><${tag} xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:x="${MAIN}">${inside}</${tag}>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(relations([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': part(
      'workbook',
      `${workbook}<sheets><sheet name="Key results" sheetId="1" r:id="rId1"/></sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations([
        ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
        ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    ),
    'xl/worksheets/sheet1.xml': part('worksheet', sheet),
    ...(styles === undefined ? {} : { 'xl/styles.xml': part('styleSheet', styles) }),
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': part('sst', texts) }),
    ...(notes === undefined
      ? {}
      : {
          'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
            relations([['rId1', 'comments', '../comments1.xml']]),
          ),
          'xl/comments1.xml': part('comments', notes),
        }),
    ...more,
  });
}

export async function openBytes(bytes: Uint8Array, name = 'book.xlsx') {
  const path = join(newFolder(), name);
  writeFileSync(path, bytes);
  return openBook(path);
}

export async function bookOf(bytes: Uint8Array, name?: string): Promise<BookModel> {
  const opened = await openBytes(bytes, name);
  if (!opened.ok) throw new Error(opened.message);
  return opened.book;
}
