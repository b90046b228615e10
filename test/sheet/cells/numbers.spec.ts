// Takes single cells with numbers, percents and shares as most people type them; says what is read in them.
// Never builds a workbook.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNumber, readShare } from '../../../shared/sheet/cells/numbers.ts';
import { percentCell } from '../../../shared/sheet/table/percent-cell.ts';

describe('A number in a cell', () => {
  it.each([
    [18, 18, false],
    ['18', 18, false],
    ['18%', 0.18, true],
    ['18 %', 0.18, true],
    ['１８％', 0.18, true],
    ['0.18', 0.18, false],
    ['7%', 0.07, true],
    ['0.07%', 0.0007, true],
    ['115%', 1.15, true],
    ['-5.5%', -0.055, true],
    ['1,234.5', 1234.5, false],
    ['１，２３４', 1234, false],
    ['1 234 567', 1234567, false],
    ['−3', -3, false],
    ['+3', 3, false],
    ['.5', 0.5, false],
    ['5.', 5, false],
    ['1e3', 1000, false],
    ['  42  ', 42, false],
    ['-0', 0, false],
  ])('%j is %d, percent: %s', (cell, value, percent) => {
    expect(readNumber(cell)).toEqual({ value, percent });
  });

  it.each([
    '',
    ' ',
    null,
    undefined,
    true,
    'five',
    '18%%',
    '%',
    '1 2',
    '--3',
    '3.4.5',
    '1,23,456',
    '12 or 13',
    '3/4/2025',
    '1.2m',
    '5,',
    'NaN',
    'Infinity',
    '1e999',
    '2025-01-14',
    Number.NaN,
  ])('%j is no number', (cell) => {
    expect(readNumber(cell)).toBeNull();
  });

  it('reads every percent that it writes as the same number, without float noise', () => {
    expect([0.07, 0.29, 0.575, 1.1, -0.034, 1e-9, 0, 12].map(percentCell)).toEqual([
      '7%',
      '29%',
      '57.5%',
      '110%',
      '-3.4%',
      '0.0000001%',
      '0%',
      '1200%',
    ]);
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (fraction) => {
        expect(readNumber(percentCell(fraction))?.value).toBe(fraction === 0 ? 0 : fraction);
      }),
    );
  });

  it('reads a share of the settings as 15%, 0.15 or 15', () => {
    expect(['15%', '0.15', 15, 0.15, '15'].map((cell) => readShare(cell)?.value)).toEqual([
      0.15, 0.15, 0.15, 0.15, 0.15,
    ]);
    expect([readShare(1)?.value, readShare(1.5)?.value, readShare('150%')?.value]).toEqual([1, 0.015, 1.5]);
    expect(readShare(15)?.guessed).toBe(true);
    expect(readShare('15%')?.guessed).toBe(false);
  });
});
