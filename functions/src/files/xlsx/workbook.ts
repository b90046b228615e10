// Takes sheets; gives an .xlsx in pieces, row by row, whatever their number (ECMA-376, SpreadsheetML). The
// one writer of such files. Never turns text into a formula.
import type { EpochMs } from '../../../../shared/model/time.ts';
import { type ZipPart, zipOf } from '../zip.ts';
import type { XlsxSheet } from './model.ts';
import { boxesXml, commentsXml } from './notes.ts';
import { sheetXml } from './sheet.ts';
import { Styles } from './styles.ts';
import { MAIN, plainXml, RELATIONS, XML } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel's longest name of a sheet, in UTF-16 units. */
const LONGEST_NAME = 31;

/** A name for an area of a sheet: `$B$3`, `$A$1:$B$2`. */
export interface XlsxName {
  name: string;
  /** The sheet's, as it is given. */
  sheet: string;
  area: string;
}

/** At least one sheet. `at`: when it was written, of each part in the zip. */
export function xlsxOf(
  sheets: readonly XlsxSheet[],
  at: EpochMs,
  named: readonly XlsxName[] = [],
): AsyncGenerator<Uint8Array> {
  return zipOf(parts(sheets, named), at);
}

function* parts(sheets: readonly XlsxSheet[], named: readonly XlsxName[]): Generator<ZipPart> {
  const styles = new Styles();
  const noted = sheets.map(({ notes }) => (notes?.length ?? 0) > 0);
  yield part('[Content_Types].xml', typesXml(noted));
  yield part('_rels/.rels', relationsXml([['rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml']]));
  yield part('xl/workbook.xml', workbookXml(sheets, named));
  yield part(
    'xl/_rels/workbook.xml.rels',
    relationsXml([
      ...sheets.map(
        (_, at): Relation => [`rId${at + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${at + 1}.xml`],
      ),
      [`rId${sheets.length + 1}`, `${RELATIONS}/styles`, 'styles.xml'],
    ]),
  );
  for (const [at, sheet] of sheets.entries()) {
    const n = at + 1;
    yield { name: `xl/worksheets/sheet${n}.xml`, chunks: sheetXml(sheet, styles) };
    if (!noted[at]) continue;
    yield part(
      `xl/worksheets/_rels/sheet${n}.xml.rels`,
      relationsXml([
        ['rId1', `${RELATIONS}/vmlDrawing`, `../drawings/vmlDrawing${n}.vml`],
        ['rId2', `${RELATIONS}/comments`, `../comments${n}.xml`],
      ]),
    );
    yield part(`xl/comments${n}.xml`, commentsXml(sheet.notes!));
    yield part(`xl/drawings/vmlDrawing${n}.vml`, boxesXml(sheet.notes!));
  }
  // Last: a look is known once the rows that have it are written.
  yield { name: 'xl/styles.xml', chunks: lazily(() => styles.xml()) };
}

const part = (name: string, text: string): ZipPart => ({ name, chunks: [text] });

function* lazily(text: () => string): Generator<string> {
  yield text();
}

type Relation = [id: string, type: string, target: string];

const relationsXml = (list: readonly Relation[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function typesXml(noted: readonly boolean[]): string {
  const override = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${TYPE}.${type}+xml"/>`;
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    ...noted.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')),
    ...noted.flatMap((has, at) => (has ? [override(`/xl/comments${at + 1}.xml`, 'comments')] : [])),
    '</Types>',
  ].join('');
}

function workbookXml(sheets: readonly XlsxSheet[], named: readonly XlsxName[]): string {
  const names = freeNames(sheets.map(({ name }) => name));
  const list = sheets.map(
    ({ isHidden }, at) =>
      `<sheet name="${plainXml(names[at]!)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const first = Math.max(
    0,
    sheets.findIndex(({ isHidden }) => !isHidden),
  );
  return [
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    `<bookViews><workbookView activeTab="${first}"/></bookViews>`,
    `<sheets>${list.join('')}</sheets>`,
    ...namesXml(named, new Map(sheets.map(({ name }, at) => [name, names[at]!]))),
    '</workbook>',
  ].join('');
}

/** `titles`: what each sheet is called in the file. */
function namesXml(named: readonly XlsxName[], titles: ReadonlyMap<string, string>): string[] {
  const list = named.flatMap(({ name, sheet, area }) => {
    const title = titles.get(sheet);
    const place = title === undefined ? '' : `'${title.replaceAll("'", "''")}'!${area}`;
    return place === '' ? [] : [`<definedName name="${plainXml(name)}">${plainXml(place)}</definedName>`];
  });
  return list.length === 0 ? [] : [`<definedNames>${list.join('')}</definedNames>`];
}

/** Excel takes 31 characters at most, none of \ / ? * : [ ], and no name twice, in whatever case. */
function freeNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base =
      name
        .replace(/[\\/?*:[\]\p{Cc}]/gu, '_')
        .replace(/^'|'$/g, '_')
        .slice(0, LONGEST_NAME) || '_';
    let free = base;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${base.slice(0, LONGEST_NAME - 4)} (${n})`;
    taken.add(free.toLowerCase());
    return free;
  });
}
