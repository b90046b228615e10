// Takes a standing and a person; gives the first mail that they get: what this is, their key results, when
// the first report is due, their form and the board. Never a request: nothing is due yet.
import { localText, momentAt } from '../calendar/zones.ts';
import { dayText, rangeText, valueText } from '../format/format.ts';
import type { KeyResult } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import type { Day } from '../model/time.ts';
import { dueDays, owedDays } from '../okr/owed.ts';
import { leadsOn } from '../process/leads.ts';
import type { LinkTo, MailContent, MailRow } from './content.ts';
import { plainRow, type Reader, readerOf } from './reader.ts';
import { mailOf } from './texts/mail-texts.ts';

/**
 * Null where the address is not in People or the person has left. `{day}` and `{due}` are '' without a
 * report.
 */
export function welcomeMail(standing: Standing, email: string, linkTo: LinkTo): MailContent | null {
  const reader = readerOf(standing, email, linkTo);
  if (!reader) return null;
  const { plan, asOf } = standing;
  const own = leadsOn(plan, asOf.day).reportedBy(email);
  const day = firstReport(standing, own);
  const { timeZone, snapshotDueTime } = plan.settings;
  const due =
    day === null
      ? ''
      : localText(momentAt(day, snapshotDueTime, timeZone), reader.person.timeZone ?? timeZone);
  const board = { label: reader.say('button.board'), url: linkTo('board', '') };
  const next: MailRow[] = [
    ...(day === null
      ? []
      : [plainRow(reader.say('row.firstReport'), reader.say('row.firstReport.due', { due }))]),
    plainRow(reader.say('row.board'), reader.say('row.board.what'), day === null ? null : board),
  ];
  return mailOf(
    reader,
    'welcome',
    { day: day ?? '', due },
    {
      sections: [
        { title: reader.say('section.yours'), rows: own.map((each) => goalRow(reader, each)) },
        { title: reader.say('section.next'), rows: next },
      ],
      button: day === null ? board : { label: reader.say('button.firstForm'), url: linkTo('form', day) },
    },
  );
}

/** The first snapshot day from today on that one of them owes; null where none does. */
function firstReport({ plan, asOf }: Standing, own: readonly KeyResult[]): Day | null {
  const days = dueDays(plan.settings);
  const owed = own
    .flatMap((each) => owedDays(each, days).map(({ day }) => day))
    .filter((day) => day >= asOf.day);
  return owed.sort()[0] ?? null;
}

function goalRow({ say, language }: Reader, keyResult: KeyResult): MailRow {
  const day = dayText(keyResult.due, language);
  const value = (of: number) => valueText(of, keyResult, language);
  if (keyResult.type === 'maintain')
    return plainRow(keyResult.text, say('row.goal.kept', { range: rangeText(keyResult, language), day }));
  if (keyResult.type === 'yes-no' || keyResult.type === 'milestone')
    return plainRow(keyResult.text, say('row.goal.done', { day }));
  const { baseline, target } = keyResult;
  return plainRow(keyResult.text, say('row.goal', { from: value(baseline), to: value(target), day }));
}
