// The types of a checked answer and what every check uses. Never checks anything itself.
import type { AnswerValue, FormField } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import type { DecimalMark } from '../../model/workbook.ts';
import type { FaultCode } from '../../words/answer-faults.ts';

/** What answers may refer to, and the language of the messages. */
export interface AnswerContext {
  language: Language;
  /** Of the person or their spreadsheet; absent where it is not known. */
  decimalMark?: DecimalMark | null;
  people: readonly { email: string; name: string }[];
  units: readonly { id: string; name: string }[];
  keyResults: readonly { id: string; text: string }[];
}

/** One way to read what was typed; `key` is sent back in `<field>~as`. */
export interface ValueReading {
  key: string;
  value: number;
  percent: boolean;
  /** What stands on its button, where it is no number alone. */
  label?: string;
}

export interface AnswerFault {
  fieldId: string;
  code: FaultCode;
  message: string;
  /** Where the person has to say what was meant. */
  readings?: ValueReading[];
}

export type Checked = { ok: true; value: AnswerValue } | { ok: false; fault: AnswerFault };
export type Fail = (
  code: FaultCode,
  parts?: Record<string, string | number>,
  readings?: ValueReading[],
) => Checked;

export const passed = (value: AnswerValue): Checked => ({ ok: true, value });

/** A bound of a field as a number; `otherwise` where it has none. */
export function boundOf(bound: FormField['min'], otherwise: number): number {
  const number = bound === null || bound === '' ? Number.NaN : Number(bound);
  return Number.isFinite(number) ? number : otherwise;
}
