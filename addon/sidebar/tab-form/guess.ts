// What is guessed of a column. Holds no rule.
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
