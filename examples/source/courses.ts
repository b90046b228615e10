// How key results went, as shares of the plan to date on the seven snapshot days of the quarter.
// Never holds a value of one KR: those stand with the KR.
import type { Course } from './types.ts';

/**
 * The closing value is the last pace times the target. A pace below 0.85 turns amber, below 0.6 red where a
 * fifth of the way was planned.
 * The causes name the blocker that the owner writes (notes.ts).
 */
// biome-ignore format: a table, one row a line
export const course = {
  steady: { paces: [0.97, 0.98, 1, 1, 1.01, 1.02, 1.03] },
  strong: { paces: [1.06, 1.07, 1.05, 1.08, 1.08, 1.07, 1.09] },
  late: { paces: [0.9, 0.93, 0.91, 0.94, 0.96, 0.98, 0.99] },
  /** East China before and after the short-video training. */
  taught: { paces: [0.4, 0.92, 1, 1.03, 1.05, 1.06, 1.06], cause: 'demo' },
  /** Its shops. */
  shopTaught: { paces: [0.78, 0.95, 1.02, 1.03, 1.05, 1.05, 1.06], cause: 'demo' },
  shopSteady: { paces: [0.92, 0.98, 1.01, 1.02, 1.04, 1.03, 1.05] },
  /** North China while trucks and builders were missing. */
  stuck: { paces: [0.94, 0.9, 0.44, 0.87, 0.94, 0.98, 1.01], cause: 'works' },
  stuckLong: { paces: [0.92, 0.88, 0.38, 0.72, 0.91, 0.95, 0.99], cause: 'works' },
  /** South China's premium line turns slowly, and does not quite heal. */
  slow: { paces: [0.92, 0.66, 0.68, 0.73, 0.79, 0.82, 0.82], cause: 'slow' },
  slowHealed: { paces: [0.93, 0.74, 0.8, 0.89, 0.94, 0.97, 0.98], cause: 'slow' },
  /** Community group buying undercuts the shop. */
  undercut: { paces: [0.95, 0.71, 0.81, 0.9, 0.95, 0.98, 0.99], cause: 'price' },
  /** The mall around the counter is being rebuilt until April. */
  closedMall: { paces: [0.96, 0.91, 0.78, 0.52, 0.49, 0.47, 0.48], cause: 'mall' },
  emptyMall: { paces: [0.97, 0.95, 0.9, 0.81, 0.79, 0.78, 0.8], cause: 'mall' },
  fading: { paces: [0.98, 1, 1.01, 1.02, 1, 1, 1], silentFrom: '2025-03-01' },
} satisfies Record<string, Course>;
