// Takes the Forms tab; gives the form templates in the order of their first rows. Never knows what a form is
// sent for.
import { BOUNDS } from '../../model/bounds.ts';
import { isReservedName } from '../../model/field-name.ts';
import { fieldsSent } from '../../model/fields-sent.ts';
import type { FieldType, FormField, FormTemplate } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { readDay } from '../cells/dates.ts';
import { readMapsTo, readOptions, readShowWhen, twoTexts } from '../cells/form-cells.ts';
import { openTable, type Reading } from '../cells/open-table.ts';
import type { Row } from '../cells/row.ts';
import { readLevel, rightAnswers } from './read-levels.ts';

interface FormRows {
  template: FormTemplate;
  rows: Map<string, Row>;
  /** The row that names the form. */
  title: Row | null;
  /** True once a field too many was met: said once. */
  isFull: boolean;
}

/** A row without a field and a type names the form: its labels are the title. */
export function readForms(reading: Reading): FormTemplate[] {
  const forms = new Map<string, FormRows>();
  for (const row of openTable(reading, 'Forms').rows) {
    const id = row.needed('Form ID');
    if (id === '') continue;
    if (!forms.has(id) && forms.size >= BOUNDS.forms) {
      row.fault('Form ID', 'too-many-forms', { most: BOUNDS.forms });
      break;
    }
    const form = forms.get(id) ?? {
      template: { id, title: { en: id }, fields: [] },
      rows: new Map(),
      title: null,
      isFull: false,
    };
    forms.set(id, form);
    if (row.isBlank('Field ID') && row.isBlank('Type')) {
      form.template.title = labelOf(row);
      form.title = row;
    } else if (form.template.fields.length < BOUNDS.formFields) {
      takeField(reading, row, form);
      if (!form.isFull && fieldsSent(form.template) > BOUNDS.formFieldsSent) {
        form.isFull = true;
        row.fault('Options', 'too-many-options', { most: BOUNDS.formFieldsSent, form: id });
      }
    } else if (!form.isFull) {
      form.isFull = true;
      row.fault('Form ID', 'too-many-fields', { most: BOUNDS.formFields, form: id });
    }
  }
  for (const { template, rows, title } of forms.values()) {
    judgeShowWhen(template, rows);
    readLevel(template, title, rows);
  }
  return [...forms.values()].map(({ template }) => template);
}

const labelOf = (row: Row): Partial<Record<Language, string>> => {
  const [en, zh] = [row.line('Label'), row.line('Label (zh)')];
  return { ...(en === '' ? {} : { en }), ...(zh === '' ? {} : { zh }) };
};

function takeField(reading: Reading, row: Row, { template, rows }: FormRows): void {
  const field = readField(reading, row);
  const other = rows.get(field.id)?.at;
  if (other !== undefined) row.fault('Field ID', 'duplicate-id', { other });
  if (isReservedName(field.id)) row.fault('Field ID', 'bad-id');
  rows.set(field.id, row);
  template.fields.push(field);
}

function readField(reading: Reading, row: Row): FormField {
  const type = (row.demand('Type') ? row.choice('Type', 'field') : null) ?? 'text';
  const options = readOptions(row);
  if ((type === 'one choice' || type === 'several choices') && options.length === 0)
    row.fault('Options', 'no-options');
  const [min, max] = [boundOf(row, 'Min', type), boundOf(row, 'Max', type)];
  if (min !== null && max !== null && min > max)
    row.fault('Min', 'low-not-below-high', { low: min, high: max });
  return {
    id: row.line('Field ID'),
    label: labelOf(row),
    type,
    required: row.choice('Required', 'yesNo') ?? false,
    options,
    min,
    max,
    help: twoTexts(row.text('Help')),
    initial: row.isBlank('Default') ? null : row.line('Default'),
    showWhen: readShowWhen(row),
    mapsTo: readMapsTo(reading.workbook, row),
    ...rightAnswers(row, type, options, reading.language),
  };
}

/** A bound of the value, the length or the count; of a date a day. */
function boundOf(row: Row, column: 'Min' | 'Max', type: FieldType): number | string | null {
  if (row.isBlank(column)) return null;
  if (type === 'date') {
    const day = readDay(row.cell(column));
    return day.ok ? day.value : row.fault(column, day.code);
  }
  return row.number(column)?.value ?? null;
}

/** A field is shown by another of its own form. */
function judgeShowWhen({ fields }: FormTemplate, rows: Map<string, Row>): void {
  for (const { id, showWhen } of fields) {
    if (showWhen && (showWhen.fieldId === id || !rows.has(showWhen.fieldId)))
      rows.get(id)?.fault('Show when', 'bad-show-when');
  }
}
