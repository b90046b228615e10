// Takes a key result, what was reported of it and the thresholds; gives why it has its colour and what would
// make it green by the next snapshot day. Never a colour of its own making: it names the rule that gave it.
import type { KeyResult } from '../model/plan.ts';
import type { KeptSnapshot, Status } from '../model/state.ts';
import type { Day } from '../model/time.ts';
import { isAbove, isAtLeast } from './compare.ts';
import { colourOf, figuresOn, type Thresholds } from './figures.ts';
import { type DueDay, owedDays } from './owed.ts';
import { planToDate } from './plan-to-date.ts';

/**
 * The rule that a colour comes from (design §6, Colour, Status): `small-base` is amber because too little is
 * planned yet, `faded` a green that nobody renewed, `silent` nobody ever reported; of a yes-no `not-due`,
 * `done` and `overdue`; `as-then` where plan, target or thresholds have changed since the report.
 */
export type WhyRule =
  | 'red'
  | 'amber'
  | 'small-base'
  | 'green'
  | 'faded'
  | 'silent'
  | 'not-due'
  | 'done'
  | 'overdue'
  | 'as-then';

/** What a report has to say to be green, in the key result's own unit; bounds are part of it. */
export type Need =
  | { kind: 'least'; value: number }
  | { kind: 'most'; value: number }
  | { kind: 'range'; low: number | null; high: number | null }
  | { kind: 'done' };

export interface Why {
  rule: WhyRule;
  /** The report that gave the colour; null where nobody has reported. */
  report: Pick<KeptSnapshot, 'day' | 'value' | 'attainment' | 'planned' | 'deviation'> | null;
  /** What would make it green on the next snapshot day that it owes; null where none is left. */
  next: { day: Day; need: Need } | null;
}

export interface WhyInput {
  keyResult: KeyResult;
  status: Status;
  /** Up to the day that is looked at. */
  latest: KeptSnapshot | null;
  settings: Thresholds;
  /** Snapshot days of the cycle (owed.ts). */
  days: readonly DueDay[];
  today: Day;
}

export function whyOf(input: WhyInput): Why {
  const { latest } = input;
  return { rule: ruleOf(input), report: latest, next: nextOf(input) };
}

function ruleOf({ keyResult, status, latest, settings }: WhyInput): WhyRule {
  if (!latest) return 'silent';
  if (status === 'none') return 'faded';
  if (keyResult.type === 'yes-no') {
    if (latest.attainment >= 1) return 'done';
    return status === 'green' ? 'not-due' : 'overdue';
  }
  return hasChangedSince(keyResult, latest, settings)
    ? 'as-then'
    : thresholdRule(latest.deviation, latest.planned, settings);
}

/** Which threshold a deviation is beyond, while the plan has come so far (design §6, Colour). */
function thresholdRule(
  deviation: number,
  planned: number,
  { amberAbove, redAbove, openingPlan }: Thresholds,
): 'red' | 'amber' | 'small-base' | 'green' {
  const isRedSize = isAbove(deviation, redAbove);
  if (isRedSize && isAtLeast(planned, openingPlan)) return 'red';
  if (!isAbove(deviation, amberAbove)) return 'green';
  return isRedSize ? 'small-base' : 'amber';
}

/** Figures and colour are those of the reception: a later change of the plan leaves them (design §6). */
function hasChangedSince(keyResult: KeyResult, latest: KeptSnapshot, settings: Thresholds): boolean {
  const now = figuresOn(keyResult, latest.value, latest.day);
  const differs = (one: number, other: number) => isAbove(Math.abs(one - other), 0);
  return (
    differs(now.attainment, latest.attainment) ||
    differs(now.planned, latest.planned) ||
    colourOf(latest.deviation, latest.planned, settings) !== latest.colour
  );
}

function nextOf({ keyResult, latest, settings, days, today }: WhyInput): Why['next'] {
  const reported = latest?.day ?? '';
  const next = owedDays(keyResult, days).find(({ day, countsFrom }) => day >= today && reported < countsFrom);
  if (!next || reported >= keyResult.due) return null;
  return { day: next.day, need: needOn(keyResult, next.day, settings) };
}

/** What is not more than Amber above behind the plan at the end of `day`. */
export function needOn(keyResult: KeyResult, day: Day, { amberAbove }: Thresholds): Need {
  const { type, baseline, target, low, high } = keyResult;
  if (type === 'yes-no') return { kind: 'done' };
  if (type === 'maintain') {
    const spare = amberAbove * (low !== null && high !== null ? high - low : Math.abs(low ?? high ?? 0));
    return {
      kind: 'range',
      low: low === null ? null : low - spare,
      high: high === null ? null : high + spare,
    };
  }
  const value = baseline + planToDate(keyResult, day) * (1 - amberAbove) * (target - baseline);
  return { kind: target >= baseline ? 'least' : 'most', value };
}

/** `red-third`: not better than amber, since red ones hold a third or more of the weight; `nothing` to fold. */
export type FoldRule = ReturnType<typeof thresholdRule> | 'red-third' | 'nothing';

/** Why an objective or a unit has its colour (design §6, Objective). */
export function whyFolded(
  { status, deviation, planned }: { status: Status; deviation: number | null; planned: number | null },
  settings: Thresholds,
): FoldRule {
  if (status === 'none' || deviation === null || planned === null) return 'nothing';
  const rule = thresholdRule(deviation, planned, settings);
  return rule === 'green' && status === 'amber' ? 'red-third' : rule;
}
