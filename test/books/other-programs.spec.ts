// Takes .xlsx files as other programs write them; says what is read. Never one that our own writer made.
import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toTab, toWorkbook } from '../../workbench/src/books/to-workbook.ts';
import { bookOf, type Parts, xlsxBytes } from './parts.ts';

const rowsOf = async (parts: Parts) => toWorkbook(await bookOf(xlsxBytes(parts))).tabs[0]!.rows;
const sheetOf = async (parts: Parts) => (await bookOf(xlsxBytes(parts))).sheets[0]!;

describe('a valid .xlsx is read, whoever wrote it', () => {
  it('without sheet views, without cell references, with texts in the cells', async () => {
    const sheet =
      '<sheetData><row><c t="inlineStr"><is><t>KR ID</t></is></c><c><v>7</v></c></row><row><c t="b"><v>1</v></c></row></sheetData>';
    expect(await rowsOf({ sheet })).toEqual([['KR ID', 7], [true]]);
  });

  it('with the slashes of Windows in the names of its parts', async () => {
    const sheet = '<sheetData><row><c><v>7</v></c></row></sheetData>';
    const parts = unzipSync(xlsxBytes({ sheet }));
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [
          name.replaceAll('/', '\\'),
          strToU8(strFromU8(part).replace('/xl/worksheets/', 'worksheets\\')),
        ]),
      ),
    );
    expect(toWorkbook(await bookOf(bytes)).tabs[0]!.rows).toEqual([[7]]);
  });

  it('with namespace prefixes on every tag', async () => {
    const sheet = '<x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData>';
    const texts =
      '<x:si><x:r><x:t>Start</x:t></x:r><x:r><x:t xml:space="preserve"> value</x:t></x:r><x:rPh><x:t>aid</x:t></x:rPh></x:si>';
    expect(await rowsOf({ sheet, texts })).toEqual([[], ['', 'Start value']]);
  });

  it('with shared formulas, each with its own references', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$C$1&amp;"A1"</f><v>4</v></c></row>' +
      '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row></sheetData>';
    const { rows } = await sheetOf({ sheet });
    expect([rows[0]![1]!.formula, rows[1]![1]!.formula]).toEqual(['=A1*$C$1&"A1"', '=A2*$C$1&"A1"']);
  });

  it('a formula that no program calculated is told from a blank, and from one that gives a blank', async () => {
    const sheet =
      '<sheetData><row><c><f>1+1</f></c><c t="str"><f>""</f><v></v></c><c t="e"><f>A9</f><v>#REF!</v></c><c/></row></sheetData>';
    expect(await rowsOf({ sheet })).toEqual([['#NOT CALCULATED!', '', '#REF!']]);
  });

  it('days counted from 1904, times alone, days as ISO texts', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>';
    const sheet =
      '<sheetData><row><c s="1"><v>44209</v></c><c s="2"><v>0.5</v></c><c s="0"><v>44209</v></c><c t="d"><v>2025-01-14T00:00:00</v></c></row></sheetData>';
    expect(await rowsOf({ sheet, styles, workbook: '<workbookPr date1904="1"/>' })).toEqual([
      ['2025-01-14', '12:00', 44209, '2025-01-14'],
    ]);
  });

  it('what an outline is made of: indents, fills of a theme, hidden rows, columns and merges', async () => {
    const styles =
      '<fonts><font/><font><b/><color theme="4"/></font></fonts>' +
      '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFEEAA"/></patternFill></fill></fills>' +
      '<cellXfs><xf/><xf fontId="1" fillId="1"><alignment horizontal="left" indent="2"/></xf></cellXfs>';
    const theme =
      '<a:theme xmlns:a="a"><a:clrScheme><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:theme>';
    const sheet =
      '<cols><col min="2" max="3" width="12" hidden="1"/></cols>' +
      '<sheetData><row r="1"><c r="A1" s="1" t="str"><v>x</v></c><c r="B1"><v>9</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    const bytes = xlsxBytes({
      sheet,
      styles,
      more: { 'xl/theme/theme1.xml': new TextEncoder().encode(theme) },
    });
    const read = (await bookOf(bytes)).sheets[0]!;
    expect(read.rows[0]).toEqual([
      { value: 'x', background: '#ffeeaa', bold: true, align: 'left', indent: 2 },
      undefined,
    ]);
    expect(read).toMatchObject({
      hiddenRows: [2],
      hiddenColumns: [2, 3],
      merges: [{ row: 1, column: 1, rows: 1, columns: 2 }],
    });
  });

  it('notes, percents by their format, and signs that XML cannot hold', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>';
    const sheet = '<sheetData><row><c s="1"><v>0.07</v></c><c t="str"><v>a_x000D_b</v></c></row></sheetData>';
    const notes = '<commentList><comment ref="A1"><text><r><t>why</t></r></text></comment></commentList>';
    const read = await sheetOf({ sheet, styles, notes });
    expect(toTab(read).rows).toEqual([['7%', 'a\rb']]);
    expect(read.rows[0]![0]!.note).toBe('why');
  });
});
