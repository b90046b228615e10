// Takes a locale; gives which mark is the decimal one there. Never decides where a country writes both.
import type { DecimalMark } from '../../model/workbook.ts';

/**
 * Languages that write a decimal point; and the countries that do although their language elsewhere writes a
 * comma.
 */
const POINT =
  /^(?:en|zh|ja|ko|th|he|iw|hi|bn|ta|te|mr|gu|pa|ml|kn|si|ne|ms|fil|tl|my|km|lo|mn|sw|am|ga|cy|mt|ur|yo|ha|ig|zu)\b(?!-ZA)/i;
const POINT_COUNTRY = /-(?:CH|LI|MX|US|PR|GT|HN|NI|PA|DO|SV|PE|419)\b/i;
/** Arabic and Persian have a mark of their own. */
const COMMA = /^(?!ar|fa)[a-z]{2}\b/i;

/** `de_DE`, `de-DE`, `de-DE,de;q=0.9,en;q=0.8` (the first counts); null where it is not known. */
export function markOfLocale(locale: string | null | undefined): DecimalMark | null {
  const first = (locale ?? '').slice(0, 100).split(/[,;]/)[0]!.trim().replaceAll('_', '-');
  if (POINT.test(first) || POINT_COUNTRY.test(first)) return '.';
  return COMMA.test(first) ? ',' : null;
}
