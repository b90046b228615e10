// Takes a visitor and what was recorded of their report; gives what happens with it: who sees it when, and
// whose help one may thank for. Never a promise beyond the weekly mail.
import { momentAt } from '../../../shared/calendar/zones.ts';
import { planIndex } from '../../../shared/lookup/plan-index.ts';
import { leadsOn } from '../../../shared/process/leads.ts';
import type { AfterReport } from '../pages/index.ts';
import { digestDays } from '../schedule/due.ts';
import type { Visitor } from './page-context.ts';

/** `keyResultIds`: those that were reported. */
export function afterReport(
  { read, claims }: Pick<Visitor, 'read' | 'claims'>,
  keyResultIds: readonly string[],
): AfterReport {
  const { plan, process, asOf } = read.standing;
  const { settings } = plan;
  const { personName } = planIndex(plan);
  const leads = leadsOn(plan, asOf.day);
  const reported = plan.keyResults.filter(({ id }) => keyResultIds.includes(id));
  const seenBy = new Set(reported.map((each) => leads.besideOwner(each)));
  const mail = digestDays(settings)
    .map((day) => momentAt(day, settings.digestTime, settings.timeZone))
    .find((at) => at > asOf.at);
  const helped = reported.flatMap(({ id, text }) => {
    const last = process.support
      .filter(
        ({ keyResultId, decision }) => keyResultId === id && (decision === 'granted' || decision === 'lent'),
      )
      .at(-1);
    return last && last.decidedBy !== claims.email
      ? [{ email: last.decidedBy, name: personName(last.decidedBy), keyResult: text }]
      : [];
  });
  return {
    seenBy: [...seenBy].flatMap((email) => (email && email !== claims.email ? [personName(email)] : [])),
    mailAt: mail ?? null,
    now: asOf.at,
    timeZone: settings.timeZone,
    helped,
  };
}
