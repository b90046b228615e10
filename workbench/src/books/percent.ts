// Takes the digits of a percent; gives the number that they are. Never multiplies: 7 is 0.07.

/** The number of a percent's digits: `18` → 0.18, exactly the float that 0.18 is. */
export function shareOfPercent(digits: string): number {
  return Number(`${digits}e-2`);
}
