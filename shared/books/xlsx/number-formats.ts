// The number formats that a file names by a number alone, since every program has them built in (ECMA-376,
// 18.8.30). Never those of money, which each country has otherwise.

const FORMATS: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The dates of Chinese, Japanese and Korean programs. */
const EAST_ASIAN_DAY = 'yyyy-mm-dd';
const EAST_ASIAN_TIMES = new Set([32, 33, 34, 35, 55, 56]);

/**
 * Undefined for General (0), for those of money (5–8, 41–44) and for numbers that a file has to define
 * itself.
 */
export function formatNumbered(number: number): string | undefined {
  if (EAST_ASIAN_TIMES.has(number)) return 'h:mm';
  if ((number >= 27 && number <= 36) || (number >= 50 && number <= 58)) return EAST_ASIAN_DAY;
  return FORMATS[number];
}
