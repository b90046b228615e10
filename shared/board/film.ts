// Takes a standing, a unit and a day; gives the quarter as a film: what the unit and those right below it
// were on each day of it. Never reads more than a board: what was reported is the history.
import { isDay } from '../calendar/days.ts';
import { snapshotDays } from '../calendar/snapshot-days.ts';
import { planIndex } from '../lookup/plan-index.ts';
import type { Unit } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import type { Status } from '../model/state.ts';
import type { Day } from '../model/time.ts';
import { type Headline, type HeadlineRow, headlineOf, standsForUnits } from './headline.ts';
import { figuresOnDay } from './over-time.ts';

/** A unit on a day; red and amber are the KRs of the unit and of all below. */
export interface FilmUnit {
  id: string;
  name: string;
  status: Status;
  attainment: number | null;
  planned: number | null;
  red: number;
  amber: number;
}

export interface FilmFrame {
  day: Day;
  /**
   * True of snapshot days and of today: between them the line of a unit moves with who happened to report.
   */
  isOnLine: boolean;
  headline: Headline;
  /** The unit itself, then those right below. */
  units: FilmUnit[];
}

export interface Film {
  unit: Unit;
  frames: FilmFrame[];
  /** The frame that is asked for. */
  at: number;
  /** Units right below that no frame has room for. */
  more: number;
}

/** Units of a frame, lines of all frames together, and frames at the most: a page holds no more. */
const MOST_UNITS = 12;
const MOST_LINES = 110;
const MOST_FRAMES = 24;
const FEWEST_FRAMES = 8;
/**
 * Up to so many KRs a frame is folded for each day on which somebody reported, else for snapshot days only.
 */
const SMALL = 2_000;

/**
 * The film of a unit (design §6, Film). Null where there is no such unit. `asked` is what an address says: a
 * text that is no day of the cycle so far is as none, the last frame.
 */
export function filmOf(standing: Standing, unitId: string, asked: string | null): Film | null {
  const { plan, asOf } = standing;
  const { units: all, rightBelow } = planIndex(plan);
  const unit = all.get(unitId);
  if (!unit) return null;
  const below = rightBelow(unitId);
  const units = [unit, ...below].slice(0, MOST_UNITS);
  const most = Math.min(MOST_FRAMES, Math.max(FEWEST_FRAMES, Math.floor(MOST_LINES / units.length)));
  const isSoFar = asked !== null && isDay(asked) && asked >= plan.settings.cycleStart && asked < asOf.day;
  const wanted = isSoFar ? asked : asOf.day;
  const days = frameDays(standing, wanted, most);
  const frameOf = framesOf(standing, unit, units);
  const line = new Set(snapshotDays(plan.settings));
  return {
    unit,
    frames: days.map((day) => ({ ...frameOf(day), isOnLine: day === asOf.day || line.has(day) })),
    at: days.indexOf(wanted),
    more: 1 + below.length - units.length,
  };
}

/** Snapshot days and today, then other days on which something was reported, as many as there is room for. */
function frameDays({ plan, states, asOf }: Standing, wanted: Day, most: number): Day[] {
  const past = snapshotDays(plan.settings).filter((day) => day < asOf.day);
  const kept = new Set([asOf.day, wanted, ...spread(past, most - 2)]);
  if (plan.keyResults.length <= SMALL) {
    const reported = new Set(
      [...states.values()].flatMap(({ snapshots }) => snapshots.map(({ day }) => day)),
    );
    const others = [...reported].filter((day) => day < asOf.day && !kept.has(day)).sort();
    for (const day of spread(others, most - kept.size)) kept.add(day);
  }
  return [...kept].sort();
}

/** So many of them, evenly. */
function spread(days: readonly Day[], most: number): Day[] {
  if (days.length <= most) return [...days];
  return Array.from({ length: Math.max(0, most) }, (_, at) => days[Math.floor((at * days.length) / most)]!);
}

/** How a day becomes a frame. What is the same for each is looked up once. */
function framesOf(standing: Standing, unit: Unit, units: readonly Unit[]) {
  const { plan, board } = standing;
  const { objectives, metricName } = planIndex(plan);
  const unitOf = plan.keyResults.map(({ objectiveId }) => objectives.get(objectiveId)!.unitId);
  const within = units.map(({ id }, index) => (index === 0 ? null : planIndex(plan).below(id)));
  const all = planIndex(plan).below(unit.id);
  const standsFor = standsForUnits(plan.units, unit.id);
  const place = new Map(board.units.map(({ id }, index) => [id, index]));
  return (day: Day): Omit<FilmFrame, 'isOnLine'> => {
    const figures = figuresOnDay(standing, day);
    const rows = plan.keyResults.flatMap(({ metricId }, index): HeadlineRow[] => {
      const unitId = unitOf[index]!;
      if (!all.has(unitId)) return [];
      return [{ unitId, status: figures.keyResults[index]!, metric: metricName(metricId) }];
    });
    const count = (of: ReadonlySet<string> | null, colour: Status) =>
      rows.filter(({ unitId, status }) => status === colour && (of === null || of.has(unitId))).length;
    return {
      day,
      headline: headlineOf(rows, standsFor),
      units: units.map(({ id, name }, index) => {
        const { status, attainment, planned } = figures.units[place.get(id)!]!;
        const [red, amber] = [count(within[index]!, 'red'), count(within[index]!, 'amber')];
        return { id, name, status, attainment, planned, red, amber };
      }),
    };
  };
}
