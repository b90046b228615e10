// Takes a few words; gives fields, owed key results and contexts for specifications, everything unsaid at its
// default. Never a rule.
import type { FieldType, FormField, FormTemplate } from '../../shared/model/form.ts';
import type { OwedKeyResult } from '../../shared/model/owed.ts';

export const fieldOf = (type: FieldType, changes: Partial<FormField> = {}): FormField => ({
  id: 'a',
  label: { en: 'Answer', zh: '回答' },
  type,
  required: false,
  options: [],
  min: null,
  max: null,
  help: {},
  initial: null,
  showWhen: null,
  mapsTo: null,
  ...changes,
});

export const formOf = (...fields: FormField[]): FormTemplate => ({ id: 'f', title: { en: 'F' }, fields });

export const context = {
  language: 'en' as 'en' | 'zh',
  people: [{ email: 'lin@chain.example', name: 'Lin' }],
  units: [{ id: 'EAST', name: 'East China' }],
  keyResults: [{ id: 'K1', text: 'Premium share' }],
};

export const owedOf = (changes: Partial<OwedKeyResult> = {}): OwedKeyResult => ({
  id: 'K1',
  text: 'Premium share to 18 %',
  objective: 'Win the premium battle',
  unit: 'East China',
  type: 'increase',
  percent: false,
  measureUnit: 'pieces',
  baseline: 0,
  target: 100,
  low: null,
  high: null,
  lastValue: 12,
  lastDay: '2025-01-10',
  plannedValue: 20,
  start: '2025-01-01',
  due: '2025-03-31',
  ...changes,
});
