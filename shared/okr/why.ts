// Takes a key result, what was reported of it and the thresholds; gives why it has its colour and what would
// make it green by the next snapshot day. Never a colour of its own making: it names the rule that gave it.
import type { KeyResult } from '../model/plan.ts';
import type { KeptSnapshot, Status } from '../model/state.ts';
import type { Day } from '../model/time.ts';
import { isAbove } from './compare.ts';
import { colourOf, figuresOn, type Thresholds, thresholdRule } from './figures.ts';
import { type DueDay, owedDays } from './owed.ts';
import { type Requirement, requirementOn } from './thresholds.ts';

/**
 * The rule that a colour comes from (design §6, Colour, Status): `small-base` is amber because too little is
 * planned yet, `faded` a green that nobody renewed, `silent` nobody ever reported; of a yes-no `not-due`,
 * `done` and `overdue`; `as-then` where plan, target or thresholds have changed since the report.
 */
type WhyRule =
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

export interface Why {
  rule: WhyRule;
  /** The report that gave the colour; null where nobody has reported. */
  report: Pick<KeptSnapshot, 'day' | 'value' | 'attainment' | 'planned' | 'deviation'> | null;
  /** What would make it green on the next snapshot day that it owes; null where none is left. */
  next: { day: Day; need: Requirement } | null;
}

interface WhyInput {
  keyResult: KeyResult;
  status: Status;
  /** Up to the day that is looked at. */
  latest: KeptSnapshot | null;
  settings: Thresholds;
  /** Snapshot days of the cycle (owed.ts). */
  days: readonly DueDay[];
  today: Day;
}

/**
 * Why a key result has its colour (design §6, Why): `status` and `latest` of one moment, `days` all of the
 * cycle's.
 */
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
  return { day: next.day, need: requirementOn(keyResult, next.day, settings) };
}

/**
 * `red-third`: not better than amber, since red ones hold a third or more of the weight; `nothing` to fold.
 */
type FoldRule = ReturnType<typeof thresholdRule> | 'red-third' | 'nothing';

/** Why an objective or a unit has its colour (design §6, Objective). */
export function whyFolded(
  { status, deviation, planned }: { status: Status; deviation: number | null; planned: number | null },
  settings: Thresholds,
): FoldRule {
  if (status === 'none' || deviation === null || planned === null) return 'nothing';
  const rule = thresholdRule(deviation, planned, settings);
  return rule === 'green' && status === 'amber' ? 'red-third' : rule;
}
