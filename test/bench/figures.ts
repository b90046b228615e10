// Takes a figure; prints it as one JSON line. Never judges: the goal stands beside the value.

export type Print = (figure: string, value: number, unit: string, goal: string) => void;

/** `{"figure","value","unit","goal"}` on standard output. */
export const printFigure: Print = (figure, value, unit, goal) => {
  console.log(JSON.stringify({ figure, value: Number(value.toFixed(3)), unit, goal }));
};

/** Seconds that some work takes, by the monotonic clock. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}
