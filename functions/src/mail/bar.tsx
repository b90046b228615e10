// Takes attained and planned shares; gives the bar that shows the one against the other, of table cells: mail
// programs show no drawings. Never the only place that says it.
import type { Status } from '../../../shared/model/state.ts';
import { FILLS, INK, TRACK } from './look.ts';

const HEIGHT = 8;
/** Somebody beyond the target makes the scale grow, up to twice the way. */
const LONGEST = 2;

/** A stretch of the bar up to `end`, a share of its length. */
interface Stretch {
  width: number;
  isFilled: boolean;
  endsAtPlan: boolean;
}

/**
 * The bar cut where attainment ends and where the plan is; shares in ascending order, widths in percent that
 * sum to 100.
 */
function stretchesOf(planned: number, attained: number): Stretch[] {
  const scale = Math.min(Math.max(1, planned, attained), LONGEST);
  const place = (share: number) => Math.round((Math.min(Math.max(share, 0), scale) / scale) * 1000) / 10;
  const plan = place(planned);
  const end = place(attained);
  const cuts = [...new Set([plan, end, 100])].filter((cut) => cut > 0).sort((a, b) => a - b);
  return cuts.map((cut, index) => ({
    width: Math.round((cut - (cuts[index - 1] ?? 0)) * 10) / 10,
    isFilled: cut <= end,
    endsAtPlan: cut === plan,
  }));
}

/** Filled is what is attained, the dark tick is the plan to date. */
export function Bar({ planned, attained, status }: { planned: number; attained: number; status: Status }) {
  return (
    <table
      role="presentation"
      cellpadding="0"
      cellspacing="0"
      width="100%"
      style={{ borderCollapse: 'collapse', margin: '5px 0 2px', tableLayout: 'fixed', width: '100%' }}
    >
      <tbody>
        <tr>
          {stretchesOf(planned, attained).map(({ width, isFilled, endsAtPlan }, index) => (
            <td
              key={`${index}`}
              width={`${width}%`}
              class={`${isFilled ? `f-${status}` : 'track'}${endsAtPlan ? ' tick' : ''}`}
              style={{
                backgroundColor: isFilled ? FILLS[status] : TRACK,
                fontSize: 1,
                height: HEIGHT,
                lineHeight: `${HEIGHT}px`,
                ...(endsAtPlan ? { borderRight: `3px solid ${INK}` } : {}),
              }}
            >
              &nbsp;
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
