// Takes a tab as it stands and what is chosen for its columns; gives the fields that are guessed, the form as
// it will look, and its rows for Forms. Never a field that is in Forms already.

import type { NewRows } from '../../../shared/goals/first-rows.ts';
import { cutText } from '../../../shared/model/cut-text.ts';
import type { FormTemplate } from '../../../shared/model/form.ts';
import type { Cell, Workbook } from '../../../shared/model/workbook.ts';
import { ABOUT_COLUMNS } from '../../../shared/sheet/table/about-columns.ts';
import { findTab, readHeadings } from '../../../shared/sheet/table/headings.ts';
import { normal } from '../../../shared/sheet/table/normal.ts';
import { type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { RecordCells } from '../../../shared/sheet/write/write.ts';
import type { TabSample } from '../../src/entry/sidebar-messages.ts';
import type { Guess } from './guess.ts';
import { guessField, type Known } from './guess-field.ts';

export interface FormColumn extends Guess {
  heading: string;
  isAsked: boolean;
}

/** True of a column that becomes a choice: its options are asked for. */
export const hasOptions = ({ isAsked, type }: Pick<FormColumn, 'isAsked' | 'type'>): boolean =>
  isAsked && /choice/.test(type);

interface TabForm {
  id: string;
  /** Fields that the form has already. */
  standing: number;
  columns: FormColumn[];
}

/** Columns that the product fills in itself. */
const NOT_ASKED = [...ABOUT_COLUMNS].flat().concat('Timestamp', '时间戳').map(normal);

/** `snapshot`, and names of actions such as `signal.report`: not to be taken over by a tab of that name. */
const BUILT_IN = /^(snapshot|[a-z]+\.[a-z]+)$/i;

/** The columns that its form does not have yet, types guessed. */
export function formOfTab({ title, rows, formats, rules }: TabSample, book: Workbook): TabForm {
  const clean = cutText(lineOf(title).replace(/[;；]/g, ' '), 90, '');
  const id = BUILT_IN.test(clean) ? `${clean} (tab)` : clean;
  const { mapped, standing } = standingOf(book, id);
  const known = knownOf(book);
  const columns = (rows[0] ?? []).flatMap((cell, at) => {
    const heading = lineOf(cell);
    if (heading === '' || NOT_ASKED.includes(normal(heading)) || mapped.has(normal(heading))) return [];
    const values = rows.slice(1).map((row) => row[at] ?? '');
    const column = { heading, values, format: formats[at] ?? '', rule: rules[at] ?? null };
    return [{ heading, isAsked: true, ...guessField(column, known) }];
  });
  return { id, standing, columns };
}

function cellsOf(book: Workbook, name: TabName): ((column: string) => string)[] {
  const rows = findTab(book, name)?.rows ?? [];
  const { index } = readHeadings(tabSpec(name), rows[0] ?? []);
  return rows.slice(1).map((row: Cell[]) => (column: string) => lineOf(row[index.get(column) ?? -1]));
}

/** Columns that fields of the form map to, by their normal names, and how many rows it has. */
function standingOf(book: Workbook, id: string): { mapped: Set<string>; standing: number } {
  const own = cellsOf(book, 'Forms').filter((cell) => cell('Form ID') === id);
  const mapped = own.map((cell) => normal(cell('Maps to').split('.').slice(1).join('.')));
  return { mapped: new Set(mapped.filter((each) => each !== '')), standing: own.length };
}

function knownOf(book: Workbook): Known {
  const textsOf = (name: TabName, ...columns: string[]) =>
    new Set(
      cellsOf(book, name)
        .flatMap((cell) => columns.map((column) => cell(column).toLowerCase()))
        .filter((text) => text !== ''),
    );
  return {
    people: textsOf('People', 'Email', 'Name'),
    units: textsOf('Units', 'Unit ID', 'Name'),
    keyResults: textsOf('Key results', 'KR ID', 'Key result'),
  };
}

const fieldId = ({ standing }: TabForm, at: number): string => `field${standing + at + 1}`;
const askedOf = ({ columns }: TabForm): FormColumn[] => columns.filter(({ isAsked }) => isAsked);

/** The form as people will see it. */
export const templateOf = (form: TabForm, title: string): FormTemplate => ({
  id: form.id,
  title: { en: title, zh: title },
  fields: askedOf(form).map(({ heading, type, options, min, max }, at) => ({
    id: fieldId(form, at),
    label: { en: heading, zh: heading },
    type,
    required: false,
    options: options.map((key) => ({ key, label: {} })),
    min,
    max,
    help: {},
    initial: null,
    showWhen: null,
    mapsTo: null,
  })),
});

/** Its rows, below a row with the title where nothing of it stands yet. */
export function rowsOfForm(form: TabForm, tab: string, title: string): NewRows {
  const head: RecordCells[] =
    form.standing === 0 ? [{ 'Form ID': form.id, Label: title, 'Label (zh)': title }] : [];
  const fields = askedOf(form).map(
    ({ heading, type, options, min, max }, at): RecordCells => ({
      'Form ID': form.id,
      'Field ID': fieldId(form, at),
      Label: heading,
      'Label (zh)': heading,
      Type: type,
      Required: 'no',
      Options: options.join('; '),
      Min: min ?? '',
      Max: max ?? '',
      'Maps to': `${tab}.${heading}`,
    }),
  );
  return { settings: {}, tabs: [{ tab: 'Forms', records: [...head, ...fields] }] };
}
