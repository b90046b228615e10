// placeholder
import type { FormTemplate } from '../model/form.ts';
import { openTable, type Reading } from './table.ts';
export function readForms(reading: Reading): FormTemplate[] {
  openTable(reading, 'Forms');
  return [];
}
