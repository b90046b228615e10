// Takes a figure; prints it as one JSON line. Never judges: the goal stands beside the value.

export type Print = (figure: string, value: number, unit: string, goal: string, store?: string) => void;

/**
 * `{"figure","value","unit","goal"}` on standard output, and the store's name where a figure is one of a
 * store.
 */
export const printFigure: Print = (figure, value, unit, goal, store) => {
  console.log(
    JSON.stringify({ figure, ...(store ? { store } : {}), value: Number(value.toFixed(3)), unit, goal }),
  );
};

/** Seconds that some work takes, by the monotonic clock. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

/** The middle one of some measurements: what else the machine did meanwhile moves it least. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
