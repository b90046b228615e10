// Takes a form that was not taken; gives what was typed in it as one line, for a person to read or copy.
// Never an internal name alone.

import { cutText } from '../../../shared/model/cut-text.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { ReportedKeyResult } from '../../../shared/model/record.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { listed, listedApart } from '../../../shared/words/punctuation.ts';
import type { Sendable } from '../entry/sidebar-messages.ts';

/** Enough to know it again and to copy a paragraph. */
const LONGEST = 600;

/** What was typed, in one line of bounded length. */
export function lineOfSendable({ body }: Sendable, language: Language): string {
  if ('reports' in body) return cut(body.reports.map((each) => reportLine(each, language)).join(' · '));
  const values = Object.values(body.answers).map((each) =>
    lineOf(Array.isArray(each) ? listedApart(language, each) : each),
  );
  return cut(values.filter((each) => each !== '').join(' · '));
}

function reportLine(
  { keyResultId, value, blocker, note, supportNeeded }: ReportedKeyResult,
  language: Language,
): string {
  const texts = [blocker, note, supportNeeded].map((each) => lineOf(each)).filter((each) => each !== '');
  return listed(language, [`${keyResultId} ${value}`, ...texts]);
}

const cut = (text: string): string => cutText(text, LONGEST);
