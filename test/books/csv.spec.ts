// Takes CSV as spreadsheet programs of many countries save it; says what is read. Never a file of our own
// making.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BookFault } from '../../shared/books/book-fault.ts';
import { textOfBytes } from '../../shared/books/csv/encoding.ts';
import { rowsOfCsv } from '../../shared/books/csv/table.ts';
import { openBook } from '../../workbench/src/books/open.ts';
import { toWorkbook } from '../../workbench/src/books/to-workbook.ts';
import { newFolder } from '../support/new-folder.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('what separates the cells is found', () => {
  it.each([
    ['a comma', 'Key,Value\nHolidays,2025-01-01; 2025-01-02\nCycle,Q1\n'],
    ['a semicolon', 'Key;Value\nHolidays;"2025-01-01; 2025-01-02"\nCycle;Q1\n'],
    ['a tab', 'Key\tValue\nHolidays\t2025-01-01; 2025-01-02\nCycle\tQ1\n'],
    ['a bar', 'Key|Value\nHolidays|2025-01-01; 2025-01-02\nCycle|Q1\n'],
    ['a comma of full width', 'Key，Value\nHolidays，2025-01-01; 2025-01-02\nCycle，Q1\n'],
    [
      'a semicolon of full width, and quotes',
      '"Key"；"Value"\n"Holidays"；"2025-01-01; 2025-01-02"\n"Cycle"；"Q1"\n',
    ],
    ['a word processor’s quotes', '“Key”,“Value”\n“Holidays”,“2025-01-01; 2025-01-02”\n“Cycle”,“Q1”\n'],
    [
      'marks of files that were put together',
      '\ufeffKey,Value\n\ufeffHolidays,2025-01-01; 2025-01-02\n\ufeffCycle,Q1\n',
    ],
    ['what the first line says', 'sep=^\r\nKey^Value\r\nHolidays^2025-01-01; 2025-01-02\r\nCycle^Q1\r\n'],
  ])('%s', (_, text) => {
    expect(rowsOfCsv(text)).toEqual([
      ['Key', 'Value'],
      ['Holidays', '2025-01-01; 2025-01-02'],
      ['Cycle', 'Q1'],
    ]);
  });

  it('decimal commas and sentences separate nothing', () => {
    const text = 'Plan for 2026, Q3\n\nGoal;From;To\nGrow, and fast;1,5;2,25\nSell, sell, sell;3,5;4,5\n';
    expect(rowsOfCsv(text)[3]).toEqual(['Grow, and fast', '1,5', '2,25']);
  });

  it('commas and quotes of full width within texts separate nothing', () => {
    expect(rowsOfCsv('目标\n增长，更快\n提升，更好\n')).toEqual([['目标'], ['增长，更快'], ['提升，更好']]);
    expect(rowsOfCsv('目标,备注\n“稳”,一，二\n')[1]).toEqual(['“稳”', '一，二']);
  });

  it('one column alone, and a heading alone', () => {
    expect(rowsOfCsv('Name\nEast; West\nNorth, South\n')[0]).toEqual(['Name']);
    expect(rowsOfCsv('Unit ID;Name;Parent')).toEqual([['Unit ID', 'Name', 'Parent']]);
  });
});

