// Takes the reader at headquarters; gives the sections that only they get: how well the company steers, and where its battles do not reach. Never ranks people.
import { proposalDeadline } from '../board/process-rows.ts';
import type { MailRow, MailSection } from './content.ts';
import { plainRow, type Reader } from './reader.ts';
import { percentText } from './words.ts';

/** Breaks named in a mail; the board has all. */
const BREAKS_NAMED = 6;

/** Measures, breaks in the chain of alignment, units whose proposal is late. */
export function headquartersSections(reader: Reader): MailSection[] {
  return [
    { title: reader.say('section.measures'), rows: measureRows(reader) },
    { title: reader.say('section.breaks'), rows: breakRows(reader) },
    { title: reader.say('section.late'), rows: lateRows(reader) },
  ];
}

function measureRows({ standing: { board }, say }: Reader): MailRow[] {
  const { penetration, agilityDays, responseWithinSla, signalsWithinSla, snapshotRate } = board.measures;
  const days = agilityDays === null ? '–' : agilityDays.toFixed(1);
  return [
    plainRow(say('measure.penetration'), percentText(penetration)),
    plainRow(say('measure.agility'), days),
    plainRow(say('measure.response'), percentText(responseWithinSla)),
    plainRow(say('measure.signals'), percentText(signalsWithinSla)),
    plainRow(say('measure.snapshots'), percentText(snapshotRate)),
  ];
}

function breakRows({ standing: { board, plan }, say }: Reader): MailRow[] {
  const ids = [...new Set(board.penetrationBreaks.map((each) => each.keyResultId))].slice(0, BREAKS_NAMED);
  return ids.map((id) => {
    const units = board.penetrationBreaks
      .filter((each) => each.keyResultId === id)
      .slice(0, BREAKS_NAMED)
      .map((each) => plan.units.find((unit) => unit.id === each.unitId)?.name ?? each.unitId);
    return plainRow(
      plan.keyResults.find((each) => each.id === id)?.text ?? id,
      say('row.break', { units: units.join(', ') }),
    );
  });
}

/** Units right below the root that have proposed nothing by the deadline (issue "The whole process": who is late is known on the day). */
function lateRows({ standing: { plan, process, asOf } }: Reader): MailRow[] {
  const root = plan.units.find((unit) => unit.parentId === null);
  if (plan.settings.decodingMeeting === null || asOf.day <= proposalDeadline(plan.settings)) return [];
  const proposed = new Set(process.proposals.map((proposal) => proposal.unitId));
  return plan.units
    .filter((unit) => unit.parentId === root?.id && !proposed.has(unit.id))
    .map((unit) => plainRow(unit.name, unit.leadEmail ?? ''));
}
