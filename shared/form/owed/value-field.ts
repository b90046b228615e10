// Takes a KR that is owed and the snapshot template; gives the template for that KR: its value asked for in
// its own kind. Never knows a page.

import type { FormField, FormTemplate } from '../../model/form.ts';
import type { OwedKeyResult } from '../../model/owed.ts';
import type { Language } from '../../model/plan.ts';
import { say } from '../../words/form.ts';
import type { NumberField } from '../check/check-number.ts';
import { snapshotForm } from '../templates/built-in-snapshot.ts';

/** The KR's kind as a field: yes-no, share of the work for a milestone, percent, else number. */
function valueFieldFor(owed: OwedKeyResult, base: FormField): NumberField {
  const common = { ...base, id: 'value', required: true, min: null, max: null };
  if (owed.type === 'yes-no') return { ...common, type: 'yes-no', label: both('isItDone', base) };
  if (owed.type === 'milestone')
    return { ...common, type: 'percent', min: 0, label: both('shareDone', base), keyResult: owed };
  return { ...common, type: owed.percent ? 'percent' : 'number', keyResult: owed };
}

/** An admin's own wording of the value field stands; the built-in one is fitted to the kind. */
function both(word: 'isItDone' | 'shareDone', base: FormField): FormField['label'] {
  const builtIn = snapshotForm.fields[0]!.label;
  if (base.label.en !== builtIn.en || base.label.zh !== builtIn.zh) return base.label;
  const text = (language: Language) => say(language, word);
  return { en: text('en'), zh: text('zh') };
}

/** The snapshot form for one KR: the value first, whatever the admin's form holds. */
export function templateFor(owed: OwedKeyResult, snapshot: FormTemplate): FormTemplate {
  const base = snapshot.fields.find(({ id }) => id === 'value') ?? snapshotForm.fields[0]!;
  const others = snapshot.fields.filter(({ id }) => id !== 'value');
  return { ...snapshot, fields: [valueFieldFor(owed, base), ...others] };
}
