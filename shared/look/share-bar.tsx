// Takes how many there are of each status; gives one bar of them. The counts stand beside it in words: never
// colour alone.
import { STATUSES, type Status } from '../model/state.ts';

/** Between two parts, in hundredths of the bar. */
const GAP = 0.4;

/** Nothing where there is nothing to count. Hidden from readers of the screen, who have the counts. */
export function ShareBar({ counts }: { counts: Readonly<Record<Status, number>> }) {
  const all = STATUSES.reduce((sum, status) => sum + counts[status], 0);
  if (all === 0) return null;
  let from = 0;
  return (
    <svg class="sharebar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {STATUSES.filter((status) => counts[status] > 0).map((status) => {
        const width = (counts[status] / all) * 100;
        const x = from;
        from += width;
        return (
          <rect
            key={status}
            class={`fill ${status}`}
            x={x.toFixed(2)}
            y="0"
            width={Math.max(width - GAP, GAP).toFixed(2)}
            height="8"
          />
        );
      })}
    </svg>
  );
}
