// Takes a proposal, read with the answers to its questions; puts in what they say of values, and takes the
// questions away (design §9, Import). Never answers anything by itself, never drops a row without a line.
import { isDay } from '../calendar/days.ts';
import type { Day } from '../model/time.ts';
import { doubtKey, type GivenAnswer } from './given.ts';
import { isIn, tabOf } from './grid/address.ts';
import { keyResultsOf } from './key-results.ts';
import type {
  About,
  Doubt,
  Import,
  ImportedKeyResult,
  ImportedObjective,
  ImportedPeriod,
  Sources,
} from './model.ts';
import { periodIn, spanOf } from './words/periods.ts';
import { sameText } from './words/plain.ts';

/**
 * A copy of the proposal with each answer in its place, in whichever order they were given; an answer to what
 * is not asked any more does nothing. What was left open stays as it was read, and what was only proposed is
 * not taken.
 */
export function answered(read: Import, given: readonly GivenAnswer[]): Import {
  const asked = new Set(read.doubts.map(doubtKey));
  const answers = given.filter(({ doubt }) => asked.has(doubtKey(doubt)));
  const keys = new Set(answers.map(({ doubt }) => doubtKey(doubt)));
  const settled: Import = {
    ...read,
    period: { ...read.period },
    units: [...read.units],
    objectives: read.objectives.map((each) => ({
      ...each,
      keyResults: each.keyResults.map((keyResult) => ({ ...keyResult })),
    })),
    orphans: read.orphans.map((each) => ({ ...each })),
    leftOut: [...read.leftOut],
    doubts: read.doubts.filter((doubt) => !keys.has(doubtKey(doubt))),
  };
  for (const [about, settle] of SETTLES)
    for (const { doubt, answer } of answers) if (doubt.about === about) settle(settled, doubt, answer);
  return settled;
}

/** Addresses by name: people whom the files name without one, and those who are not known yet. */
export function withAddresses(read: Import, emails: ReadonlyMap<string, string>): Import {
  const known = new Map([...emails].map(([name, email]) => [sameText(name), email]));
  const named = new Set(read.people.map(({ name }) => sameText(name)));
  const owners = keyResultsOf(read).flatMap(({ owner }) => (owner ? [owner] : []));
  const missing = [...new Map(owners.map((owner) => [sameText(owner), owner]))].filter(
    ([key]) => !named.has(key) && known.has(key),
  );
  return {
    ...read,
    people: [
      ...read.people.map((person) => ({
        ...person,
        email: person.email ?? known.get(sameText(person.name)) ?? null,
      })),
      ...missing.map(([key, name]) => ({ name, email: known.get(key)! })),
    ],
  };
}

type Settle = (read: Import, doubt: Doubt, answer: unknown) => void;

/** In an order in which each finds what it counts with: a value between two ends comes after both. */
const SETTLES: readonly (readonly [About, Settle])[] = [
  ['period', settlePeriod],
  ['owner', settleOwner],
  ['unit', settleUnit],
  ['target', settleTarget],
  ['baseline', settleBaseline],
  ['current', settleCurrent],
  ['confidence', settleConfidence],
];

/** True where a field came from the cell, or from the column, tab or file that the question is about. */
const comesFrom = (from: Sources, at: string): boolean =>
  Object.values(from).some((source) => isIn(source, at));

function settlePeriod(read: Import, _doubt: Doubt, answer: unknown): void {
  const { period } = read;
  if (Array.isArray(answer) && answer.every((day) => isDay(String(day)))) {
    const [start, end] = answer.map(String) as [Day, Day];
    read.period = { ...period, given: period.given ?? `${start} – ${end}`, start, end, certain: true };
  } else if (typeof answer === 'string') {
    const [start, end] = spanNamed(answer, period) ?? [null, null];
    read.period = { ...period, given: answer, start, end, certain: start !== null };
    leaveOthers(read, answer);
  } else if (!period.certain) read.period = { ...period, start: null, end: null };
}

/** The days of a label that was offered; null where neither it nor the file says the year. */
function spanNamed(label: string, { candidates = [] }: ImportedPeriod): [Day, Day] | null {
  const named = periodIn(label, true);
  if (!named || named.fiscal) return null;
  if (named.start && named.end) return [named.start, named.end];
  return candidates.find((span) => `${spanOf(Number(span[0].slice(0, 4)), named)}` === `${span}`) ?? null;
}

