// Takes values as people type them, in a row of Snapshots and in the form; says that both read the same, or
// both ask or refuse. Never says how a number is read: see test/sheet/cells/numbers.spec.ts.
import { describe, expect, it } from '@jest/globals';
import type { NumberField } from '../../shared/form/check/check-number.ts';
import { checkAnswers } from '../../shared/form/check/validate.ts';
import { field, form } from '../../shared/form/templates/define.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { bookFrom, soundRows } from '../sheet/book.ts';

/** What stands where no value was taken. */
const NOT_TAKEN = 'asked or refused';
const COMPLAINTS = {
  type: 'decrease',
  baseline: 50,
  target: 20,
  low: null,
  high: null,
  percent: false,
} as const;

function inSheet(typed: string): number | string {
  const rows = soundRows();
  rows.Snapshots = [
    rows.Snapshots![0]!,
    ['2025-01-20', 'KR3', typed, '', '', '', '', '', 'bo@x.example', ''],
  ];
  return readWorkbook(bookFrom(rows)).happenings.snapshots[0]?.value ?? NOT_TAKEN;
}

const value: NumberField = { ...field('value', 'number', ['Value', '数值']), keyResult: COMPLAINTS };
const report = form('report', ['Report', '上报'], [value]);

function inForm(typed: string): number | string {
  const context = { language: 'en' as const, decimalMark: null, people: [], units: [], keyResults: [] };
  const { answers, faults } = checkAnswers(report, { value: typed }, context);
  return faults.length > 0 ? NOT_TAKEN : (answers.value as number);
}

describe('a value, in the sheet and in the form', () => {
  it.each<[typed: string, value: number | string]>([
    ['-5', -5],
    ['−5', -5],
    ['(5)', -5],
    ['$45', 45],
    ['45 €', 45],
    ['CHF 45.50', 45.5],
    ['0,125', 0.125],
    ['12,5', 12.5],
    ['45.', 45],
    ['4.5e1', 45],
    ['٤٥', 45],
    ['۴۵٫۵', 45.5],
    ['４５', 45],
    ['about 45', 45],
    ['约45件', 45],
    ['4 of 10', 4],
    ['\u00a045\u2009', 45],
    ['45%', NOT_TAKEN],
    ['5‰', NOT_TAKEN],
    ['½', NOT_TAKEN],
    ['4-5', NOT_TAKEN],
    ['4–5', NOT_TAKEN],
    ['4 to 5', NOT_TAKEN],
    ['45+', NOT_TAKEN],
    ['4O', NOT_TAKEN],
    ['n/a', NOT_TAKEN],
    ['—', NOT_TAKEN],
    ['待定', NOT_TAKEN],
    ['1,20,000', NOT_TAKEN],
    ['5 Millionen', NOT_TAKEN],
    ['5 Prozent', NOT_TAKEN],
    ['50多万', NOT_TAKEN],
    ['5点五', NOT_TAKEN],
    ['5 and a half', NOT_TAKEN],
    ['twenty', NOT_TAKEN],
    ['#REF!', NOT_TAKEN],
    ['5:30', NOT_TAKEN],
    ['2025-01-14', NOT_TAKEN],
  ])('%j is %s in both', (typed, value) => {
    expect([inSheet(typed), inForm(typed)]).toEqual([value, value]);
  });
});
