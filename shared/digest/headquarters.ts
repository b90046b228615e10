// Takes the reader at headquarters; gives the sections that only they get: how well the company steers, where it is red, where its battles do not reach. Never ranks people.
import { proposalDeadline } from '../board/process-rows.ts';
import type { EpochMs } from '../model/time.ts';
import { unitsAbove } from '../process/unit-tree.ts';
import type { MailRow, MailSection } from './content.ts';
import { ledByUnit } from './led.ts';
import { lookupOf } from './lookup.ts';
import { nameOfPerson, plainRow, type Reader } from './reader.ts';
import { percentText } from './words.ts';

/** Names in a line; the rest is counted. */
const NAMED = 4;
const BREAKS_NAMED = 5;

/** Reds by unit, measures, breaks in the chain of alignment, units whose proposal is late. */
export function headquartersSections(reader: Reader, since: EpochMs): MailSection[] {
  return [
    { title: reader.say('section.reds'), rows: redRows(reader, since) },
    { title: reader.say('section.measures'), rows: measureRows(reader) },
    shortened(reader.say('section.breaks'), breakRows(reader)),
    { title: reader.say('section.late'), rows: lateRows(reader) },
  ];
}

/** What stays the same for weeks is said in few lines; the board has all. */
const shortened = (title: string, rows: MailRow[]): MailSection => ({
  title,
  rows: rows.slice(0, BREAKS_NAMED),
  more: Math.max(0, rows.length - BREAKS_NAMED),
});

/** `A, B and 3 more`. */
function listed({ say }: Reader, names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(say('listed'));
  return names.length > NAMED ? say('listed.more', { shown, count: names.length - NAMED }) : shown;
}

/** Units with a red KR of their own, in the order of the Units tab. */
function redRows(reader: Reader, since: EpochMs): MailRow[] {
  const byUnit = ledByUnit(reader.standing, since);
  return reader.standing.plan.units.flatMap((unit) => {
    const all = byUnit.get(unit.id) ?? [];
    const red = all.filter(({ standing }) => standing.colour === 'red');
    if (red.length === 0) return [];
    const names = listed(
      reader,
      red.map(({ keyResult }) => keyResult.text),
    );
    const text = reader.say('row.reds', { red: red.length, all: all.length, names });
    return [{ ...plainRow(unit.name, text), status: 'red' as const }];
  });
}

/** The measures that there is something to count for. */
function measureRows({ standing: { board }, language, say }: Reader): MailRow[] {
  const { penetration, agilityDays, responseWithinSla, signalsWithinSla, snapshotRate } = board.measures;
  const share = (value: number | null) => (value === null ? null : percentText(value, language));
  const days = agilityDays === null ? null : say('span.days', { count: agilityDays.toFixed(1) });
  const measures = [
    [say('measure.penetration'), share(penetration)],
    [say('measure.agility'), days],
    [say('measure.response'), share(responseWithinSla)],
    [say('measure.signals'), share(signalsWithinSla)],
    [say('measure.snapshots'), share(snapshotRate)],
  ] as const;
  return measures.flatMap(([name, value]) =>
    value === null ? [] : [plainRow(say('titled', { news: name, what: value }), '')],
  );
}

/** For each of headquarters' KRs the units in which nothing takes it up, the highest first (design §6, Penetration). */
function breakRows(reader: Reader): MailRow[] {
  const { board, plan } = reader.standing;
  const { keyResults, units } = lookupOf(plan);
  const unitsOf = new Map<string, string[]>();
  const depth = (unitId: string) => unitsAbove(plan.units, unitId).length;
  const depths = new Map(board.penetrationBreaks.map(({ unitId }) => [unitId, depth(unitId)]));
  const fromTheTop = [...board.penetrationBreaks].sort(
    (a, b) => depths.get(a.unitId)! - depths.get(b.unitId)!,
  );
  for (const { keyResultId, unitId } of fromTheTop) {
    const name = units.get(unitId)?.name ?? unitId;
    unitsOf.set(keyResultId, [...(unitsOf.get(keyResultId) ?? []), name]);
  }
  return [...unitsOf].map(([id, names]) =>
    plainRow(keyResults.get(id)?.text ?? id, reader.say('row.break', { units: listed(reader, names) })),
  );
}

/** Units right below the root that have proposed nothing by the deadline (issue "The whole process": who is late is known on the day). */
function lateRows(reader: Reader): MailRow[] {
  const { plan, process, asOf } = reader.standing;
  const { root } = lookupOf(plan);
  if (plan.settings.decodingMeeting === null || asOf.day <= proposalDeadline(plan.settings)) return [];
  const proposed = new Set(process.proposals.map((proposal) => proposal.unitId));
  return plan.units
    .filter((unit) => unit.parentId === root?.id && !proposed.has(unit.id))
    .map((unit) => plainRow(unit.name, unit.leadEmail ? nameOfPerson(reader, unit.leadEmail) : ''));
}
