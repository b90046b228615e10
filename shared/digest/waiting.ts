// Takes the reader of a digest; gives what waits for their answer, with its clock in real hours. Never what waits for somebody else.
import type { Plan } from '../model/plan.ts';
import type { EpochMs } from '../model/time.ts';
import { lapsesBy } from '../process/deadlines.ts';
import { MS_PER_HOUR, responseDueAt } from '../process/reviews.ts';
import { leadAbove, unitsAbove } from '../process/unit-tree.ts';
import type { MailRow } from './content.ts';
import { keyResultTitle, plainRow, type Reader } from './reader.ts';

/** A review asks the nearest lead, and with each lapse of its deadline the next one up as well. */
function isAskedOf({ standing: { plan }, person }: Reader, unitId: string, lapses: number): boolean {
  return Array.from({ length: lapses + 1 }, (_, level) => leadAbove(plan.units, unitId, level)).includes(
    person.email,
  );
}

/** Who can grant support for a unit: the lead of the unit above, at the root its own. */
export function granterOf({ units }: Plan, unitId: string): string | null {
  const [own, above] = unitsAbove(units, unitId);
  return leadAbove(units, above?.id ?? own?.id ?? '');
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
    .filter(
      (review) =>
        review.respondedAt === null &&
        isAskedOf(
          reader,
          unitOf(review.keyResultId),
          lapsesBy(review.openedAt, plan.settings.responseHours, asOf.at),
        ),
    )
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
    .filter(
      (each) => each.decision === null && granterOf(plan, unitOf(each.keyResultId)) === reader.person.email,
    )
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
