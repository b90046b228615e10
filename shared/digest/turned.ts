// Takes a KR as a digest looks at it; says whether it turned worse or came back since the last digest. Never
// why.
import { recoveriesOf } from '../board/awards.ts';
import type { Colour } from '../model/state.ts';
import type { EpochMs } from '../model/time.ts';
import type { WatchedKeyResult } from './digest-scope.ts';

const GRAVITY: Record<Colour, number> = { green: 0, amber: 1, red: 2 };

const gravityOf = (colour: Colour | null): number => GRAVITY[colour ?? 'green'];

/** Worse than at the last digest; who had not reported then stood at green. */
export const isWorse = ({ standing: { colour }, before }: WatchedKeyResult): boolean =>
  gravityOf(colour) > gravityOf(before);

/** Better than at the last digest. */
export const isBetter = ({ standing: { colour }, before }: WatchedKeyResult): boolean =>
  colour !== null && before !== null && gravityOf(colour) < gravityOf(before);

/** Back from red to green since the last digest, and still there. */
export function isBack({ standing, snapshots }: WatchedKeyResult, since: EpochMs): boolean {
  if (standing.colour !== 'green') return false;
  const back = recoveriesOf(snapshots).at(-1)?.to;
  return snapshots.some((snapshot) => snapshot.day === back && snapshot.receivedAt > since);
}
