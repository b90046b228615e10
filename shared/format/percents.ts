// A share as so many per cent and back, without what floats add at their end. Never rounds to what is shown.

/** Digits that a float holds. */
const DIGITS = 15;

/** 7 per cent are 0.07. */
export const shareOfPercents = (percents: number): number => Number((percents / 100).toPrecision(DIGITS));

/** 0.07 are 7 per cent; of what a sheet has computed fewer digits are sure. */
export const percentsOf = (share: number, digits = DIGITS): number =>
  Number((share * 100).toPrecision(digits));
