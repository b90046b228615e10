// Takes a shape and what the reader made of it; gives how well: found, right, asked, and what was wrong
// silently, lost or a nuisance. Never changes either.
import type { Doubt, Import, ImportedKeyResult } from '../../shared/import/model.ts';
import { covers, placeOf } from './place-in-file.ts';
import type { Shape, Wanted, WantedKeyResult, WantedObjective } from './shape.ts';
import { unaccounted } from './unaccounted.ts';

export interface Score {
  found: number;
  right: number;
  asked: number;
  /** Written without a question, and not what the file says. */
  wrong: string[];
  lost: string[];
  /** Questions that nobody needs, one a column and subject. */
  nuisance: string[];
  missed: string[];
}

const FIELDS = [
  'owner',
  'baseline',
  'target',
  'current',
  'asPercent',
  'type',
  'start',
  'due',
  'progress',
  'weight',
  'status',
  'confidence',
] as const;

const FIGURES: ReadonlySet<string> = new Set(['baseline', 'target', 'current']);

export function scoreOf({ grids, want }: Shape, got: Import): Score {
  const tally = new Tally(got);
  const made = madeIn(got);
  for (const wanted of want.objectives) {
    countObjective(tally, wanted, got);
    for (const each of wanted.keyResults) countKeyResult(tally, each, wanted.at, made.find(each));
  }
  for (const each of want.orphans ?? []) countKeyResult(tally, each, null, made.find(each));
  if (want.period) {
    const { start, end } = got.period;
    tally.field(start === want.period[0] && end === want.period[1], `period ${start} – ${end}`);
  }
  const doubts = want.doubts ?? [];
  const unasked = doubts.filter(([at, about]) => !tally.isAsked(at, about));
  return {
    found: shareOf(tally.hits, tally.rows),
    right: shareOf(tally.right, tally.fields),
    asked: doubts.length === 0 ? 1 : 1 - unasked.length / doubts.length,
    wrong: [...tally.wrong, ...strangersIn(want, got, made.all)],
    lost: [...hiddenIn(want, got), ...unaccounted(grids, got)],
    nuisance: nuisanceIn(doubts, got),
    missed: [...tally.missed, ...unasked.map(([at, about]) => `not asked: ${at} ${about}`)],
  };
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** What was looked for, and what of it was there and right. */
class Tally {
  rows = 0;
  hits = 0;
  fields = 0;
  right = 0;
  readonly wrong: string[] = [];
  readonly missed: string[] = [];
  private readonly got: Import;

  constructor(got: Import) {
    this.got = got;
  }

  isAsked(at: string, about: string): boolean {
    return this.got.doubts.some((each) => covers(each.at, at) && each.about === about);
  }

  /** True where any question is about that very row. */
  isRowAsked(at: string): boolean {
    return this.got.doubts.some((each) => covers(each.at, at) && placeOf(each.at).row !== null);
  }

  /** A row that the file has. */
  row(at: string, isFound: boolean): void {
    this.rows += 1;
    if (isFound) this.hits += 1;
    else this.missed.push(at);
  }

  /** A field that the file has; `what` says how it came instead, into `faults`. */
  field(isRight: boolean, what: string, faults: string[] = this.missed): void {
    this.fields += 1;
    if (isRight) this.right += 1;
    else faults.push(what);
  }
}

interface Made {
  made: ImportedKeyResult;
  under: string | null;
}

/** All key results that were read, with the objective that each stands under. */
function madeIn(got: Import): { all: Made[]; find(wanted: WantedKeyResult): Made | undefined } {
  const all = [
    ...got.objectives.flatMap(({ at, keyResults }) => keyResults.map((made) => ({ made, under: at }))),
    ...got.orphans.map((made) => ({ made, under: null })),
  ];
  const byText = new Map(all.map((each) => [`${each.made.at}|${each.made.text}`, each]));
  const byAt = new Map(all.map((each) => [each.made.at, each]));
  return { all, find: ({ at, text }) => byText.get(`${at}|${text}`) ?? byAt.get(at) };
}

function countObjective(tally: Tally, wanted: WantedObjective, got: Import): void {
  const mine = got.objectives.findLast(({ at }) => at === wanted.at);
  tally.row(wanted.at, mine !== undefined);
  if (!mine) return;
  tally.field(same(mine.text, wanted.text), `${wanted.at} text: ${mine.text}`, tally.wrong);
  if (wanted.unit !== undefined) tally.field(mine.unit === wanted.unit, `${wanted.at} unit: ${mine.unit}`);
}

function countKeyResult(
  tally: Tally,
  wanted: WantedKeyResult,
  under: string | null,
  mine: Made | undefined,
): void {
  const { at } = wanted;
  tally.row(at, mine !== undefined);
  if (!mine) return;
  const { made } = mine;
  tally.field(same(made.text, wanted.text), `${at} text: ${made.text}`, tally.wrong);
  if (mine.under !== under) tally.wrong.push(`${at} under ${mine.under}, not ${under}`);
  for (const field of FIELDS) countField(tally, wanted, made, field);
  for (const [name, value] of Object.entries(wanted.proposed ?? {})) {
    const proposed = (made.proposed as Record<string, unknown> | undefined)?.[name];
    tally.field(same(proposed, value), `${at} proposed ${name}`);
  }
  for (const [index, [date, value]] of (wanted.history ?? []).entries()) {
    const past = made.history?.[index];
    const isIt = past !== undefined && past.date === date && same(past.value, value);
    tally.field(isIt, `${at} history ${date}: ${past?.date} ${past?.value}`);
  }
}

function countField(
  tally: Tally,
  wanted: WantedKeyResult,
  got: ImportedKeyResult,
  field: (typeof FIELDS)[number],
): void {
  const { at } = wanted;
  const [value, made] = [wanted[field], got[field]];
  // What a shape does not speak of is free, but for the figures: those are there or they are not.
  if (value === undefined && !FIGURES.has(field)) return;
  const isAsked = tally.isAsked(at, field);
  if (value === undefined || value === null) {
    const isNothing = made === null || made === undefined || made === false;
    if (!isNothing && !isAsked) tally.wrong.push(`${at} ${field}: ${made} is not in the file`);
    return;
  }
  const isSilent = made !== null && made !== undefined && !isAsked && !tally.isRowAsked(at);
  tally.field(
    same(made, value),
    `${at} ${field}: ${made}, not ${value}`,
    isSilent ? tally.wrong : tally.missed,
  );
}

/** What was read as an objective or a key result and is none. */
function strangersIn(want: Wanted, got: Import, all: readonly Made[]): string[] {
  const known = new Set([
    ...want.objectives.flatMap((each) => [each.at, ...each.keyResults.map(({ at }) => at)]),
    ...(want.orphans ?? []).map(({ at }) => at),
  ]);
  const unknown = (rows: readonly { at: string }[]) => rows.filter(({ at }) => !known.has(at));
  return [
    ...unknown(got.objectives).map(({ at }) => `${at} is no objective`),
    ...unknown(all.map(({ made }) => made)).map(({ at }) => `${at} is no key result`),
  ];
}

/** What is to be left out, and neither is listed so nor asked about. */
const hiddenIn = ({ none = [] }: Wanted, { leftOut, doubts }: Import): string[] =>
  none
    .filter((at) => !leftOut.some((each) => covers(each.at, at)) && !doubts.some((each) => each.at === at))
    .map((at) => `${at} is neither listed nor asked`);

function nuisanceIn(doubts: NonNullable<Wanted['doubts']>, got: Import): string[] {
  const isWanted = ({ at, about }: Doubt) =>
    doubts.some(([wanted, subject]) => subject === about && (covers(wanted, at) || covers(at, wanted)));
  // Which mail addresses belong to the names has to be asked wherever a file has names only.
  const counted = got.doubts.filter(({ at, about }) => about !== 'owner' || placeOf(at).row !== null);
  const idle = counted.filter((each) => !isWanted(each));
  return [
    ...new Set(idle.map(({ at, about }) => `${placeOf(at).place}!${placeOf(at).column ?? ''} ${about}`)),
  ];
}

const plain = (value: unknown) =>
  String(value ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
const same = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
    : plain(one) === plain(other);
