// Takes a submission, the head and its key results as they stand; gives why it cannot be recorded, or null.
// Never reads the store.

import { dayAt } from '../../../../shared/calendar/zones.ts';
import type { KeyResult, Language } from '../../../../shared/model/plan.ts';
import type { ReportedKeyResult } from '../../../../shared/model/record.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import { LIVE_POLICY } from '../../../../shared/process/steps/rights.ts';
import { readNumber } from '../../../../shared/sheet/cells/numbers.ts';
import { isInDoubt, readingKey } from '../../../../shared/sheet/cells/percent-doubt.ts';
import { type Refused, refuse } from '../refuse.ts';
import { type Head, hasPersonLeft, isAdmin } from '../workspace/head.ts';
import type { KeyResultEntry } from '../workspace/plan-documents.ts';
import type { SubmitInput } from '../workspace/submission-record.ts';

/** The first fault of a submission dated `date`: who sends it, when, on what, and each value. */
export function refusalOf(
  { email, submission, policy: { asks } = LIVE_POLICY }: SubmitInput,
  date: Day,
  head: Head,
  entries: Map<string, KeyResultEntry>,
  now: EpochMs,
): Refused | null {
  const { settings } = head;
  const { language } = settings;
  if (asks && hasPersonLeft(head, email, now) && !isAdmin(head, email, now))
    return refuse('has-left', language);
  if (submission.reports.length === 0) return refuse('nothing-reported', language);
  if (date < settings.cycleStart || date > settings.cycleEnd) {
    return refuse('date-outside-cycle', language, {
      date,
      start: settings.cycleStart,
      end: settings.cycleEnd,
    });
  }
  if (date > dayAt(now, settings.timeZone)) return refuse('date-in-future', language, { date });
  const seen = new Set<string>();
  for (const report of submission.reports) {
    const id = report.keyResultId;
    if (seen.has(id)) return refuse('key-result-twice', language, { id });
    seen.add(id);
    const entry = entries.get(id);
    if (!entry) return refuse('unknown-key-result', language, { id });
    if (asks && !entry.reporters.includes(email) && !isAdmin(head, email, now))
      return refuse('not-a-reporter', language, { id });
    const refused =
      valueRefusal(entry.keyResult, report, language) ??
      // A past that is replayed was asked about when its rows were read.
      (asks ? doubtOf(entry.keyResult, report, language) : null);
    if (refused) return refused;
  }
  return null;
}

function valueRefusal(
  keyResult: KeyResult,
  { keyResultId: id, value }: ReportedKeyResult,
  language: Language,
): Refused | null {
  if (keyResult.type === 'yes-no' && value !== 0 && value !== 1)
    return refuse('bad-value', language, { id, value, expected: '0, 1' });
  if (!Number.isFinite(value))
    return refuse('bad-value', language, { id, value: String(value), expected: '0 … 9' });
  return null;
}

/**
 * A report that fits only when read as a percent is asked about, never guessed (design §5, Reading cells):
 * here too, with the form's own confirmation.
 */
function doubtOf(keyResult: KeyResult, report: ReportedKeyResult, language: Language): Refused | null {
  if (!isInDoubt(keyResult, report)) return null;
  const { keyResultId: id, value } = report;
  const share = readNumber(`${value}%`)?.value ?? value / 100;
  return refuse('report-percent-doubt', language, { id, value, share, asRead: readingKey('number', value) });
}
