// Takes a standing, a person and a snapshot day; gives the reminder before it, or the nudge after it. Null where the person has nothing left to report.
import { localText, momentAt } from '../calendar/zones.ts';
import type { KeyResult } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import type { Day } from '../model/time.ts';
import { type DueDay, dueDays, owedDays } from '../okr/owed.ts';
import { plannedValue } from '../okr/plan-to-date.ts';
import { shownValue } from '../okr/shown-value.ts';
import type { LinkTo, MailContent, MailRow } from './content.ts';
import { mailOf, type Reader, readerOf } from './reader.ts';

/** What a person still owes for a snapshot day: their KRs that owe it and have no report that counts for it. `days` are all of the cycle. */
export function leftToReport(
  { plan, states }: Standing,
  email: string,
  day: Day,
  days: readonly DueDay[],
): KeyResult[] {
  return plan.keyResults.filter((each) => {
    const owing = each.owner === email ? owedDays(each, days).find((due) => due.day === day) : undefined;
    if (!owing) return false;
    const latest = states.get(each.id)?.snapshots.at(-1)?.day ?? null;
    return latest === null || (latest < owing.countsFrom && latest < each.due);
  });
}

/** Everybody who owns a KR and has not left. */
export function ownersOf({ plan, asOf }: Standing): string[] {
  const left = new Set(
    plan.people
      .filter((person) => person.leftOn !== null && person.leftOn < asOf.day)
      .map((person) => person.email),
  );
  return [...new Set(plan.keyResults.map((each) => each.owner))].filter(
    (email) => email !== '' && !left.has(email),
  );
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
  const values = {
    day,
    due: localText(momentAt(day, snapshotDueTime, timeZone), reader.person.timeZone ?? timeZone),
  };
  const button = { label: reader.say('button.form'), url: linkTo('form', day) };
  return mailOf(reader, kind, values, {
    sections: [{ title: reader.say('section.owed'), rows: owed.map((each) => owedRow(reader, each, day)) }],
    button,
  });
}

function owedRow({ standing, say }: Reader, keyResult: KeyResult, day: Day): MailRow {
  const last = standing.states.get(keyResult.id)?.snapshots.at(-1);
  const onPlan = plannedValue(keyResult, day);
  const planned =
    onPlan === null ? `${keyResult.low ?? ''}…${keyResult.high ?? ''}` : shownValue(onPlan, keyResult);
  const text = last
    ? say('row.last', { value: shownValue(last.value, keyResult), day: last.day, planned })
    : say('row.first', { planned });
  return {
    status: last?.colour ?? null,
    title: keyResult.text,
    text,
    planned: null,
    attained: null,
    link: null,
  };
}
