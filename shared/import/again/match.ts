// Takes the rows of a new version and those that stand here; says which is which (design §9, Again). Never
// gives a row to two.
import { groupBy } from '../../model/group-by.ts';
import { sameText } from '../words/plain.ts';
import { alike, type Pairs, pairsOf } from './alike.ts';
import type { Matchable } from './matchable.ts';
import { nearOf } from './near.ts';

/** From where on a text is another's rewording. */
const REWORDED = 0.55;
/**
 * A running number belongs to another row once a row is put in above: the text has to have something of it.
 */
const RENUMBERED = 0.25;
const LONG_CODE = 5;
/**
 * Pairs of rows that are compared each with each; where there are more, only those that have rare words in
 * common.
 */
const MOST_COMPARED = 40_000;

/** For each of `theirs` the place of its row in `ours`; none for a new one. */
export function matched(theirs: readonly Matchable[], ours: readonly Matchable[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const take = (their: number, our: number) => {
    pairs.set(their, our);
    taken.add(our);
  };
  const openTheirs = () => theirs.flatMap((_, at) => (pairs.has(at) ? [] : [at]));
  const openOurs = (loosely: boolean) =>
    ours.flatMap(({ exactly }, at) => (taken.has(at) || (loosely && exactly) ? [] : [at]));
  const byKey = (keyOf: (each: Matchable) => string, { loosely = true, alone = false, floor = 0 } = {}) => {
    const found = groupBy(openOurs(loosely), (at) => keyOf(ours[at]!));
    const asked = groupBy(openTheirs(), (at) => keyOf(theirs[at]!));
    for (const [key, all] of asked) {
      const candidates = found.get(key) ?? [];
      if (key === '' || (alone && (all.length > 1 || candidates.length > 1))) continue;
      all.slice(0, candidates.length).forEach((their, at) => {
        const our = candidates[at]!;
        if (floor === 0 || alike(pairsOf(theirs[their]!.text), pairsOf(ours[our]!.text)) >= floor)
          take(their, our);
      });
    }
  };
  const textOf = ({ text }: Matchable) => sameText(text);
  byKey((each) => (each.code && textOf(each) ? `${each.code} ${textOf(each)} ${each.place}` : ''));
  byKey((each) => (textOf(each) ? `${textOf(each)} ${each.place}` : ''), { loosely: false });
  byKey(({ code }) => (code.length >= LONG_CODE ? code : ''), { alone: true });
  byKey(textOf, { alone: true });
  byKey(({ code }) => code, { alone: true, floor: RENUMBERED });
  mostAlike(theirs, ours, openTheirs(), openOurs(true)).forEach(([their, our]) => {
    take(their, our);
  });
  return pairs;
}

/** Rewordings, the likeliest first; among rows of the same place only, where there is one. */
function mostAlike(
  theirs: readonly Matchable[],
  ours: readonly Matchable[],
  openTheirs: readonly number[],
  openOurs: readonly number[],
): [number, number][] {
  const found: [their: number, our: number, score: number][] = [];
  const byPlace = groupBy(openOurs, (at) => ours[at]!.place);
  for (const [place, asked] of groupBy(openTheirs, (at) => theirs[at]!.place)) {
    const mine = byPlace.get(place) ?? [];
    const pairs = mine.map((at) => pairsOf(ours[at]!.text));
    const isMany = mine.length * asked.length > MOST_COMPARED;
    const near = isMany ? nearOf(mine.map((at) => ours[at]!)) : null;
    for (const their of asked) {
      const own = pairsOf(theirs[their]!.text);
      for (const at of near ? near.of(theirs[their]!) : mine.keys()) {
        const score = likeness(theirs[their]!, own, ours[mine[at]!]!, pairs[at]!);
        if (score >= REWORDED) found.push([their, mine[at]!, score]);
      }
    }
  }
  found.sort((one, other) => other[2] - one[2] || one[0] - other[0] || one[1] - other[1]);
  const given = { their: new Set<number>(), our: new Set<number>() };
  return found.flatMap(([their, our]): [number, number][] => {
    if (given.their.has(their) || given.our.has(our)) return [];
    given.their.add(their);
    given.our.add(our);
    return [[their, our]];
  });
}

function likeness(their: Matchable, own: Pairs, our: Matchable, pairs: Pairs): number {
  const [one, other] = [their.below ?? [], our.below ?? []].map((texts) => new Set(texts.map(sameText)));
  const shared = [...one!].filter((text) => text !== '' && other!.has(text)).length;
  const below = shared === 0 ? 0 : (2 * shared) / (one!.size + other!.size);
  return Math.max(alike(own, pairs), below);
}
