// Takes a standing, a person and a snapshot day; gives the reminder before it, or the nudge after it. Null
// where the person has nothing left to report.
import { localText, momentAt } from '../calendar/zones.ts';
import { dayText, plannedText, rangeText, valueText } from '../format/format.ts';
import type { KeyResult, Language } from '../model/plan.ts';
import type { Facts, Standing } from '../model/standing.ts';
import { type Day, MS_PER_DAY } from '../model/time.ts';
import { type DueDay, dueDays, isLeft, owedDays } from '../okr/owed.ts';
import { plannedValue } from '../okr/plan-to-date.ts';
import { fedFor } from '../process/fed-values.ts';
import { leadsOn } from '../process/leads.ts';
import { whyText, willBeText } from '../process/source-texts.ts';
import { sentences, stopped } from '../words/punctuation.ts';
import type { LinkTo, MailContent, MailRow } from './content.ts';
import { type Reader, readerOf } from './reader.ts';
import { mailOf } from './texts/mail-texts.ts';

/** A nudge that could not be sent for so long says nothing new. */
const NUDGE_KEEPS_MS = 2 * MS_PER_DAY;

/**
 * What a person still owes for a snapshot day: their KRs that owe it and have no report that counts for it.
 * `days` are all of the cycle.
 */
export function leftToReport(
  { plan, states, asOf }: Pick<Facts, 'plan' | 'states' | 'asOf'>,
  email: string,
  day: Day,
  days: readonly DueDay[],
): KeyResult[] {
  const own = leadsOn(plan, asOf.day).reportedBy(email);
  return own.filter((each) => {
    const owing = owedDays(each, days).find((due) => due.day === day);
    return owing !== undefined && isLeft(each, owing, states.get(each.id));
  });
}

/** Everybody who is asked for a KR: its owner, or the lead above where the owner has left. */
export function reportersOf({ plan, asOf }: Standing): string[] {
  const { reporterOf } = leadsOn(plan, asOf.day);
  return [...new Set(plan.keyResults.map(reporterOf))].filter((email) => email !== '');
}

/** The mail of a kind for a snapshot day. */
export function snapshotMail(
  standing: Standing,
  email: string,
  day: Day,
  kind: 'reminder' | 'nudge',
  linkTo: LinkTo,
): MailContent | null {
  const reader = readerOf(standing, email, linkTo);
  const days = dueDays(standing.plan.settings);
  if (!reader) return null;
  const owed = leftToReport(standing, email, day, days);
  if (owed.length === 0) return null;
  const { timeZone, snapshotDueTime } = standing.plan.settings;
  const dueAt = momentAt(day, snapshotDueTime, timeZone);
  const values = { day, due: localText(dueAt, reader.person.timeZone ?? timeZone) };
  const until = kind === 'reminder' ? dueAt : dueAt + NUDGE_KEEPS_MS;
  const button = { label: reader.say('button.form'), url: linkTo('form', day) };
  return mailOf(reader, kind, values, {
    sections: [{ title: reader.say('section.owed'), rows: owed.map((each) => owedRow(reader, each, day)) }],
    button,
    until,
  });
}

function owedRow(reader: Reader, keyResult: KeyResult, day: Day): MailRow {
  const { standing, language, say } = reader;
  const last = standing.states.get(keyResult.id)?.snapshots.at(-1);
  const aim = aimText(reader, keyResult, day);
  const text = last
    ? say('row.last', { value: valueText(last.value, keyResult, language), day: last.day, aim })
    : say('row.first', { aim });
  const cell = cellText(standing, language, keyResult, day);
  return {
    status: last?.colour ?? null,
    title: keyResult.text,
    text: cell === null ? text : sentences(language, [stopped(language, text), cell]),
    planned: null,
    attained: null,
    link: null,
  };
}

/** Where it should stand on the day. */
function aimText({ language, say }: Reader, keyResult: KeyResult, day: Day): string {
  if (keyResult.type === 'yes-no') return say('row.aim.yesNo', { due: dayText(keyResult.due, language) });
  const onPlan = plannedValue(keyResult, day);
  const planned = onPlan === null ? rangeText(keyResult, language) : plannedText(onPlan, keyResult, language);
  return say('row.aim', { planned });
}

/** What its cell will report by itself, or why it will not; null where no cell feeds it. */
function cellText(standing: Facts, language: Language, keyResult: KeyResult, day: Day): string | null {
  const days = dueDays(standing.plan.settings);
  const due = days.find((each) => each.day === day);
  const fed = due ? fedFor(standing, keyResult, due, days) : null;
  if (!fed) return null;
  const input = { ...fed, language, timeZone: standing.plan.settings.timeZone };
  return fed.why === null ? willBeText({ ...input, said: fed.said! }) : whyText(fed.why, input);
}
