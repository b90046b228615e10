// Takes a unit and a snapshot day; gives the reminder to its group, with one link for all. Null where nothing
// is left to report. Never who has not reported.
import { localText, momentAt } from '../../calendar/zones.ts';
import { leftToReport, reportersOf } from '../../digest/snapshot-mails.ts';
import { longDayText } from '../../format/format.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import type { Standing } from '../../model/standing.ts';
import type { Day } from '../../model/time.ts';
import { dueDays } from '../../okr/owed.ts';
import type { GroupMessage } from '../message.ts';
import { sayInGroup } from '../say.ts';
import { type GroupOf, groupReader } from './group-reader.ts';

/** Counts the unit and all units below it. Of no use after the day's due time in the workspace's zone. */
export function snapshotMessage(standing: Standing, group: GroupOf, day: Day): GroupMessage | null {
  const { unit, language, linkTo } = group;
  const { timeZone, snapshotDueTime } = standing.plan.settings;
  const reader = groupReader(standing, group);
  const count = keyResultsLeft(standing, day).filter((id) =>
    reader.unitIds.has(unitIdOf(standing, id)),
  ).length;
  if (count === 0) return null;
  const dueAt = momentAt(day, snapshotDueTime, timeZone);
  return {
    language,
    unit: unit.name,
    title: sayInGroup(language, 'snapshotTitle', {
      day: longDayText(day, language),
      due: localText(dueAt, timeZone).slice(-5),
    }),
    lead: sayInGroup(language, 'snapshotLead', { count }),
    cards: [],
    more: 0,
    link: { label: reader.say('button.form'), url: linkTo('form', day) },
    trust: reader.say('trust'),
    calls: [],
    until: dueAt,
  };
}

const unitIdOf = ({ plan }: Standing, keyResultId: string): string =>
  planIndex(plan).unitOf(keyResultId)?.id ?? '';

const left = new WeakMap<Standing, { day: Day; ids: readonly string[] }>();

/** Worked out once for all groups of a standing. */
function keyResultsLeft(standing: Standing, day: Day): readonly string[] {
  const known = left.get(standing);
  if (known?.day === day) return known.ids;
  const days = dueDays(standing.plan.settings);
  const ids = reportersOf(standing).flatMap((email) =>
    leftToReport(standing, email, day, days).map(({ id }) => id),
  );
  left.set(standing, { day, ids });
  return ids;
}
