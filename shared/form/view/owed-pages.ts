// Takes all that a person owes on a day; gives it in pages that one form each can hold. Never drops a key
// result.
import { fieldsSent } from '../../model/fields-sent.ts';
import type { FormTemplate, RawAnswers } from '../../model/form.ts';
import type { OwedKeyResult } from '../../model/owed.ts';
import { rawValues } from '../check/show-when.ts';
import { templateFor } from '../owed/value-field.ts';

/** A card is 6 kB and what is around them 90 kB: so many make a page of less than 200 kB. */
const MOST_CARDS = 18;
/**
 * A field is half a kilobyte, and Google's functions framework refuses a form of more than 1,000: a page
 * stays well below both.
 */
const MOST_FIELDS = 200;

/** In their order, at least one card a page; nothing owed is one page without cards. */
export function owedPages(owed: readonly OwedKeyResult[], snapshot: FormTemplate): OwedKeyResult[][] {
  const pages: OwedKeyResult[][] = [[]];
  let fields = 0;
  for (const keyResult of owed) {
    const page = pages[pages.length - 1]!;
    const more = fieldsSent(templateFor(keyResult, snapshot));
    if (page.length > 0 && (page.length >= MOST_CARDS || fields + more > MOST_FIELDS)) {
      pages.push([keyResult]);
      fields = more;
    } else {
      page.push(keyResult);
      fields += more;
    }
  }
  return pages;
}

/**
 * The cards of a page, and whatever else came filled in: the pages may have moved since the form was opened.
 */
export function withSent(
  page: readonly OwedKeyResult[],
  owed: readonly OwedKeyResult[],
  raw: RawAnswers,
): OwedKeyResult[] {
  const filledIn = Object.keys(raw).filter((name) => rawValues(raw, name).length > 0);
  const sent = new Set(filledIn.map((name) => name.slice(0, Math.max(0, name.lastIndexOf('::')))));
  const shown = new Set(page.map(({ id }) => id));
  return owed.filter(({ id }) => shown.has(id) || sent.has(id));
}