describe('the encoding is found', () => {
  it.each([
    ['UTF-8 with a mark', bytes('efbbbf e4bda0'), '你'],
    ['UTF-16, little end first', bytes('fffe 604f 2c00'), '你,'],
    ['UTF-16, big end first', bytes('feff 4f60 002c'), '你,'],
    [
      'UTF-16 without a mark',
      Uint8Array.from(Buffer.from('编号,目标\r\nKR-1,增长\r\n', 'utf16le')),
      '编号,目标\r\nKR-1,增长\r\n',
    ],
    // 键,值 / 工作区,成都
    ['GB18030', bytes('bcfc 2c d6b5 0a b9a4d7f7c7f8 2c b3c9b6bc 0a'), '键,值\n工作区,成都\n'],
    // 編號,目標 / KR,提升
    ['Big5', bytes('bd73 b8b9 2c a5d8 bcd0 0a 4b52 2c b4a3 a4c9 0a'), '編號,目標\nKR,提升\n'],
    // 目標,担当者 / 売上,田中
    ['Shift-JIS', bytes('96da95572c92539396 8ed20a94848fe32c93639286 0a'), '目標,担当者\n売上,田中\n'],
    ['UTF-16 of our alphabet alone', Uint8Array.from(Buffer.from('KR,Value\n', 'utf16le')), 'KR,Value\n'],
    ['Windows-1252', bytes('4bfc6368652c80350a'), 'Küche,€5\n'],
  ])('%s', (_, file, text) => {
    expect(textOfBytes(file)).toBe(text);
  });

  it.each([
    ['Korean', 'b8f1c7a52cb4e3b4e7c0da0ab8c5c3e22cb1e8c3b6bcf60a', '목표,담당자\n매출,김철수\n'],
    [
      'Korean with English headings',
      '4f626a6563746976652c4f776e65720ab8c5c3e220c1f5b0a12c4b696d0a',
      'Objective,Owner\n매출 증가,Kim\n',
    ],
    ['two words of Korean', 'c0ccb8a70ab8c5c3e20a', '이름\n매출\n'],
    ['Japanese in EUC-JP', 'ccbec1b02cc3cd0ac5ecb5fe2c350a', '名前,値\n東京,5\n'],
    [
      'Japanese in EUC-JP with kana',
      'a5c1a1bca5e02cccdcc9b80ab1c4b6c82cbfb7b5ac0a',
      'チーム,目標\n営業,新規\n',
    ],
    ['two words of Japanese', '96da95572c925393960a94848fe32c8e5293630a', '目標,担当\n売上,山田\n'],
    [
      'Chinese with English headings',
      '4f626a6563746976652c4f776e65720acce1c9fdcffac1bf2c4c690a',
      'Objective,Owner\n提升销量,Li\n',
    ],
    ['two words of Chinese', 'c3fbb3c60ad4f6b3a40a', '名称\n增长\n'],
    ['Chinese of Taiwan', 'a96da6572cbcc6adc80abb4fa55f2c350a', '姓名,數值\n臺北,5\n'],
    [
      'Polish',
      '43656c2c57b3619c63696369656c0a5a7769ea6b737a79e6207370727a656461bf2ca3756b61737a0a',
      'Cel,Właściciel\nZwiększyć sprzedaż,Łukasz\n',
    ],
    ['Russian', 'c8ecff2cc7ede0f7e5ede8e50acceef1eae2e02c350a', 'Имя,Значение\nМосква,5\n'],
  ])('of a short file by what its language writes every day: %s', (_, hex, text) => {
    expect(textOfBytes(bytes(hex))).toBe(text);
  });

  it('with a stray zero is no text, and never read as signs of another script', () => {
    expect(() => textOfBytes(Uint8Array.from(Buffer.from('KR,Va\0lue\n')))).toThrow(BookFault);
  });

  it('of files saved together, the long ones tell it for the short', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, '设置.csv'), bytes('bcfc2cd6b50a b9a4d7f7c7f82cb3c9b6bc0a'));
    // 组织编号,名称
    writeFileSync(join(folder, '组织.csv'), bytes('d7e9d6afb1e0bac52cc3fbb3c60a48512cb3c9b6bc0a'));
    const opened = await openBook(folder);
    expect(opened.ok && toWorkbook(opened.book).tabs.map(({ rows }) => rows[1])).toEqual([
      ['HQ', '成都'],
      ['工作区', '成都'],
    ]);
  });

  it('what is in none says what to press in Excel and WPS', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'Units.csv'), bytes('81 8d 8f 90 9d ff fe fd 2c 0a 81'));
    const opened = await openBook(folder);
    expect(opened.ok ? '' : opened.message).toBe(
      'Units.csv is text in an encoding that cannot be told: in Excel or WPS choose File, Save As, CSV UTF-8 (Comma delimited)',
    );
  });
});
