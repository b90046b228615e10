// Takes a word as people type it; gives it in simplified signs, as our own words stand. Only for words that
// are not known otherwise: the table of signs is read then. Never changes what is kept: only what is
// compared.
import { simplifiedSigns } from '../../words/cells/signs.ts';

/** 語言 → 语言; a word without Chinese signs as it is. */
export const simplified = (word: string): string =>
  word.replace(/\p{Script=Han}/gu, (sign) => simplifiedSigns[sign] ?? sign);
