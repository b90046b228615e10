// Takes a standing and a lead; gives their weekly digest: only what needs them and what went well. Null where nothing is to say. Never ranks people.

import { recoveriesOf } from '../board/awards.ts';
import { sightOf } from '../board/fold.ts';
import { daysBetween } from '../calendar/days.ts';
import { dayAt } from '../calendar/zones.ts';
import { groupBy } from '../model/group-by.ts';
import type { KeyResult } from '../model/plan.ts';
import type { KeptSnapshot } from '../model/state.ts';
import type { EpochMs } from '../model/time.ts';
import { isAbove } from '../okr/compare.ts';
import { type KeyResultStanding, keyResultStanding, MISSED_UNTIL_FADED } from '../okr/key-result.ts';
import { unitsAbove } from '../process/unit-tree.ts';
import type { LinkTo, MailContent, MailRow, MailSection } from './content.ts';
import { headquartersSections } from './headquarters.ts';
import { keyResultTitle, mailOf, plainRow, type Reader, readerOf } from './reader.ts';
import { waitingRows } from './waiting.ts';
import { percentText } from './words.ts';

interface Led {
  keyResult: KeyResult;
  unitId: string;
  standing: KeyResultStanding;
  snapshots: readonly KeptSnapshot[];
}

/** The weekly mail to a lead, about the units that they lead and all below; the root's lead gets the company's measures with it. `since`: the last digest. */
export function weeklyDigest(
  standing: Reader['standing'],
  email: string,
  since: EpochMs,
  linkTo: LinkTo,
): MailContent | null {
  const reader = readerOf(standing, email, linkTo);
  if (!reader || reader.unitIds.size === 0) return null;
  const all = ledBy(reader);
  const near = nearUnits(reader);
  const led = all.filter((each) => near.has(each.unitId));
  const sections: MailSection[] = [
    { title: reader.say('section.waiting'), rows: waitingRows(reader) },
    {
      title: reader.say('section.turned'),
      rows: [...turnedRows(reader, led, since), ...belowRows(reader, all, near)],
    },
    { title: reader.say('section.watermelon'), rows: watermelonRows(reader, led) },
    { title: reader.say('section.silent'), rows: silentRows(reader, led) },
    { title: reader.say('section.well'), rows: wellRows(reader, led, since) },
  ];
  const isRoot = standing.plan.units.some((unit) => unit.parentId === null && unit.leadEmail === email);
  if (isRoot) sections.push(...headquartersSections(reader));
  const needsThem = sections.some((section) => section.rows.length > 0);
  if (!needsThem) return null;
  const button = { label: reader.say('button.board'), url: linkTo('board', '') };
  return mailOf(reader, isRoot ? 'headquarters' : 'digest', {}, { sections, button });
}

function ledBy(reader: Reader): Led[] {
  const { plan, states, asOf } = reader.standing;
  const sight = sightOf(plan, asOf);
  const unitOf = new Map(plan.objectives.map((objective) => [objective.id, objective.unitId]));
  return plan.keyResults
    .filter((keyResult) => reader.unitIds.has(unitOf.get(keyResult.objectiveId)!))
    .map((keyResult) => ({
      keyResult,
      unitId: unitOf.get(keyResult.objectiveId)!,
      standing: keyResultStanding(keyResult, states.get(keyResult.id), sight),
      snapshots: states.get(keyResult.id)?.snapshots ?? [],
    }));
}

/** The units that a lead leads and those right below: deeper ones have leads of their own, and show as a count. */
function nearUnits({ standing: { plan }, person }: Reader): Set<string> {
  const led = new Set(plan.units.filter((unit) => unit.leadEmail === person.email).map((unit) => unit.id));
  const below = plan.units
    .filter((unit) => unit.parentId !== null && led.has(unit.parentId))
    .map((unit) => unit.id);
  return new Set([...led, ...below]);
}

/** How many are red or amber further down, by the unit right below the lead's that they belong to. */
function belowRows(reader: Reader, all: Led[], near: Set<string>): MailRow[] {
  const { units } = reader.standing.plan;
  const deep = all.filter(
    ({ unitId, standing }) => !near.has(unitId) && (standing.colour === 'red' || standing.colour === 'amber'),
  );
  const groups = groupBy(
    deep,
    ({ unitId }) => unitsAbove(units, unitId).find((unit) => near.has(unit.id))?.id ?? unitId,
  );
  return [...groups].map(([unitId, group]) => {
    const count = (colour: 'red' | 'amber') =>
      group.filter(({ standing }) => standing.colour === colour).length;
    const name = units.find((unit) => unit.id === unitId)?.name ?? unitId;
    return plainRow(name, reader.say('row.below', { red: count('red'), amber: count('amber') }));
  });
}

