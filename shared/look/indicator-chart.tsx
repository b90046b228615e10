// Takes an indicator over the cycle and what it was in the last one; gives it as a small line. Never text
// inside what is stretched.
import type { Day } from '../model/time.ts';

interface IndicatorPoint {
  day: Day;
  /** Null where there was nothing to count yet. */
  value: number | null;
}

const WIDTH = 240;
const HEIGHT = 56;
const PAD = 6;

/**
 * The last cycle is dashed, this one solid, now a dot. `top` is the value at the upper edge: 1 for a share.
 */
export function IndicatorChart({
  points,
  last,
  top,
  label,
}: {
  points: readonly IndicatorPoint[];
  last: number | null;
  top: number;
  label: string;
}) {
  const step = (WIDTH - 2 * PAD) / Math.max(1, points.length - 1);
  const y = (value: number) => HEIGHT - PAD - (Math.min(value, top) / top) * (HEIGHT - 2 * PAD);
  const at = points.flatMap(({ value }, index) =>
    value === null ? [] : [`${(PAD + index * step).toFixed(1)},${y(value).toFixed(1)}`],
  );
  const end = at.at(-1);
  return (
    <svg
      class="trend"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <line class="base" x1={PAD} x2={WIDTH - PAD} y1={y(0)} y2={y(0)} />
      {last !== null && (
        <polyline class="plan" points={`${PAD},${y(last).toFixed(1)} ${WIDTH - PAD},${y(last).toFixed(1)}`} />
      )}
      {at.length > 1 && <polyline class="got" points={at.join(' ')} />}
      {/* A dot is a line of no length with round ends: a circle would be stretched. */}
      {end !== undefined && <polyline class="got end" points={`${end} ${end}`} />}
    </svg>
  );
}
