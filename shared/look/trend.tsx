// Takes a KR and its snapshots; gives the line of what was attained against the plan. Never text inside what
// is stretched.
import { addDays, dayNumber, daysBetween } from '../calendar/days.ts';
import { dayText, percentText } from '../format/format.ts';
import type { KeyResult, Language } from '../model/plan.ts';
import type { Colour, KeptSnapshot } from '../model/state.ts';
import type { Day } from '../model/time.ts';
import { attainmentOf } from '../okr/figures.ts';
import { planToDate } from '../okr/plan-to-date.ts';
import { say } from '../words/form.ts';
import { StatusPaths } from './status-mark.tsx';

const WIDTH = 240;
const HEIGHT = 60;
const PAD = 5;
const PLAN_STEPS = 48;
/** Width of a snapshot's shape, in pixels. */
const POINT = 15;

interface TrendProps {
  keyResult: KeyResult;
  snapshots: readonly (Pick<KeptSnapshot, 'day' | 'value'> & { colour?: Colour })[];
  language: Language;
  forecast?: number | null;
  /** With labels, and each snapshot's colour as its shape. */
  large?: boolean;
  /** Stretches of days that are shaded: while a review was open. */
  spans?: readonly { from: Day; to: Day }[];
}

interface Point {
  day: Day;
  share: number;
  colour: Colour | undefined;
}

/** Where a day and a share stand in the drawing. */
function scaleOf({ keyResult, forecast = null }: TrendProps, points: readonly Point[]) {
  const values = [0, 1, ...points.map(({ share }) => share), ...(forecast === null ? [] : [forecast])].map(
    held,
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(1, daysBetween(keyResult.start, keyResult.due) + 1);
  const x = (day: Day) => {
    const days = daysBetween(keyResult.start, day) + 1;
    return PAD + Math.min(Math.max(days / span, 0), 1) * (WIDTH - 2 * PAD);
  };
  const y = (share: number) => HEIGHT - PAD - ((held(share) - low) / (high - low)) * (HEIGHT - 2 * PAD);
  return { x, y, at: (day: Day, share: number) => `${x(day).toFixed(1)},${y(share).toFixed(1)}` };
}

interface DrawnProps extends TrendProps {
  points: readonly Point[];
  scale: ReturnType<typeof scaleOf>;
}

/**
 * Plan dashed, attained solid, forecast dotted, over the KR's own time; all on the present baseline and
 * target.
 */
export function Trend(props: TrendProps) {
  const { keyResult, snapshots, language, large = false } = props;
  const points = snapshots.map(({ day, value, colour }) => ({
    day,
    share: attainmentOf(keyResult, value),
    colour,
  }));
  const last = points[points.length - 1];
  if (!last) return null;
  const drawn = { ...props, points, scale: scaleOf(props, points) };
  const label = say(language, 'trendOf', {
    from: dayText(points[0]!.day, language),
    to: dayText(last.day, language),
    attained: percentText(last.share, language),
    planned: percentText(planToDate(keyResult, last.day), language),
  });
  const box = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none' };
  if (!large)
    return (
      <svg class="trend" role="img" aria-label={label} {...box}>
        <Lines {...drawn} />
      </svg>
    );
  return (
    <svg class="trend large" role="img" aria-label={label}>
      <svg width="100%" height="100%" {...box} aria-hidden="true">
        <Lines {...drawn} />
      </svg>
      <Labels {...drawn} />
    </svg>
  );
}

function Lines({ keyResult, forecast = null, spans = [], points, scale: { x, y, at } }: DrawnProps) {
  const last = points[points.length - 1]!;
  const line = points.map(({ day, share }) => at(day, share)).join(' ');
  return (
    <>
      {spans.map(({ from, to }) => (
        <rect
          key={from}
          class="span"
          x={x(from).toFixed(1)}
          width={Math.max(1, x(to) - x(from)).toFixed(1)}
          y="0"
          height={HEIGHT}
        />
      ))}
      <line class="base" x1={PAD} x2={WIDTH - PAD} y1={y(0)} y2={y(0)} />
      <line class="base" x1={PAD} x2={WIDTH - PAD} y1={y(1)} y2={y(1)} />
      <polyline class="plan" points={planPoints(keyResult, at)} />
      {forecast !== null && (
        <polyline class="fore" points={`${at(last.day, last.share)} ${at(keyResult.due, forecast)}`} />
      )}
      {/* One snapshot is a dot: a line of no length with round ends. */}
      <polyline class="got" points={points.length === 1 ? `${line} ${line}` : line} />
    </>
  );
}

/** They stand in the outer drawing, which is not stretched. */
function Labels({ language, points, scale: { x, y } }: DrawnProps) {
  const height = (share: number) => `${((y(share) / HEIGHT) * 100).toFixed(1)}%`;
  return (
    <>
      {[0, 1].map((share) => (
        <text key={share} x="2.5%" y={height(share)} dy="-5">
          {percentText(share, language)}
        </text>
      ))}
      {points.map(({ day, share, colour }) =>
        colour === undefined ? null : (
          <svg
            key={day}
            class={`point ${colour}`}
            aria-hidden="true"
            x={`${((x(day) / WIDTH) * 100).toFixed(2)}%`}
            y={height(share)}
          >
            <svg
              x={-POINT / 2}
              y={-POINT / 2}
              width={POINT}
              height={POINT}
              viewBox="0 0 16 16"
              aria-hidden="true"
            >
              <StatusPaths status={colour} />
            </svg>
          </svg>
        ),
      )}
    </>
  );
}

/** A wild value must not flatten the rest of the drawing. */
const held = (share: number): number => Math.min(Math.max(share, -0.5), 2);

function planPoints(keyResult: KeyResult, at: (day: string, share: number) => string): string {
  const days = dayNumber(keyResult.due) - dayNumber(keyResult.start) + 1;
  const steps = Math.min(PLAN_STEPS, Math.max(1, days));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const day = addDays(keyResult.start, Math.round((days * step) / steps) - 1);
    return at(day, planToDate(keyResult, day));
  }).join(' ');
}
