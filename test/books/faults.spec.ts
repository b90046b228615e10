// Takes files that are no workbooks; says what a person is told. Never opens a file of the project.
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { openBook } from '../../workbench/src/books/open.ts';
import { newFolder } from '../support/new-folder.ts';

const folder = newFolder();

async function told(name: string, content?: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  const opened = await openBook(path);
  return opened.ok ? 'opened' : `${opened.code}: ${opened.message.replaceAll(folder, '…')}`;
}

describe('what cannot be opened says why, and what to press', () => {
  it('nothing there', async () => {
    expect(await told('no.xlsx')).toBe('missing: there is no file or folder called no.xlsx');
  });

  it('a file of another kind', async () => {
    expect(await told('a.pdf', '%PDF')).toMatch(
      /^not-a-workbook: a\.pdf is not an \.xlsx file, a CSV file or a folder/,
    );
  });

  it('no zip, a broken zip, a zip without a workbook, a locked workbook', async () => {
    const zip = zipSync({ 'hello.txt': strToU8('hello '.repeat(200)) });
    expect(await told('text.xlsx', 'hello')).toMatch(/^not-a-zip: text\.xlsx is not a workbook/);
    expect(await told('cut.xlsx', zip.slice(0, 60))).toMatch(/^not-a-zip: cut\.xlsx is not a workbook/);
    expect(await told('other.xlsx', zip)).toMatch(
      /^no-workbook-in-it: other\.xlsx is a zip, but there is no workbook in it/,
    );
    expect(await told('locked.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toMatch(
      /locked with a password/,
    );
  });

  it('a workbook with broken parts, without a word of the program that reads it', async () => {
    const zip = zipSync({
      '[Content_Types].xml': strToU8('<'),
      'xl/workbook.xml': strToU8('<not xml'),
    });
    expect(await told('broken.xlsx', zip)).toBe(
      'damaged: broken.xlsx is damaged (xl/workbook.xml): open it in Excel or WPS and save it again as Excel Workbook (.xlsx)',
    );
  });

  it('more than 50 MB', async () => {
    const path = join(folder, 'big.xlsx');
    writeFileSync(path, '');
    truncateSync(path, 50 * 1024 * 1024 + 1);
    expect(await told('big.xlsx')).toMatch(/^file-too-large: big\.xlsx is larger than 50 MB/);
  });

  it('a folder without a CSV file, and the same in Chinese', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    expect(await openBook(empty)).toMatchObject({ ok: false, code: 'empty-folder' });
    const inChinese = await openBook(join(folder, 'no.xlsx'), 'zh');
    expect(inChinese).toMatchObject({ ok: false, message: '找不到名为 no.xlsx 的文件或文件夹' });
  });

  it('a picture that is called a CSV file', async () => {
    const odd = mkdtempSync(join(folder, 'odd-'));
    writeFileSync(join(odd, 'a.csv'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0x80, 2));
    expect(await openBook(odd)).toMatchObject({ message: expect.stringMatching(/Save As, CSV UTF-8/) });
  });

  it('one CSV file: it is a tab of a workbook', async () => {
    expect(await told('Units.csv', 'a,b')).toBe(
      'one-tab: Units.csv is one tab of a workbook: give the folder that holds the CSV files of all tabs',
    );
  });

  it('a CSV file whose quotes do not close: the rows after it would be lost', async () => {
    const torn = mkdtempSync(join(folder, 'torn-'));
    writeFileSync(join(torn, 'Units.csv'), 'Unit ID,Parent\nHQ,\n"East,HQ\nWest,HQ\n');
    expect(await openBook(torn)).toMatchObject({
      ok: false,
      code: 'open-quote',
      message: 'Units.csv row 3: a quotation mark opens here and does not close',
    });
  });
});
