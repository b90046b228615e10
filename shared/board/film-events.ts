// Takes a standing and some units; gives what was decided in them and when: help that arrived, a change that
// began, a measure that worked, a plan that was adjusted. Never who decided it.
import { dayAt } from '../calendar/zones.ts';
import { planIndex } from '../lookup/plan-index.ts';
import type { AdjustedField } from '../model/record.ts';
import type { Standing } from '../model/standing.ts';
import type { Day, EpochMs } from '../model/time.ts';

export interface FilmEvent {
  kind: 'help' | 'adopted' | 'playbook' | 'adjusted' | 'worked' | 'change';
  day: Day;
  /** What people wrote: the request, the measure, the objective, the reason. */
  text: string;
  /** '' for what is of a unit as a whole. */
  keyResultId: string;
  unitId: string;
  /** The unit that helps; '' where none is named. */
  fromUnitId: string;
  /** Of an adjustment. */
  change: { field: AdjustedField; before: string; after: string } | null;
  /** So many of the same words on the same day. */
  count: number;
}

/** What says most comes first where there is no room for all. */
const KINDS: readonly FilmEvent['kind'][] = ['help', 'adopted', 'playbook', 'adjusted', 'worked', 'change'];

/** Help and what it led to, or what was begun: how an event is drawn. */
export const sideOf = (kind: FilmEvent['kind']): 'good' | 'begun' =>
  kind === 'help' || kind === 'playbook' || kind === 'worked' ? 'good' : 'begun';

/** In the order of the days, the `most` that say most; `more` are left out. */
export function filmEvents(
  standing: Standing,
  within: ReadonlySet<string>,
  most: number,
): { shown: FilmEvent[]; more: number } {
  const all = together(
    [
      ...ofSupport(standing),
      ...ofProposals(standing),
      ...ofReviews(standing),
      ...ofAdjustments(standing),
    ].filter(({ unitId }) => within.has(unitId)),
  );
  const byWeight = [...all].sort(
    (one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || (one.day < other.day ? -1 : 1),
  );
  const shown = byWeight
    .slice(0, most)
    .sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1));
  return { shown, more: all.length - shown.length };
}

/** The same words on the same day are one event. */
function together(events: readonly FilmEvent[]): FilmEvent[] {
  const found = new Map<string, FilmEvent>();
  for (const event of events) {
    const key = [
      event.kind,
      event.day,
      event.text,
      event.change?.field ?? '',
      event.change ? event.keyResultId : '',
    ];
    const same = found.get(key.join('\n'));
    if (same) same.count += 1;
    else found.set(key.join('\n'), { ...event });
  }
  return [...found.values()];
}

/** Makes an event of what happened by now; nothing of what has not. */
function happening({ plan, asOf }: Standing) {
  const { keyResults, objectives } = planIndex(plan);
  return (
    at: EpochMs | null,
    event: Pick<FilmEvent, 'kind' | 'text' | 'keyResultId'> & Partial<FilmEvent>,
  ): FilmEvent[] => {
    if (at === null || at > asOf.at) return [];
    const objectiveId = keyResults.get(event.keyResultId)?.objectiveId ?? '';
    const unitId = event.unitId ?? objectives.get(objectiveId)?.unitId ?? '';
    const day = dayAt(at, plan.settings.timeZone);
    return [{ fromUnitId: '', change: null, count: 1, ...event, day, unitId }];
  };
}

function ofSupport(standing: Standing): FilmEvent[] {
  const event = happening(standing);
  return standing.process.support
    .filter(({ decision }) => decision === 'granted' || decision === 'lent')
    .flatMap(({ decidedAt, request, keyResultId, fromUnitId }) =>
      event(decidedAt, { kind: 'help', text: request, keyResultId, fromUnitId: fromUnitId ?? '' }),
    );
}

function ofProposals(standing: Standing): FilmEvent[] {
  const event = happening(standing);
  return standing.process.proposals
    .filter(({ decision }) => decision === 'adopted')
    .flatMap(({ decidedAt, objective, unitId }) =>
      event(decidedAt, { kind: 'adopted', text: objective, keyResultId: '', unitId }),
    );
}

function ofReviews(standing: Standing): FilmEvent[] {
  const event = happening(standing);
  const kept = new Set(
    standing.process.playbooks.map(({ keyResultId, measure }) => `${keyResultId}\n${measure}`),
  );
  return [...standing.states.values()].flatMap(({ keyResultId, reviews }) =>
    reviews.flatMap(({ startedAt, closedAt, outcome, measure }) => [
      ...event(startedAt, { kind: 'change', text: measure, keyResultId }),
      ...event(outcome === 'effective' ? closedAt : null, {
        kind: kept.has(`${keyResultId}\n${measure}`) ? 'playbook' : 'worked',
        text: measure,
        keyResultId,
      }),
    ]),
  );
}

function ofAdjustments(standing: Standing): FilmEvent[] {
  const event = happening(standing);
  return standing.process.adjustments.flatMap(({ at, keyResultId, field, before, after, reason }) =>
    event(at, { kind: 'adjusted', text: reason, keyResultId, change: { field, before, after } }),
  );
}
