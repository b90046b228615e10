// A form as data: what the Forms tab says and every renderer and check reads.
// Never knows a page, a sidebar or a sheet.
import type { Language } from './language.ts';

export type FieldType =
  | 'text'
  | 'long text'
  | 'number'
  | 'percent'
  | 'date'
  | 'one choice'
  | 'several choices'
  | 'scale'
  | 'confidence'
  | 'person'
  | 'unit'
  | 'key result'
  | 'yes-no'
  | 'link';

/** `key` is what is stored; a label missing in a language falls back to the key. */
export interface FieldOption {
  key: string;
  label: Partial<Record<Language, string>>;
}

/**
 * Shown only while another field of the form holds one of `values` (or, with `values` empty, holds anything).
 */
export interface ShowWhen {
  fieldId: string;
  values: string[];
  negated: boolean;
}

/**
 * Where an answer goes: a column of a tab, by their English names for tabs that Attune owns, else as in the
 * sheet.
 */
export interface MapsTo {
  tab: string;
  column: string;
}

export interface FormField {
  id: string;
  label: Partial<Record<Language, string>>;
  type: FieldType;
  required: boolean;
  options: FieldOption[];
  /**
   * number, percent, scale: bounds of the value; text: of the length; several choices: of the count. date: a
   * day.
   */
  min: number | string | null;
  max: number | string | null;
  help: Partial<Record<Language, string>>;
  /** Default as it would be typed; null: none. */
  initial: string | null;
  showWhen: ShowWhen | null;
  mapsTo: MapsTo | null;
  /**
   * Answers that are right, where the form tests what somebody has learnt: any of them, of several choices
   * all. Never sent to who is asked.
   */
  right?: string[];
  /** A long text that is read as a list of its own: `text, baseline, target`, one a line. */
  reads?: 'key results';
}

/** A level of a training: passing books the points, once for each person. */
export interface Level {
  /** Whole number above 0. */
  points: number;
  /** So many right answers pass: 1 to the number of fields that have a right answer. */
  needed: number;
}

export interface FormTemplate {
  id: string;
  title: Partial<Record<Language, string>>;
  fields: FormField[];
  level?: Level;
}

/** What a person entered, before checking: every value is text, several choices a list. */
export type RawAnswers = Record<string, string | string[]>;

/** Checked values: numbers and percents (as fractions) as numbers, yes-no as booleans, blank as null. */
export type AnswerValue = string | number | boolean | string[] | null;
export type Answers = Record<string, AnswerValue>;