function figuresRow(reader: Reader, { keyResult, standing }: Led, text: string): MailRow {
  return {
    status: standing.status,
    title: keyResultTitle(reader, keyResult),
    text,
    planned: standing.figures?.planned ?? null,
    attained: standing.figures?.attainment ?? null,
    link: null,
  };
}

/** What was green (or new) before and is red or amber now, worst first; the reporter's blocker says why. */
function turnedRows(reader: Reader, led: Led[], since: EpochMs): MailRow[] {
  const turned = led.filter(({ standing: { colour, latest }, snapshots }) => {
    if (!latest || latest.receivedAt <= since || (colour !== 'red' && colour !== 'amber')) return false;
    const before = snapshots.filter((snapshot) => snapshot.day < latest.day).at(-1);
    return before?.colour !== colour;
  });
  return turned
    .sort((a, b) => (b.standing.figures?.deviation ?? 0) - (a.standing.figures?.deviation ?? 0))
    .map((each) => {
      const { figures, latest } = each.standing;
      const attained = reader.say('row.attained', {
        attained: percentText(figures?.attainment ?? null),
        planned: percentText(figures?.planned ?? null),
      });
      const why = [latest?.blocker, latest?.note].filter(Boolean).join(' — ');
      return figuresRow(reader, each, why === '' ? attained : `${attained}. ${why}`);
    });
}

function watermelonRows(reader: Reader, led: Led[]): MailRow[] {
  return led
    .filter(
      ({ standing: { latest, colour } }) =>
        latest?.selfStatus === 'on track' && (colour === 'amber' || colour === 'red'),
    )
    .map((each) =>
      figuresRow(reader, each, reader.say('row.watermelon', { status: reader.say(each.standing.colour!) })),
    );
}

function silentRows(reader: Reader, led: Led[]): MailRow[] {
  return led
    .filter(({ standing }) => standing.missed >= MISSED_UNTIL_FADED)
    .map((each) => {
      const { missed, latest } = each.standing;
      return figuresRow(
        reader,
        each,
        latest ? reader.say('row.silent', { missed, day: latest.day }) : reader.say('row.never'),
      );
    });
}

/** Recoveries since the last digest, the award, and what is well ahead of its plan. */
function wellRows(reader: Reader, led: Led[], since: EpochMs): MailRow[] {
  const { plan, board, asOf } = reader.standing;
  const lastDay = dayAt(since, plan.settings.timeZone);
  const recovered = led.flatMap((each) =>
    recoveriesOf(each.snapshots)
      .filter(({ to }) => to > lastDay)
      .slice(-1)
      .map(({ from }) => {
        const before = each.snapshots.find((snapshot) => snapshot.day === from);
        return figuresRow(
          reader,
          each,
          reader.say('row.recovered', {
            before: percentText(before?.attainment ?? null),
            after: percentText(each.standing.figures?.attainment ?? null),
          }),
        );
      }),
  );
  const awards =
    asOf.day >= plan.settings.cycleEnd
      ? board.awards.filter((award) => reader.unitIds.has(award.unitId)).slice(0, 1)
      : [];
  const awarded = awards.map((award) =>
    plainRow(
      plan.units.find((unit) => unit.id === award.unitId)?.name ?? award.unitId,
      reader.say('row.award', { days: daysBetween(award.from, award.to) }),
    ),
  );
  const fresh = led.filter(
    ({ standing: { latest, figures } }) =>
      latest &&
      figures &&
      latest.receivedAt > since &&
      isAbove(-figures.deviation, plan.settings.amberAbove) &&
      isAbove(figures.planned, plan.settings.openingPlan),
  );
  const ahead = fresh
    .sort((a, b) => a.standing.figures!.deviation - b.standing.figures!.deviation)
    .slice(0, 5)
    .map((each) =>
      figuresRow(
        reader,
        each,
        reader.say('row.ahead', {
          attained: percentText(each.standing.figures!.attainment),
          planned: percentText(each.standing.figures!.planned),
        }),
      ),
    );
  return [...awarded, ...recovered, ...ahead];
}
