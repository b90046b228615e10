// Takes the Forms and Mails tabs; says which templates and texts they make. Never renders a form.
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../shared/model/workbook.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { bookPlus, said } from './book.ts';

// biome-ignore format: a table, one row a line
const headings = ['Form ID', 'Field ID', 'Label', 'Label (zh)', 'Type', 'Required', 'Options', 'Min', 'Max', 'Help', 'Show when', 'Maps to'];
// biome-ignore format: a table, one row a line
const RIVAL: Cell[][] = [
  ['rival', '', 'A rival’s move', '竞品动态'],
  ['rival', 'what', 'What?', '做了什么？', 'long text', 'yes', '', '', 300, 'Be short|请简短', '', 'Signals.What'],
  ['rival', 'kind', 'Kind', '类别', '单选', '', 'price=Price|价格; shop', '', '', '', '', ''],
  ['rival', 'price', 'Price', '', 'number', '否', '', 0, '1,000', 'Yuan', 'kind = price; shop', '快照.数值'],
  ['rival', 'day', 'Day', '', 'date', '', '', '2025/1/1', '', '', '!price', ''],
  ['rival', 'why', 'Why', '', 'text', true, '', '', '', '', 'kind != price', 'Note'],
];
/** What a field has of which its cells say nothing. */
const BLANK = {
  required: false,
  options: [],
  min: null,
  max: null,
  help: {},
  initial: null,
  showWhen: null,
  mapsTo: null,
};
const RIVAL_FIELDS = [
  {
    ...BLANK,
    id: 'what',
    label: { en: 'What?', zh: '做了什么？' },
    type: 'long text',
    required: true,
    max: 300,
    help: { en: 'Be short', zh: '请简短' },
    mapsTo: { tab: 'Signals', column: 'What' },
  },
  {
    ...BLANK,
    id: 'kind',
    label: { en: 'Kind', zh: '类别' },
    type: 'one choice',
    options: [
      { key: 'price', label: { en: 'Price', zh: '价格' } },
      { key: 'shop', label: {} },
    ],
  },
  {
    ...BLANK,
    id: 'price',
    label: { en: 'Price' },
    type: 'number',
    min: 0,
    max: 1000,
    help: { en: 'Yuan', zh: 'Yuan' },
    showWhen: { fieldId: 'kind', values: ['price', 'shop'], negated: false },
    mapsTo: { tab: 'Snapshots', column: 'Value' },
  },
  {
    ...BLANK,
    id: 'day',
    label: { en: 'Day' },
    type: 'date',
    min: '2025-01-01',
    showWhen: { fieldId: 'price', values: [], negated: true },
  },
  {
    ...BLANK,
    id: 'why',
    label: { en: 'Why' },
    type: 'text',
    required: true,
    showWhen: { fieldId: 'kind', values: ['price'], negated: true },
    mapsTo: { tab: 'Snapshots', column: 'Note' },
  },
];
const reading = (...rows: Cell[][]) => readWorkbook(bookPlus('Forms', headings, ...rows));

describe('A form in the Forms tab', () => {
  describe('with fields of every kind', () => {
    const { plan, problems } = reading(...RIVAL);
    const [rival, ...others] = plan?.forms ?? [];

    it('becomes one template with its title in both languages', () => {
      expect(problems).toEqual([]);
      expect(others).toEqual([]);
      expect(rival?.title).toEqual({ en: 'A rival’s move', zh: '竞品动态' });
    });

    it('has all that its cells say, and nothing where they are blank', () => {
      expect(rival?.fields).toEqual(RIVAL_FIELDS);
    });
  });

  it('maps to a tab of the company’s own', () => {
    const book = bookPlus(
      'Forms',
      headings,
      ['f', 'a', 'A', '', 'text', '', '', '', '', '', '', 'Shop visits.Shop name'],
      ['f', 'b', 'B', '', 'text', '', '', '', '', '', '', 'Shop visits.Nothing'],
    );
    book.tabs.push({ name: 'Shop visits', rows: [['Day', 'Shop  Name']] });
    const { problems } = readWorkbook(book);
    expect(said(problems)).toEqual(['Forms 3 Maps to: bad-maps-to']);
  });

  it.each<[string, Cell[]]>([
    ['Forms 2 Type: unknown-choice', ['f', 'a', 'A', '', 'colour']],
    ['Forms 2 Type: missing-value', ['f', 'a', 'A', '', '']],
    ['Forms 2 Form ID: missing-value', ['', 'a', 'A', '', 'text']],
    ['Forms 2 Options: no-options', ['f', 'a', 'A', '', 'one choice']],
    ['Forms 2 Required: unknown-choice', ['f', 'a', 'A', '', 'text', 'perhaps']],
    ['Forms 2 Min: bad-number', ['f', 'a', 'A', '', 'number', '', '', 'low']],
    ['Forms 2 Min: low-not-below-high', ['f', 'a', 'A', '', 'number', '', '', 5, 4]],
    ['Forms 2 Max: ambiguous-date', ['f', 'a', 'A', '', 'date', '', '', '', '3/4/2025']],
    ['Forms 2 Show when: bad-show-when', ['f', 'a', 'A', '', 'text', '', '', '', '', '', 'b = 1']],
    ['Forms 2 Show when: bad-show-when', ['f', 'a', 'A', '', 'text', '', '', '', '', '', 'a']],
    ['Forms 2 Maps to: bad-maps-to', ['f', 'a', 'A', '', 'text', '', '', '', '', '', '', 'Snapshots.Mood']],
  ])('%s', (problem, row) => {
    expect(said(reading(row).problems)).toEqual([problem]);
  });

  it('a field that is there twice is named, a blank ID is filled in', () => {
    expect(said(reading(['f', 'a', 'A', '', 'text'], ['f', 'a', 'B', '', 'text']).problems)).toEqual([
      'Forms 3 Field ID: duplicate-id',
    ]);
    expect(reading(['f', '', 'A', '', 'text']).writes).toEqual([
      { tab: 'Forms', row: 2, column: 'Field ID', value: 'F1' },
    ]);
  });
});

describe('The Mails tab', () => {
  it('gives each mail’s texts by language; a subject stays on one line', () => {
    const { plan } = readWorkbook(
      bookPlus(
        'Mails',
        ['Mail', 'Language', 'Subject', 'Opening', 'Closing'],
        ['digest', 'zh', '本周\nBcc: x', '早', ''],
        ['digest', '', 'This week', '', 'Thanks'],
      ),
    );
    expect(plan?.mails).toEqual([
      { mail: 'digest', language: 'zh', subject: '本周 Bcc: x', opening: '早', closing: '' },
      { mail: 'digest', language: 'en', subject: 'This week', opening: '', closing: 'Thanks' },
    ]);
  });
});
