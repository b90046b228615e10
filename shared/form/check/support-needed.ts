// Takes a kind of support and a request; gives the one text that a snapshot keeps, and back. Never guesses a
// kind.
import type { SupportKind } from '../../model/record.ts';
import { choiceOf } from '../../sheet/table/words.ts';

/** `people: two fitters by Friday`; '' where nothing is asked for. */
export function supportNeededText(kind: string, request: string): string {
  return kind === '' ? request.trim() : `${kind}: ${request.trim()}`;
}

/** The kind and the request of such a text; kind null where the text names none. Null for a blank. */
export function supportNeededOf(text: string): { kind: SupportKind | null; request: string } | null {
  if (text.trim() === '') return null;
  const cut = text.search(/[:\uff1a]/);
  const kind = cut < 0 ? null : choiceOf('supportKind', text.slice(0, cut));
  return { kind, request: (kind ? text.slice(cut + 1) : text).trim() };
}
