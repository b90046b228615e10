// Takes numbers and shares; gives them as people read them, in English and Chinese. Apart from format.ts,
// because Code.js has room for these alone. Rounds for display only.
import { fill } from '../model/fill.ts';
import type { Language } from '../model/language.ts';
import { trimEnd } from '../model/trim-end.ts';
import { PERCENT } from '../words/punctuation.ts';
import { inLanguage } from '../words/say.ts';

/** Places that a figure is shown with where nothing says fewer. */
export const MOST_DECIMALS = 2;
const EXACT_DECIMALS = 4;

/** A number with thousands separators and at most `decimals` places; a minus sign proper. */
export function numberText(value: number, decimals = MOST_DECIMALS): string {
  if (!Number.isFinite(value)) return '–';
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const places = trimEnd(fraction, '0');
  const grouped = whole.includes('e') ? whole : inThousands(whole);
  const size = places ? `${grouped}.${places}` : grouped;
  return value < 0 && size !== '0' ? `−${size}` : size;
}

function inThousands(digits: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return text;
}

/** A fraction as a percent with at most `decimals` places. */
export const percentOf = (share: number, language: Language, decimals: number): string =>
  fill(inLanguage(language, PERCENT), { number: numberText(share * 100, decimals) });

/** A fraction as a percent: 0.38 is `38 %`; one decimal below 10 %, where it tells. Null is a dash. */
export function percentText(share: number | null, language: Language): string {
  return share === null ? '–' : percentOf(share, language, Math.abs(share) < 0.1 ? 1 : 0);
}

/** A percent to the digit that was typed: where two readings of a number are held against each other. */
export const exactPercentText = (share: number, language: Language): string =>
  percentOf(share, language, EXACT_DECIMALS);
