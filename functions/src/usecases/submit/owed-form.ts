// Takes a person; gives what they report on today: their key results with last values and plan. Never records
// anything.

import { addDays } from '../../../../shared/calendar/days.ts';
import { EARLY_REPORT_DAYS, snapshotDays } from '../../../../shared/calendar/snapshot-days.ts';
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { withoutRightAnswers } from '../../../../shared/form/check/level.ts';
import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import type { OwedKeyResult } from '../../../../shared/model/owed.ts';
import type { KeyResult, Language, Plan } from '../../../../shared/model/plan.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import { plannedValue } from '../../../../shared/okr/plan-to-date.ts';
import { activePerson, leadsOn } from '../../../../shared/process/leads.ts';
import type { FormReply } from '../../../../shared/wire/messages/submissions.ts';
import { newKey } from '../../new-key.ts';
import type { Deps } from '../deps.ts';
import { readStanding } from '../standing/standing.ts';
import { readsIn } from '../values/carry-values.ts';
import { owedCell } from '../values/owed-cell.ts';

/**
 * The form of a person on the day of `now`; null where the workspace or the person is unknown, or the person
 * has left.
 */
export async function owedForm(
  deps: Pick<Deps, 'store'>,
  workspace: string,
  email: string,
  now: EpochMs,
): Promise<FormReply | null> {
  const read = await readStanding(deps, workspace, now);
  if (!read) return null;
  const form = formOf(read.standing, email, now);
  const isOwnFed = form?.keyResults.some(({ cell }) => cell !== undefined);
  return form && isOwnFed ? { ...form, revision: read.head.revision, ...readsIn(read.standing.plan) } : form;
}

/**
 * What a person reports on, from a standing that is at hand; in their own language where none is given. Never
 * with the right answers of a training.
 */
export function formOf(
  standing: Standing,
  email: string,
  now: EpochMs,
  asked: Language | null = null,
): FormReply | null {
  const { plan } = standing;
  const today = dayAt(now, plan.settings.timeZone);
  const person = activePerson(plan, email, today);
  if (!person) return null;
  const { reportedBy } = leadsOn(plan, today);
  const language = asked ?? person.language ?? plan.settings.language;
  const day = today > plan.settings.cycleEnd ? plan.settings.cycleEnd : today;
  return {
    workspace: plan.settings.workspace,
    language,
    person: { email, name: person.name, role: person.role },
    key: newKey(),
    today: day,
    snapshotDay: snapshotDayOf(plan, day),
    keyResults: reportedBy(email)
      .filter((each) => each.start <= day)
      .map((each) => {
        const cell = owedCell(each, standing, { day, language, now });
        return { ...owedKeyResult(each, standing, day), ...(cell ? { cell } : {}) };
      }),
    templates: plan.forms.map(withoutRightAnswers),
  };
}

/** The snapshot day that a report of `day` counts for: on it or up to three days before. */
function snapshotDayOf(plan: Plan, day: Day): Day | null {
  return (
    snapshotDays(plan.settings).find((each) => each >= day && each <= addDays(day, EARLY_REPORT_DAYS)) ?? null
  );
}

function owedKeyResult(keyResult: KeyResult, standing: Standing, day: Day): OwedKeyResult {
  const { plan } = standing;
  const { objectives, metrics, unitOf } = planIndex(plan);
  const snapshots = standing.states.get(keyResult.id)?.snapshots ?? [];
  const last = snapshots[snapshots.length - 1];
  const { id, text, type, percent, baseline, target, low, high, start, due } = keyResult;
  return {
    id,
    text,
    objective: objectives.get(keyResult.objectiveId)?.text ?? '',
    unit: unitOf(id)?.name ?? '',
    type,
    percent,
    measureUnit: metrics.get(keyResult.metricId)?.measureUnit ?? '',
    baseline,
    target,
    low,
    high,
    lastValue: last?.value ?? null,
    lastDay: last?.day ?? null,
    plannedValue: plannedValue(keyResult, day),
    start,
    due,
  };
}
