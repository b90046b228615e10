// Takes a form; gives its rows of the Forms tab, which read back as the same form. Never a row of another
// form.
import type { FieldOption, FormField, FormTemplate, MapsTo, ShowWhen } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import type { RecordCells } from './write.ts';

/** The row of the title, then one for each field. */
export function formCells({ id, title, level, fields }: FormTemplate): RecordCells[] {
  const named: RecordCells = {
    'Form ID': id,
    Label: title.en ?? '',
    'Label (zh)': title.zh ?? '',
    ...(level ? { 'Pass at': level.needed, Points: level.points } : {}),
  };
  return [named, ...fields.map((field) => fieldCells(id, field))];
}

function fieldCells(formId: string, field: FormField): RecordCells {
  const { id, label, type, required, options, min, max, help, initial, showWhen, mapsTo, right } = field;
  return {
    'Form ID': formId,
    'Field ID': id,
    Label: label.en ?? '',
    'Label (zh)': label.zh ?? '',
    Type: type,
    Required: required ? 'yes' : 'no',
    Options: options.map(optionText).join('; '),
    Min: min ?? '',
    Max: max ?? '',
    Help: twoTextsText(help),
    'Show when': showWhen ? showWhenText(showWhen) : '',
    'Maps to': mapsTo ? mapsToText(mapsTo) : '',
    Default: initial ?? '',
    'Right answer': (right ?? []).join('; '),
  };
}

/** `English|中文`; one text where both are the same. */
function twoTextsText({ en = '', zh = '' }: Partial<Record<Language, string>>): string {
  return en === zh ? en : `${en}|${zh}`;
}

function optionText({ key, label }: FieldOption): string {
  const text = twoTextsText(label);
  return text === '' || text === key ? key : `${key}=${text}`;
}

function showWhenText({ fieldId, values, negated }: ShowWhen): string {
  if (values.length === 0) return negated ? `!${fieldId}` : fieldId;
  return `${fieldId} ${negated ? '!=' : '='} ${values.join('; ')}`;
}

const mapsToText = ({ tab, column }: MapsTo): string => `${tab}.${column}`;
