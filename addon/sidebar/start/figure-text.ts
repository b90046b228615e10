// Takes a figure of a goal; gives it as a person reads it. Never rounded: it is shown to be checked.
import { exactPercentText, numberText } from '../../../shared/format/format.ts';
import type { Figure } from '../../../shared/goals/goal.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { say } from './words.ts';

/** A question mark for one that is not known. */
export const figureText = (figure: Figure | null, language: Language): string =>
  figure === null
    ? say(language, 'unknown')
    : figure.percent
      ? exactPercentText(figure.value, language)
      : numberText(figure.value);
