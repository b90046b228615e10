// Takes a KR, its state and a moment; gives what is true of it then: figures, colour, status, forecast.
// Never reads other KRs.
import type { BoardKeyResult } from '../model/board.ts';
import type { KeyResult, Settings } from '../model/plan.ts';
import type { Colour, Figures, KeptSnapshot, KeyResultState, Status } from '../model/state.ts';
import type { Day, EpochMs } from '../model/time.ts';
import { colourOf, deviationOf, type Thresholds } from './figures.ts';
import { forecastOf } from './forecast.ts';
import { type DueDay, missedDays } from './owed.ts';

/**
 * What the states of all KRs are taken at: `ended` is the last day that is over by `at`. Made once for a
 * fold.
 */
export interface FoldContext {
  day: Day;
  ended: Day;
  at: EpochMs;
  days: readonly DueDay[];
  settings: Thresholds & Pick<Settings, 'reviewAbove'>;
}

/**
 * From so many missed snapshot days on a green fades to none, and the KR no longer counts as covered (design
 * §6, Status).
 */
export const MISSED_UNTIL_FADED = 2;

export interface KeyResultStanding {
  figures: Figures | null;
  colour: Colour | null;
  status: Status;
  missed: number;
  latest: KeptSnapshot | null;
  forecast: number | null;
}

/** State, status and forecast of a KR on the context's day (design §6, State of a KR; Status; Forecast). */
export function keyResultStanding(
  keyResult: KeyResult,
  state: KeyResultState | undefined,
  context: FoldContext,
): KeyResultStanding {
  const snapshots = snapshotsUpTo(state?.snapshots ?? [], context.day);
  const latest = snapshots[snapshots.length - 1] ?? null;
  const missed = missedDays(keyResult, context.days, latest?.day ?? null, context.at).length;
  if (!latest) return { figures: null, colour: null, status: 'none', missed, latest, forecast: null };
  const { figures, colour } =
    keyResult.type === 'yes-no'
      ? yesNoOn(keyResult, latest, context)
      : { figures: latest, colour: latest.colour };
  const fades = colour === 'green' && missed >= MISSED_UNTIL_FADED;
  return {
    figures,
    colour,
    status: fades ? 'none' : colour,
    missed,
    latest,
    forecast: forecastOf(keyResult, snapshots),
  };
}

function snapshotsUpTo(snapshots: KeptSnapshot[], day: Day): KeptSnapshot[] {
  const last = snapshots[snapshots.length - 1];
  return !last || last.day <= day ? snapshots : snapshots.filter((snapshot) => snapshot.day <= day);
}

/** A yes-no alone takes the plan of today: "not yet" turns red at the end of the due day. */
function yesNoOn(
  keyResult: KeyResult,
  latest: KeptSnapshot,
  context: FoldContext,
): { figures: Figures; colour: Colour } {
  const planned = context.ended >= keyResult.due ? 1 : 0;
  const deviation = deviationOf(latest.attainment, planned);
  return {
    figures: { attainment: latest.attainment, planned, deviation },
    colour: colourOf(deviation, planned, context.settings),
  };
}

/**
 * True where the reporter says on track and the colour is amber or red: green outside, red inside (design §6,
 * Watermelon).
 */
export function isWatermelon(standing: KeyResultStanding): boolean {
  return (
    standing.latest?.selfStatus === 'on track' && (standing.colour === 'amber' || standing.colour === 'red')
  );
}

/** The KR's row of board.json. */
export function boardKeyResult(
  keyResult: KeyResult,
  unitId: string,
  standing: KeyResultStanding,
): BoardKeyResult {
  const { figures, latest } = standing;
  return {
    id: keyResult.id,
    objectiveId: keyResult.objectiveId,
    unitId,
    attainment: figures?.attainment ?? null,
    planned: figures?.planned ?? null,
    deviation: figures?.deviation ?? null,
    status: standing.status,
    stale: standing.missed > 0,
    forecast: standing.forecast,
    snapshotDate: latest?.day ?? null,
    watermelon: isWatermelon(standing),
  };
}