/** Rows of another cycle stay behind, each with its line. */
function leaveOthers(read: Import, chosen: string): void {
  const isOther = ({ cycle }: { cycle?: string }) =>
    cycle !== undefined && !sameText(cycle).includes(sameText(chosen));
  const leave = (each: ImportedKeyResult | ImportedObjective) =>
    read.leftOut.push({ at: each.at, reason: `${each.cycle} ≠ ${chosen}`, text: each.text });
  for (const objective of read.objectives) {
    for (const each of objective.keyResults) if (isOther(each) || isOther(objective)) leave(each);
    objective.keyResults = isOther(objective) ? [] : objective.keyResults.filter((each) => !isOther(each));
    if (isOther(objective)) leave(objective);
  }
  read.objectives = read.objectives.filter((objective) => !isOther(objective));
}

/** One question for a text: whoever says the same on that tab has the same owner. */
function settleOwner(read: Import, { at }: Doubt, answer: unknown): void {
  if (typeof answer !== 'string') return;
  const all = [...read.objectives, ...keyResultsOf(read)];
  const placeOf = ({ from }: { from: Sources }) => from.owner ?? from.email ?? '';
  const asked = all.find((each) => placeOf(each) === at)?.owner;
  for (const each of all)
    if (asked && each.owner && sameText(each.owner) === sameText(asked) && isIn(placeOf(each), tabOf(at)))
      each.owner = answer;
}

/** The one that was chosen is a unit, whatever else it could have been. */
function settleUnit(read: Import, { at }: Doubt, answer: unknown): void {
  if (typeof answer !== 'string') return;
  for (const objective of read.objectives) if (comesFrom(objective.from, at)) objective.unit = answer;
  if (!read.units.some(({ name }) => sameText(name) === sameText(answer)))
    read.units.push({ name: answer, parent: null });
}

/** Figures of the sentences: taken, or left where they are. */
function settleTarget(read: Import, { at, candidates }: Doubt, answer: unknown): void {
  if (!candidates?.includes('take them')) return;
  for (const each of keyResultsOf(read)) {
    if (!each.proposed || !comesFrom(each.from, at)) continue;
    if (answer === 'take them')
      for (const figure of ['baseline', 'target'] as const) {
        const value = each.proposed[figure];
        if (typeof value === 'number') each[figure] ??= value;
      }
    delete each.proposed;
  }
}

function settleBaseline(read: Import, { at }: Doubt, answer: unknown): void {
  if (typeof answer !== 'number') return;
  for (const each of keyResultsOf(read)) {
    const target = each.target ?? each.proposed?.target;
    const isOpen = each.baseline === null && each.proposed?.baseline === undefined;
    if (!isOpen || !comesFrom(each.from, at) || target === answer) continue;
    each.baseline = answer;
    const isScaled = each.type === 'increase' || each.type === 'decrease';
    if (isScaled && typeof target === 'number') each.type = target > answer ? 'increase' : 'decrease';
  }
}

/** The value that a share of the way stands for, where both ends are known. */
function settleCurrent(read: Import, { at }: Doubt, answer: unknown): void {
  if (answer !== 'compute') return;
  for (const each of keyResultsOf(read)) {
    const { baseline, target, progress } = each;
    if (each.current !== null || progress === null || baseline === null || target === null) continue;
    if (comesFrom(each.from, at))
      each.current = Number((baseline + (target - baseline) * progress).toPrecision(12));
  }
}

/** Words by their number, or the scale that the column is on; kept as 1 to 10. */
function settleConfidence(read: Import, { at }: Doubt, answer: unknown): void {
  const asked = keyResultsOf(read).filter(
    ({ confidence, from }) => confidence !== null && comesFrom(from, at),
  );
  const texts = asked.map(({ confidence }) => confidence!);
  const tenOf = typeof answer === 'string' ? onScale(answer, texts) : byWord(answer);
  for (const each of asked) each.confidence = String(tenOf(each.confidence!) ?? each.confidence);
}

/** What a text stands for from 1 to 10; null where it is out of the scale. */
type OfTen = (text: string) => number | null;

function byWord(answer: unknown): OfTen {
  const numbers = new Map(
    Object.entries(answer ?? {}).map(([word, value]) => [sameText(word), Number(value)]),
  );
  return (text) => numbers.get(sameText(text)) ?? null;
}

/** `0.7` and `70` are shares alike: the column says which of them it has. */
function onScale(scale: string, texts: readonly string[]): OfTen {
  const numberIn = (text: string) => Number.parseFloat(text.replace(',', '.'));
  const isOfOne = texts.every((text) => text.includes('%') || !(numberIn(text) > 1));
  const most = scale === '1–5' ? 5 : scale === '1–10' ? 10 : isOfOne ? 1 : 100;
  return (text) => {
    const value = (numberIn(text) * 10) / (text.includes('%') ? 100 : most);
    return value >= 0 && value <= 10 ? Math.max(1, Math.round(value)) : null;
  };
}
