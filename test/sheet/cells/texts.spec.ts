// Takes single cells with text as people type them; says what is read in them. Never builds a workbook.
import { describe, expect, it } from '@jest/globals';
import {
  lineOf,
  mailOf,
  needsTextFormat,
  neutralText,
  partsOf,
  textOf,
} from '../../../shared/sheet/table/texts.ts';

describe('Text in a cell', () => {
  it('takes values apart at either semicolon', () => {
    expect(partsOf(' a; b；c ;; ')).toEqual(['a', 'b', 'c']);
  });

  it('keeps names on one line, without control characters', () => {
    expect(lineOf('Ann\r\nBcc: all@x.example\u0007')).toBe('Ann Bcc: all@x.example');
    expect(textOf('one\r\ntwo')).toBe('one\ntwo');
  });

  it('reads a mail address in lower case, and nothing else', () => {
    expect(mailOf(' Ann@X.example ')).toBe('ann@x.example');
    expect(mailOf('ann＠x.example')).toBe('ann@x.example');
    expect(mailOf('\u200bann@x。example')).toBe('ann@x.example');
    expect(mailOf('安娜@例子.中国')).toBe('安娜@例子.中国');
  });

  it.each([
    'ann',
    'a b@x',
    'a@b@c',
    '<a@x.example>',
    'a@x.example, b@x.example',
    'a@x.example\nBcc: b@x.example',
    'a@x.example.',
    'a@x..example',
    'a@-x.example',
    'a@x.example/y',
    `${'a'.repeat(65)}@x.example`,
    '',
  ])('reads %j as no mail address', (typed) => {
    expect(mailOf(typed)).toBeNull();
  });

  it.each(['=IMPORTXML("http://x")', '+1', '-1+2', '@SUM(A1)', '\t=1', "'quoted"])(
    'marks %j as text, so that no formula comes of it',
    (text) => {
      expect(needsTextFormat(text)).toBe(true);
    },
  );

  it('keeps a formula as text in a file, and reads it back as typed', () => {
    const typed = ['=1+1', '@you', '+ more', '- less', '-five'];
    expect(typed.map((text) => textOf(neutralText(text)))).toEqual(typed);
    expect([neutralText('-5'), neutralText('+5%'), neutralText('plain'), neutralText(-5)]).toEqual([
      '-5',
      '+5%',
      'plain',
      -5,
    ]);
  });
});
