// Takes files that were made to take time and memory; says what they are refused for, or that they do no
// harm. Never measures a clock.

import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readApart } from '../../workbench/src/books/apart/read-apart.ts';
import { bookOf, openBytes, xlsxBytes } from './parts.ts';

const code = async (bytes: Uint8Array, name?: string) => {
  const opened = await openBytes(bytes, name);
  return opened.ok ? 'opened' : opened.code;
};
const ONE = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** The zip with the size that one entry says of itself changed in both of its headers. */
function lying(zip: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    if (at >= 30 && view.getUint32(at - 30, true) === 0x04034b50) view.setUint32(at - 30 + 22, size, true);
    if (at >= 46 && view.getUint32(at - 46, true) === 0x02014b50) view.setUint32(at - 46 + 24, size, true);
  }
  return bytes;
}

describe('a zip', () => {
  it('whose entry unpacks to more than it says is refused', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(20_000);
    const zip = xlsxBytes({ sheet: `<sheetData>${rows}</sheetData>` });
    expect(await code(zip)).toBe('opened');
    expect(await code(lying(zip, 'xl/worksheets/sheet1.xml', 1_000))).toBe('false-size');
  });

  it('that says it unpacks to more than 200 MB is refused before it is unpacked', async () => {
    const zip = lying(xlsxBytes({ sheet: ONE }), 'xl/worksheets/sheet1.xml', 201 * 1024 * 1024);
    expect(await code(zip)).toBe('unpacks-too-large');
  });

  it('of more than 1,000 entries is refused', async () => {
    const more = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`a/${n}`, new Uint8Array()]));
    expect(await code(xlsxBytes({ sheet: ONE, more }))).toBe('too-many-entries');
  });

  it('of line ends without end is a tab without rows; of rows without end it is refused', async () => {
    const zip = (text: string) => zipSync({ 'Units.csv': strToU8(text) });
    expect(await code(zip('\n'.repeat(150_000)), 'b.zip')).toBe('opened');
    expect(await code(zip('x\n'.repeat(3_000_000)), 'b.zip')).toBe('too-many-rows');
    expect(await code(zip(`${'x,'.repeat(4_100_000)}\n`), 'b.zip')).toBe('too-many-cells');
  });
});

describe('a sheet', () => {
  it('merged, validated and sized as a whole does no harm: what is not used is let go', async () => {
    const sheet =
      `<cols><col min="1" max="2000000000" width="9"/></cols>${ONE}` +
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' +
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const read = (await bookOf(xlsxBytes({ sheet }))).sheets[0]!;
    const grid = [{ row: 1, column: 1, rows: 1000, columns: 26 }];
    expect(read).toMatchObject({ rowCount: 1000, columnCount: 26, merges: grid });
    expect(read.validations[0]!.areas).toEqual(grid);
    expect(read.columnWidths.length).toBe(26);
  });

  it('coloured down to its last row is as long as what is written on it', async () => {
    const styles =
      '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFEEAA"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="1"/></cellXfs>';
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>';
    expect((await bookOf(xlsxBytes({ sheet, styles }))).sheets[0]!.rows.length).toBe(1);
  });

  it('with something written below row 200,000 is refused, with a reference beyond every grid too', async () => {
    const at = (reference: string) =>
      code(xlsxBytes({ sheet: `<sheetData><row><c r="${reference}"><v>1</v></c></row></sheetData>` }));
    expect([await at('A200001'), await at('A9999999'), await at('ZZZ1'), await at('nowhere')]).toEqual([
      'too-many-rows',
      'damaged',
      'damaged',
      'damaged',
    ]);
  });

  it('with an entity that grows is damaged, not expanded', async () => {
    const bomb = strToU8(
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
    );
    expect(await code(xlsxBytes({ sheet: ONE, more: { 'xl/worksheets/sheet1.xml': bomb } }))).toBe('damaged');
  });
});

describe('a file that is read apart', () => {
  it('is the same workbook', async () => {
    const opened = await readApart(xlsxBytes({ sheet: ONE }), 'b.xlsx', 'en');
    expect(opened).toMatchObject({ ok: true, book: { name: 'b', sheets: [{ name: 'Key results' }] } });
  });

  it('is ended where it takes too long, and said in the reader’s language', async () => {
    expect(await readApart(xlsxBytes({ sheet: ONE }), 'b.xlsx', 'zh', { ms: 0, heapMb: 64 })).toEqual({
      ok: false,
      code: 'took-too-long',
      message: 'b.xlsx 内容过多，无法读取：请删去不需要的工作表、行和列',
    });
  });

  it('tells its fault with the name of the file within the zip', async () => {
    const zip = zipSync({ 'Units.csv': strToU8('a,b\n"c') });
    expect(await readApart(zip, 'b.zip', 'en')).toMatchObject({
      message: 'Units.csv row 2: a quotation mark opens here and does not close',
    });
  });
});
