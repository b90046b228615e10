// Takes a proposal and what a person answered to its questions; gives the proposal as it then stands (design
// §9, Import). Never answers anything by itself, never drops a row without a line.
import { isDay } from '../calendar/days.ts';
import { percentsOf } from '../format/percents.ts';
import { keyResultsOf } from './key-results.ts';
import type { About, Doubt, Import, ImportedKeyResult, ImportedObjective, Sources } from './model.ts';
import { sameText } from './words/plain.ts';
import { withoutRow } from './words/trim.ts';

/** One of the question's candidates; null where the person leaves it open. */
export interface GivenAnswer {
  doubt: Doubt;
  answer: unknown;
}

/** A copy of the proposal with each answer in its place; what was left open stays as it was read. */
export function answered(read: Import, given: readonly GivenAnswer[]): Import {
  const settled: Import = {
    ...read,
    period: { ...read.period },
    objectives: read.objectives.map((each) => ({
      ...each,
      keyResults: each.keyResults.map((keyResult) => ({ ...keyResult })),
    })),
    orphans: read.orphans.map((each) => ({ ...each })),
    leftOut: [...read.leftOut],
    doubts: read.doubts.filter((doubt) => !given.some((each) => each.doubt === doubt)),
  };
  for (const { doubt, answer } of given) if (answer !== null) SETTLES[doubt.about]?.(settled, doubt, answer);
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

const SETTLES: Partial<Record<About, Settle>> = {
  period: settlePeriod,
  owner: settleOwner,
  unit: (read, { at }, answer) => {
    for (const objective of read.objectives)
      if (comesFrom(objective.from, at) && typeof answer === 'string') objective.unit = answer;
  },
  baseline: settleBaseline,
  current: settleCurrent,
  confidence: settleConfidence,
  number: settleNumber,
  percent: settlePercent,
  type: (read, { at }, answer) => {
    for (const each of keyResultsOf(read))
      if (comesFrom(each.from, at)) each.type = answer as ImportedKeyResult['type'];
  },
  target: (read, { at }, answer) => {
    if (answer !== 'leave open') return;
    for (const each of keyResultsOf(read)) if (comesFrom(each.from, at)) delete each.proposed;
  },
  start: settleDay('start'),
  due: settleDay('due'),
};

/** True where a field came from the cell, or from the column, tab or file that the question is about. */
function comesFrom(from: Sources, at: string): boolean {
  return Object.values(from).some((source) => isIn(source, at));
}

/** `Plan.xlsx!Q3!D7` is in `Plan.xlsx!Q3!D`, in `Plan.xlsx!Q3` and in `Plan.xlsx`. */
function isIn(source: string, at: string): boolean {
  if (source === at) return true;
  if (!source.startsWith(at)) return false;
  return /^(?:\d+$|[!:])/.test(source.slice(at.length));
}

function settlePeriod(read: Import, _doubt: Doubt, answer: unknown): void {
  if (Array.isArray(answer) && answer.every((day) => isDay(String(day)))) {
    const [start, end] = answer.map(String) as [string, string];
    read.period = {
      ...read.period,
      given: read.period.given ?? `${start} – ${end}`,
      start,
      end,
      certain: true,
    };
    return;
  }
  if (typeof answer !== 'string') return;
  read.period = { ...read.period, given: answer };
  const isOther = ({ cycle }: { cycle?: string }) =>
    cycle !== undefined && !sameText(cycle).includes(sameText(answer));
  const leave = (each: ImportedKeyResult | ImportedObjective) =>
    read.leftOut.push({ at: each.at, reason: `${each.cycle} ≠ ${answer}`, text: each.text });
  for (const objective of read.objectives) {
    for (const each of objective.keyResults) if (isOther(each) || isOther(objective)) leave(each);
    objective.keyResults = isOther(objective) ? [] : objective.keyResults.filter((each) => !isOther(each));
    if (isOther(objective)) leave(objective);
  }
  read.objectives = read.objectives.filter((objective) => !isOther(objective));
}

function settleOwner(read: Import, { at }: Doubt, answer: unknown): void {
  if (typeof answer !== 'string') return;
  for (const each of [...read.objectives, ...keyResultsOf(read)])
    if (each.from.owner !== undefined && isIn(each.from.owner, at)) each.owner = answer;
}

function settleBaseline(read: Import, { at }: Doubt, answer: unknown): void {
  if (typeof answer !== 'number') return;
  for (const each of keyResultsOf(read))
    if (each.baseline === null && comesFrom(each.from, at) && each.target !== answer) each.baseline = answer;
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
  const factor = answer === '1–5' ? 2 : answer === '%' ? 10 : 1;
  for (const each of keyResultsOf(read)) {
    if (each.confidence === null || !comesFrom(each.from, at)) continue;
    if (typeof answer === 'object') {
      const scale = answer as Record<string, number>;
      const word = Object.keys(scale).find((name) => sameText(name) === sameText(each.confidence!));
      if (word !== undefined) each.confidence = String(scale[word]);
      continue;
    }
    const share = /%/.test(each.confidence) ? 100 : 1;
    const value = (Number.parseFloat(each.confidence.replace(',', '.')) / share) * factor;
    if (value >= 0 && value <= 10) each.confidence = String(Math.max(1, Math.round(value)));
  }
}

const FIGURES = ['baseline', 'target', 'current'] as const;

function settleNumber(read: Import, { at }: Doubt, answer: unknown): void {
  if (typeof answer !== 'number') return;
  for (const each of keyResultsOf(read))
    for (const figure of FIGURES) if (each.from[figure] === at) each[figure] = answer;
}

/** The second reading of a column of shares: the figures are plain numbers. */
function settlePercent(read: Import, { at, candidates }: Doubt, answer: unknown): void {
  if (!candidates || answer === candidates[0]) return;
  for (const each of keyResultsOf(read)) {
    if (!each.asPercent || !comesFrom(each.from, withoutRow(at))) continue;
    each.asPercent = false;
    for (const figure of FIGURES) {
      const value = each[figure];
      if (value !== null) each[figure] = percentsOf(value, 12);
    }
  }
}

function settleDay(field: 'start' | 'due'): Settle {
  return (read, { at }, answer) => {
    if (typeof answer !== 'string' || !isDay(answer)) return;
    for (const each of [...read.objectives, ...keyResultsOf(read)])
      if (each.from[field] === at) each[field] = answer;
  };
}
