// Takes a standing and a lead; gives their weekly digest: only what needs them and what went well. Null where nothing is to say. Never ranks people.

import { recoveriesOf } from '../board/awards.ts';
import { sightOf } from '../board/fold.ts';
import { daysBetween } from '../calendar/days.ts';
import { dayAt } from '../calendar/zones.ts';
import type { KeyResult } from '../model/plan.ts';
import type { KeptSnapshot } from '../model/state.ts';
import type { EpochMs } from '../model/time.ts';
import { isAbove } from '../okr/compare.ts';
import { type KeyResultStanding, keyResultStanding, MISSED_UNTIL_FADED } from '../okr/key-result.ts';
import { MS_PER_HOUR, responseDueAt } from '../process/reviews.ts';
import type { LinkTo, MailContent, MailRow, MailSection } from './content.ts';
import { headquartersSections } from './headquarters.ts';
import { keyResultTitle, mailOf, plainRow, type Reader, readerOf } from './reader.ts';
import { percentText } from './words.ts';

interface Led {
  keyResult: KeyResult;
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
  const led = ledBy(reader);
  const sections: MailSection[] = [
    { title: reader.say('section.waiting'), rows: waitingRows(reader) },
    { title: reader.say('section.turned'), rows: turnedRows(reader, led, since) },
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
  const led = new Set(
    plan.objectives
      .filter((objective) => reader.unitIds.has(objective.unitId))
      .map((objective) => objective.id),
  );
  return plan.keyResults
    .filter((keyResult) => led.has(keyResult.objectiveId))
    .map((keyResult) => ({
      keyResult,
      standing: keyResultStanding(keyResult, states.get(keyResult.id), sight),
      snapshots: states.get(keyResult.id)?.snapshots ?? [],
    }));
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

/** Open reviews with their clock in real hours, support to decide, proposals to decide, signals to acknowledge. */
export function waitingRows(reader: Reader): MailRow[] {
  const { plan, states, process, asOf } = reader.standing;
  const hours = (from: EpochMs, to: EpochMs) => Math.max(0, Math.round((to - from) / MS_PER_HOUR));
  const unitOf = (keyResultId: string) =>
    plan.objectives.find(
      (objective) => objective.id === plan.keyResults.find((each) => each.id === keyResultId)?.objectiveId,
    )?.unitId ?? '';
  const title = (keyResultId: string) => {
    const keyResult = plan.keyResults.find((each) => each.id === keyResultId);
    return keyResult ? keyResultTitle(reader, keyResult) : keyResultId;
  };
  const reviews = [...states.values()]
    .flatMap((state) => state.reviews)
    .filter((review) => review.respondedAt === null && reader.unitIds.has(unitOf(review.keyResultId)))
    .map((review) => {
      const dueAt = responseDueAt(review, plan.settings.responseHours);
      const elapsed = hours(review.openedAt, asOf.at);
      const text =
        asOf.at > dueAt
          ? reader.say('row.review.overdue', { elapsed, over: hours(dueAt, asOf.at) })
          : reader.say('row.review', { elapsed, left: hours(asOf.at, dueAt) });
      const url = reader.linkTo('action', `review.respond:${review.keyResultId}~${review.number}`);
      return plainRow(title(review.keyResultId), text, { label: reader.say('link.answer'), url });
    });
  const support = process.support
    .filter((each) => each.decision === null && reader.unitIds.has(unitOf(each.keyResultId)))
    .map((each) =>
      plainRow(
        title(each.keyResultId),
        reader.say('row.support', {
          kind: reader.say(each.kind),
          hours: hours(each.at, asOf.at),
          request: each.request,
        }),
        { label: reader.say('link.decide'), url: reader.linkTo('action', `support.decide:${each.id}`) },
      ),
    );
  const answered = (id: string) =>
    plan.objectives.find(
      (each) => each.id === (plan.keyResults.find((kr) => kr.id === id)?.objectiveId ?? id),
    )?.unitId;
  const isLeadOf = (unitId: string | undefined) =>
    plan.units.some((unit) => unit.id === unitId && unit.leadEmail === reader.person.email);
  const proposals = process.proposals
    .filter((each) => each.decision === null && isLeadOf(answered(each.answers)))
    .map((each) =>
      plainRow(each.id, reader.say('row.proposal', { unit: each.unitId, objective: each.objective }), {
        label: reader.say('link.decide'),
        url: reader.linkTo('action', `proposal.decide:${each.id}`),
      }),
    );
  const root = plan.units.find((unit) => unit.parentId === null);
  const signals = process.signals
    .filter((each) => each.acknowledgedAt === null && isLeadOf(root?.id))
    .map((each) =>
      plainRow(
        each.id,
        reader.say('row.signal', { hours: hours(each.at, asOf.at), where: each.where, what: each.what }),
        {
          label: reader.say('link.acknowledge'),
          url: reader.linkTo('action', `signal.acknowledge:${each.id}`),
        },
      ),
    );
  return [...reviews, ...support, ...proposals, ...signals];
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
