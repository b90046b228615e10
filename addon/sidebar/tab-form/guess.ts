// What is guessed of a column, by its values or by its heading. Holds no rule: guess-field.ts and
// guess-heading.ts do.
import type { FieldType } from '../../../shared/model/form.ts';

export interface Guess {
  type: FieldType;
  options: string[];
  min: string | number | null;
  max: string | number | null;
}

export const guess = (type: FieldType, more: Partial<Guess> = {}): Guess => ({
  type,
  options: [],
  min: null,
  max: null,
  ...more,
});
