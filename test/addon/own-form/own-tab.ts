// A workbook with a tab of the company's own: one column of each kind that can be guessed. Never one of
// Attune's tabs.
import { type BookModel, sheetOfValues } from '../../../shared/books/sheet-model.ts';
import { headingRow } from '../../../shared/sheet/write/write.ts';
import { bookPlus } from '../book-plus.ts';

export const OWN = 'Competitor moves';

/** Field, label, type, options, where it maps to. */
export const FIELDS = [
  ['field1', 'What', 'text', '', `${OWN}.What`],
  ['field2', 'Share', 'percent', '', `${OWN}.Share`],
  ['field3', 'Weight of it', 'scale', '', `${OWN}.Weight of it`],
  ['field4', 'Seen on', 'date', '', `${OWN}.Seen on`],
  ['field5', 'Danger', 'one choice', 'High; Low', `${OWN}.Danger`],
  ['field6', 'Told the shop', 'yes-no', '', `${OWN}.Told the shop`],
];

/** The small company, a blank tab, an empty Forms tab, and the tab with two rows. */
export function ownBook(): BookModel {
  const own = sheetOfValues(OWN, [
    ['What', 'Share', 'Weight of it', 'Seen on', 'Danger', 'Told the shop', 'By', 'Received'],
    ['Lower price', 0.12, 4, 45_665, 'High', true, 'a@chain.example', '2025-01-08 10:00'],
    ['New shop', 0.05, 2, 45_666, 'Low', false, 'b@chain.example', '2025-01-09 10:00'],
  ]);
  for (const row of own.rows.slice(1)) {
    row[1] = { ...row[1]!, format: '0.0%' };
    row[3] = { ...row[3]!, format: 'd mmm yyyy' };
  }
  const area = (column: number) => [{ row: 2, column, rows: 999, columns: 1 }];
  own.validations = [
    { areas: area(3), criteria: 'NUMBER_BETWEEN', values: [1, 5], allowInvalid: true, dropdown: false },
    {
      areas: area(5),
      criteria: 'VALUE_IN_LIST',
      values: ['High', 'Low'],
      allowInvalid: false,
      dropdown: true,
    },
  ];
  const book = bookPlus(['Forms', [headingRow('Forms', 'en')]], ['Blank', []]);
  return { ...book, sheets: [...book.sheets, own] };
}
