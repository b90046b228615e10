// Takes numbers with marks, units and letters around their digits; says how many readings each has, and which
// are asked about or refused. Never builds a workbook.
import { describe, expect, it } from '@jest/globals';
import { lookAlikeReadings, readingsOf, readNumber } from '../../../shared/sheet/cells/numbers.ts';
import { readReport } from '../../../shared/sheet/cells/value-reading.ts';

const MEASURED = {
  type: 'increase',
  baseline: 0,
  target: 200,
  low: null,
  high: null,
  percent: false,
} as const;

describe('A number with something around its digits', () => {
  it.each([
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['-0,250', -0.25],
    ['1,2345', 1.2345],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ["1'234.5", 1234.5],
    ['1.234.567', 1234567],
    ['1.5万', 15_000],
    ['1.2亿', 120_000_000],
    ['10 万元', 100_000],
    ['1.2M', 1_200_000],
    ['5k', 5_000],
    ['5 kg', 5],
    ['100人', 100],
    ['¥1,200', 1200],
    ['-$5', -5],
    ['(1,200.50)', -1200.5],
    ['≥90%', 0.9],
    ['>= 90 %', 0.9],
    ['约12', 12],
    ['4 of 10', 4],
    ['٣٫٥', 3.5],
    ['۱۲', 12],
    ['−3', -3],
    ['‑3', -3],
    ['﹣3', -3],
    ['－３', -3],
  ])('%s has one reading: %d', (cell, value) => {
    expect(readingsOf(cell).map((reading) => reading.value)).toEqual([value]);
  });

  it.each([
    ['1,250', [1250, 1.25]],
    ['1.000', [1000, 1]],
    ['-12,444', [-12444, -12.444]],
    ['1,000%', [10, 0.01]],
  ])('%s has two, and a decimal mark that is known decides', (cell, values) => {
    expect(readingsOf(cell).map((reading) => reading.value)).toEqual(values);
    const marks = [',', '.'] as const;
    expect(new Set(marks.map((mark) => readNumber(cell, mark)!.value))).toEqual(new Set(values));
  });

  it.each([
    ['14O', [14, 140]],
    ['14o', [14, 140]],
    ['14 O', [14, 140]],
    ['¥14О', [14, 140]],
    ['１４Ｏ', [14, 140]],
    ['14〇', [14, 140]],
    ['14零', [14, 140]],
    ['14l', [14, 141]],
    ['14I', [14, 141]],
    ['14S', [14, 145]],
    ['14Z', [14, 142]],
    ['14B', [14_000_000_000, 148]],
    ['1OO', [1, 100]],
    ['-3O', [-3, -30]],
    ['1.5l', [1.5, 1.51]],
  ])('%s holds a letter that looks like a digit: it is asked about, never taken', (cell, values) => {
    expect(readNumber(cell)).toBeNull();
    expect(lookAlikeReadings(cell)?.map((reading) => reading.value)).toEqual(values);
    expect(readReport(cell, MEASURED, '.')).toMatchObject({
      kind: 'two',
      meanings: values.map((value) => ({ value })),
    });
  });

  it.each([
    ['5 l', 5],
    ['5lb', 5],
    ['3Stück', 3],
    ['30s', 30],
    ['500g', 500],
    ['1.2B', 1_200_000_000],
    ['5 kWh', 5],
    ['5 Prozent', 0.05],
    ['5 pour cent', 0.05],
    ['5 por ciento', 0.05],
    ['5 процентов', 0.05],
    ['5 milligrams', 5],
    ['5 mm', 5],
    ['5 miles', 5],
    ['5 documents', 5],
    ['5 pro users', 5],
    ['5 people', 5],
    ['5 点', 5],
    ['5 大卡', 5],
    ['5人以上', 5],
    ['12 Orders', 12],
    ['3百', 300],
    ['5千克', 5],
    ['3百分点', 3],
    ['20 m²', 20],
    ['3 CO₂', 3],
    ['5K人', 5000],
    ['1,5 Mio', 1_500_000],
    ['5 Mio. €', 5_000_000],
    ['5 Tsd.', 5000],
    ['2 Billion', 2_000_000_000],
    ['\u200b5\u2060', 5],
  ])('%s has a unit, no look-alike: %d', (cell, value) => {
    expect([readNumber(cell)?.value, lookAlikeReadings(cell)]).toEqual([value, null]);
  });

  it.each([
    '1O3',
    '5O2',
    '1l2',
    'l4',
    'O5',
    '3²',
    '10³',
    '①',
    '⑴',
    '1万五',
    '3十',
    '3成',
    '5折',
    '3个半',
    '2兆',
    '1,200-',
    '5 -',
    '5 mil',
    '5 Mrd.',
    '5 млн',
    '5 lakh',
    '5 crore',
    '5MM',
    '5억',
    '25 bps',
    '5 dozen',
    '12万5',
    '½',
    '3½',
    '5️⃣5',
    '5\u0336',
    '-+5',
    '+ -5',
    '4 of ten',
    '0O',
    '5 Millionen',
    '5 millones',
    '5 miljoen',
    '5 milhões',
    '5 Milliarden',
    '5 miliardi',
    '5 Billionen',
    '5 Tausend €',
    '5 mille',
    '5 mila',
    '5 duizend',
    '5 tuhatta',
    '5 hundert',
    '5 ล้าน',
    '5 लाख',
    '5 مليون',
    '5 per mille',
    '5 Promille',
    '5 per thousand',
    '5 Dutzend',
    '5 douzaines',
    '5 TEUR',
    '5 MEUR',
    '5 halves',
    '5 and a half',
    '5 und halb',
    '5 thousandths',
    '5 plus',
    '5 of',
    '5割',
    '5십',
    '50多万',
    '5余万',
    '5几',
    '5点五',
  ])('%s is more than the digits in front: it is refused, never read in part', (cell) => {
    expect(readingsOf(cell)).toEqual([]);
  });
});
