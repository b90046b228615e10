// Takes a fault's code and values; gives its words in a language, with the way out. Never decides what a
// fault is.
import type { Language } from '../model/language.ts';
import { type Code, cellFaults } from './cells/faults.ts';
import { filledIn, type Words } from './say.ts';

export type Values = Record<string, string | number>;

/** The ways out of `{hint}`. */
export const hintWords = {
  near: ['Did you mean “{near}”?', '是否应为“{near}”？'],
  add: ['Add it there, or choose one that is there.', '请先在那里添加，或改选已有的。'],
} as const satisfies Words;

/** What a person reads of a fault. `values.near` is what may have been meant. */
export function messageText(code: Code, values: Values, language: Language): string {
  const hint = filledIn(language, values.near === undefined ? hintWords.add : hintWords.near, values);
  return filledIn(language, cellFaults[code], { ...values, hint }, '');
}
