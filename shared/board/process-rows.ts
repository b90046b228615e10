// Takes the process at a moment; gives its rows of board.json. Never ranks people: the award names teams.
import { addWorkingDays } from '../calendar/working-days.ts';
import { dayAt } from '../calendar/zones.ts';
import type { Board, BoardAward, BoardProposal, BoardSignal, BoardSupport } from '../model/board.ts';
import type { Plan, Settings } from '../model/plan.ts';
import type { MicroOkr, PointsEntry, ProcessState, Proposal, Signal, Support } from '../model/process.ts';
import type { AsOf } from '../model/standing.ts';
import { type Day, type EpochMs, MS_PER_HOUR } from '../model/time.ts';
import { isUnacknowledged } from '../process/answer-due.ts';

type ProcessRows = Pick<
  Board,
  'proposals' | 'support' | 'signals' | 'microOkrs' | 'points' | 'awards' | 'playbooks' | 'adjustments'
>;

/** The process rows of the board. */
export function processRows(
  { settings }: Plan,
  process: ProcessState,
  awards: BoardAward[],
  asOf: AsOf,
): ProcessRows {
  return {
    proposals: process.proposals.map((each) => proposalRow(each, settings)),
    support: process.support.map((each) => supportRow(each, asOf.at)),
    signals: process.signals.map((each) => signalRow(each, settings, asOf.at)),
    microOkrs: process.microOkrs.map((each) => ({
      id: each.id,
      email: each.email,
      state: microOkrState(each, asOf.day),
    })),
    points: balancesOf(process.points),
    awards,
    playbooks: process.playbooks.map(({ id, metricId, keyResultId, before, after, reused }) => ({
      id,
      metric: metricId,
      keyResultId,
      before,
      after,
      reused,
    })),
    adjustments: process.adjustments.map(({ at, ...rest }) => ({
      date: dayAt(at, settings.timeZone),
      ...adjusted(rest),
    })),
  };
}

const adjusted = ({
  keyResultId,
  field,
  before,
  after,
  by,
}: Omit<ProcessState['adjustments'][number], 'at'>) => ({ keyResultId, field, before, after, by });

/**
 * The last day on which an answer to headquarters is in time: Proposal working days after the decoding
 * meeting (blank: after cycle start; docs/case.md: 战略会后5个工作日内).
 */
export function proposalDeadline(settings: Settings): Day {
  const from = settings.decodingMeeting?.slice(0, 10) ?? settings.cycleStart;
  return addWorkingDays(from, settings.proposalWorkingDays, settings);
}

function proposalRow(proposal: Proposal, settings: Settings): BoardProposal {
  return {
    id: proposal.id,
    unitId: proposal.unitId,
    answers: proposal.answers,
    state: proposal.decision ?? 'proposed',
    late: dayAt(proposal.at, settings.timeZone) > proposalDeadline(settings),
    objectiveId: proposal.objectiveId,
  };
}

const hoursFrom = (since: EpochMs, until: EpochMs): number => (until - since) / MS_PER_HOUR;

function supportRow(support: Support, at: EpochMs): BoardSupport {
  return {
    id: support.id,
    keyResultId: support.keyResultId,
    state: support.decision ?? 'open',
    hours: hoursFrom(support.at, support.decidedAt ?? at),
  };
}

function signalRow(signal: Signal, settings: Settings, at: EpochMs): BoardSignal {
  return {
    id: signal.id,
    state: signal.acknowledgedAt === null ? 'open' : 'acknowledged',
    hours: hoursFrom(signal.at, signal.acknowledgedAt ?? at),
    overdue: isUnacknowledged(signal, settings.signalHours, at),
  };
}

/** Lapsed: past its due day and not confirmed. */
export function microOkrState(microOkr: MicroOkr, day: Day): 'running' | 'confirmed' | 'lapsed' {
  if (microOkr.confirmedAt !== null) return 'confirmed';
  return day > microOkr.due ? 'lapsed' : 'running';
}

/** The balance of everybody who has an entry in the ledger, by mail address. */
export function balancesOf(entries: readonly PointsEntry[]): { email: string; balance: number }[] {
  const balances = new Map<string, number>();
  for (const { email, change } of entries) balances.set(email, (balances.get(email) ?? 0) + change);
  return [...balances]
    .map(([email, balance]) => ({ email, balance }))
    .sort((a, b) => (a.email < b.email ? -1 : 1));
}
