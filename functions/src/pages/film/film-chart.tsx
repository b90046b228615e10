// Takes a film and its events; gives the unit's line against its plan over the cycle, each event where it
// happened, and the day that is shown. Never text inside what is stretched.

import type { Film } from '../../../../shared/board/film.ts';
import { type FilmEvent, sideOf } from '../../../../shared/board/film-events.ts';
import { daysBetween } from '../../../../shared/calendar/days.ts';
import { dayText, percentText } from '../../../../shared/format/format.ts';
import type { Language, Settings } from '../../../../shared/model/plan.ts';
import type { Day } from '../../../../shared/model/time.ts';
import { say } from '../../../../shared/words/pages.ts';

const WIDTH = 600;
const HEIGHT = 240;
const PAD = 14;
/** Events of neighbouring days stand above each other, so many pixels apart. */
const APART = 20;

interface Props {
  film: Film;
  events: readonly FilmEvent[];
  settings: Pick<Settings, 'cycleStart' | 'cycleEnd'>;
  language: Language;
}

interface Point {
  day: Day;
  attainment: number;
  planned: number;
}

/** Where a day and a share stand on the chart. */
function scaleOf(points: readonly Point[], { cycleStart, cycleEnd }: Props['settings']) {
  const span = daysBetween(cycleStart, cycleEnd) + 1;
  const top = Math.max(1, ...points.map(({ attainment, planned }) => Math.max(attainment, planned)));
  const x = (day: Day) => PAD + ((daysBetween(cycleStart, day) + 1) / span) * (WIDTH - 2 * PAD);
  const y = (share: number) => HEIGHT - PAD - (Math.max(0, share) / top) * (HEIGHT - 2 * PAD);
  return {
    span,
    x,
    y,
    across: (day: Day) => `${((x(day) / WIDTH) * 100).toFixed(2)}%`,
    line: (of: 'attainment' | 'planned') =>
      [
        `${x(cycleStart).toFixed(1)},${y(0).toFixed(1)}`,
        ...points.map((each) => `${x(each.day).toFixed(1)},${y(each[of]).toFixed(1)}`),
      ].join(' '),
  };
}

type Scale = ReturnType<typeof scaleOf>;

function pointsOf({ frames }: Film): Point[] {
  return frames.flatMap(({ day, units, isOnLine }) => {
    const { attainment, planned } = units[0]!;
    return !isOnLine || attainment === null || planned === null ? [] : [{ day, attainment, planned }];
  });
}

function labelOf({ film, settings, language }: Props, last: Point | undefined): string {
  if (!last) return say(language, 'noReports');
  return say(language, 'filmChart', {
    unit: film.unit.name,
    from: dayText(settings.cycleStart, language),
    to: dayText(last.day, language),
    attained: percentText(last.attainment, language),
    planned: percentText(last.planned, language),
  });
}

/** `events` are those of EventList in the same order: both number them by their place. */
export function FilmChart(props: Props) {
  const { film, events, settings, language } = props;
  const points = pointsOf(film);
  const scale = scaleOf(points, settings);
  const { y, across } = scale;
  const shown = film.frames[film.at]!.day;
  return (
    <div class="card film-chart">
      <svg class="trend large" role="img" aria-label={labelOf(props, points.at(-1))}>
        <Lines scale={scale} hasPoints={points.length > 0} />
        <text x="2%" y={`${(y(1) / HEIGHT) * 100}%`} dy="-4">
          {percentText(1, language)}
        </text>
        <line class="playhead" x1={across(shown)} x2={across(shown)} y1="0" y2="100%" data-head />
        <Events events={events} points={points} scale={scale} start={settings.cycleStart} shown={shown} />
      </svg>
      <p class="legend">
        <span>{dayText(settings.cycleStart, language)}</span>
        <span>{dayText(settings.cycleEnd, language)}</span>
      </p>
      {film.frames.map(({ day }) => (
        <span key={day} hidden data-across={across(day)} />
      ))}
    </div>
  );
}

/** What is stretched to the width of the page. */
function Lines({ scale: { y, line }, hasPoints }: { scale: Scale; hasPoints: boolean }) {
  return (
    <svg
      width="100%"
      height="100%"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line class="base" x1={PAD} x2={WIDTH - PAD} y1={y(0)} y2={y(0)} />
      <line class="base" x1={PAD} x2={WIDTH - PAD} y1={y(1)} y2={y(1)} />
      {hasPoints && (
        <>
          <polyline class="plan" points={line('planned')} />
          <polyline class="got" points={line('attainment')} />
        </>
      )}
    </svg>
  );
}

interface EventsProps {
  events: readonly FilmEvent[];
  points: readonly Point[];
  scale: Scale;
  /** First day of the cycle. */
  start: Day;
  /** The day that is looked at. */
  shown: Day;
}

/** Numbered marks above the line. */
function Events({ events, points, scale: { span, y, across }, start, shown }: EventsProps) {
  const levels = levelsOf(events, span);
  return (
    <>
      {events.map((event, index) => {
        const above = levels[index]!;
        const share = attainedOn(points, event.day, start);
        return (
          <g
            key={`${index}`}
            class={`event ${sideOf(event.kind)}`}
            data-event={event.day}
            hidden={event.day > shown}
          >
            <svg
              x={across(event.day)}
              y={`${((y(share) / HEIGHT) * 100).toFixed(1)}%`}
              overflow="visible"
              aria-hidden="true"
            >
              <circle cx="0" cy={-14 - above * APART} r="9" />
              <text x="0" y={-10 - above * APART} text-anchor="middle">
                {index + 1}
              </text>
            </svg>
          </g>
        );
      })}
    </>
  );
}

/** Nearer than this two marks would cover each other. A share of the cycle. */
const TOO_NEAR = 0.055;

/** Above how many others each stands, so that none covers another. */
function levelsOf(events: readonly FilmEvent[], days: number): number[] {
  const levels: number[] = [];
  events.forEach((event, index) => {
    const near = levels.filter((_, at) => daysBetween(events[at]!.day, event.day) < TOO_NEAR * days);
    let level = 0;
    while (near.includes(level)) level += 1;
    levels[index] = level;
  });
  return levels;
}

/** What the unit had attained on a day, on the line between the frames beside it. */
function attainedOn(points: readonly { day: Day; attainment: number }[], day: Day, start: Day): number {
  const after = points.findIndex((point) => point.day >= day);
  if (after < 0) return points.at(-1)?.attainment ?? 0;
  const to = points[after]!;
  const from = points[after - 1] ?? { day: start, attainment: 0 };
  const way = daysBetween(from.day, to.day);
  return way === 0
    ? to.attainment
    : from.attainment + ((to.attainment - from.attainment) * daysBetween(from.day, day)) / way;
}
