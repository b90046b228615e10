// Takes numbers; gives the comparisons that every rule uses. Never rounds what it compares.

/** Differences of floating-point arithmetic that no person could mean (design §6). */
const TOLERANCE = 1e-9;

/** `>`: by more than the tolerance. */
export const isAbove = (a: number, b: number): boolean => a - b > TOLERANCE;

/** `≥`: by no less than minus the tolerance. */
export const isAtLeast = (a: number, b: number): boolean => a - b >= -TOLERANCE;

/** `value` moved into low..high. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);
