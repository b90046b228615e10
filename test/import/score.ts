// Takes a shape and what the reader made of it; gives how well: found, right, asked, and what was wrong
// silently, lost or a nuisance. Never changes either.
import { addressOf } from '../../shared/import/grid/address.ts';
import { filledColumns } from '../../shared/import/grid/cells.ts';
import type { Grid, Import, ImportedKeyResult } from '../../shared/import/model.ts';
import type { Shape, WantedKeyResult } from './shape.ts';

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

interface Place {
  place: string;
  column: string | null;
  row: string | null;
}

function placeOf(at: string): Place {
  const line = /^(.*):(\d+)$/.exec(at);
  if (line) return { place: line[1]!, column: null, row: line[2]! };
  const parts = at.split('!');
  const last = parts.length > 1 && /^[A-Z]{0,3}\d*$/.test(parts.at(-1)!) ? parts.pop()! : '';
  return {
    place: parts.join('!'),
    column: /^[A-Z]+/.exec(last)?.[0] ?? null,
    row: /\d+$/.exec(last)?.[0] ?? null,
  };
}

/** True where a question at `a` is one about `b`. */
function covers(a: string, b: string): boolean {
  const [x, y] = [placeOf(a), placeOf(b)];
  if (x.place !== y.place && !y.place.startsWith(`${x.place}!`) && !x.place.startsWith(`${y.place}!`))
    return false;
  if (x.column === null && x.row === null) return true;
  if (x.row !== null) return x.row === y.row || (y.row === null && x.column === y.column);
  return y.column === null || x.column === y.column;
}

export function scoreOf({ grids, want }: Shape, got: Import): Score {
  const score: Score = { found: 1, right: 1, asked: 1, wrong: [], lost: [], nuisance: [], missed: [] };
  const isAsked = (at: string, about: string) =>
    got.doubts.some((each) => covers(each.at, at) && each.about === about);
  const objectives = new Map(got.objectives.map((each) => [each.at, each]));
  const results = new Map<string, { made: ImportedKeyResult; under: string | null }>();
  for (const objective of got.objectives)
    for (const made of objective.keyResults)
      results.set(`${made.at}|${made.text}`, { made, under: objective.at });
  for (const made of got.orphans) results.set(`${made.at}|${made.text}`, { made, under: null });
  const byAt = new Map([...results.values()].map((each) => [each.made.at, each]));
  let rows = 0;
  let hits = 0;
  let fields = 0;
  let right = 0;
  const check = (wanted: WantedKeyResult, under: string | null) => {
    rows += 1;
    const mine = results.get(`${wanted.at}|${wanted.text}`) ?? byAt.get(wanted.at);
    if (!mine) {
      score.missed.push(wanted.at);
      return;
    }
    hits += 1;
    fields += 1;
    if (same(mine.made.text, wanted.text)) right += 1;
    else score.wrong.push(`${wanted.at} text: ${mine.made.text}`);
    if (mine.under !== under) score.wrong.push(`${wanted.at} under ${mine.under}, not ${under}`);
    for (const field of FIELDS) {
      const [value, made] = [wanted[field], mine.made[field]];
      // What a shape does not speak of is free, but for the figures: those are there or they are not.
      if (value === undefined && !FIGURES.has(field)) continue;
      if (value === undefined || value === null) {
        const isNothing = made === null || made === undefined || made === false;
        if (!isNothing && !isAsked(wanted.at, field))
          score.wrong.push(`${wanted.at} ${field}: ${made} is not in the file`);
        continue;
      }
      fields += 1;
      if (same(made, value)) right += 1;
      else if (
        made !== null &&
        made !== undefined &&
        !isAsked(wanted.at, field) &&
        !got.doubts.some((each) => covers(each.at, wanted.at) && placeOf(each.at).row !== null)
      )
        score.wrong.push(`${wanted.at} ${field}: ${made}, not ${value}`);
      else score.missed.push(`${wanted.at} ${field}: ${made}, not ${value}`);
    }
    for (const [name, value] of Object.entries(wanted.proposed ?? {})) {
      fields += 1;
      if (same((mine.made.proposed as Record<string, unknown> | undefined)?.[name], value)) right += 1;
      else score.missed.push(`${wanted.at} proposed ${name}`);
    }
    for (const [index, [date, value]] of (wanted.history ?? []).entries()) {
      fields += 1;
      const past = mine.made.history?.[index];
      if (past && past.date === date && same(past.value, value)) right += 1;
      else score.missed.push(`${wanted.at} history ${date}: ${past?.date} ${past?.value}`);
    }
  };
  for (const wanted of want.objectives) {
    rows += 1;
    const mine = objectives.get(wanted.at);
    if (!mine) score.missed.push(wanted.at);
    else {
      hits += 1;
      fields += 1;
      if (same(mine.text, wanted.text)) right += 1;
      else score.wrong.push(`${wanted.at} text: ${mine.text}`);
      if (wanted.unit !== undefined) {
        fields += 1;
        if (mine.unit === wanted.unit) right += 1;
        else score.missed.push(`${wanted.at} unit: ${mine.unit}`);
      }
    }
    for (const each of wanted.keyResults) check(each, wanted.at);
  }
  for (const each of want.orphans ?? []) check(each, null);
  const known = new Set([
    ...want.objectives.flatMap((each) => [each.at, ...each.keyResults.map(({ at }) => at)]),
    ...(want.orphans ?? []).map(({ at }) => at),
  ]);
  for (const { at } of got.objectives) if (!known.has(at)) score.wrong.push(`${at} is no objective`);
  for (const { made } of results.values())
    if (!known.has(made.at)) score.wrong.push(`${made.at} is no key result`);
  for (const at of want.none ?? [])
    if (!got.leftOut.some((each) => covers(each.at, at)) && !got.doubts.some((each) => each.at === at))
      score.lost.push(`${at} is neither listed nor asked`);
  if (want.period) {
    fields += 1;
    if (got.period.start === want.period[0] && got.period.end === want.period[1]) right += 1;
    else score.missed.push(`period ${got.period.start} – ${got.period.end}`);
  }
  const doubts = want.doubts ?? [];
  const unasked = doubts.filter(([at, about]) => !isAsked(at, about));
  score.missed.push(...unasked.map(([at, about]) => `not asked: ${at} ${about}`));
  // Which mail addresses belong to the names has to be asked wherever a file has names only.
  const needed = got.doubts.filter((each) => each.about !== 'owner' || placeOf(each.at).row !== null);
  score.nuisance = [
    ...new Set(
      needed
        .filter(
          (each) =>
            !doubts.some(
              ([at, about]) => about === each.about && (covers(at, each.at) || covers(each.at, at)),
            ),
        )
        .map(({ at, about }) => `${placeOf(at).place}!${placeOf(at).column ?? ''} ${about}`),
    ),
  ];
  score.lost.push(...unaccounted(grids, got));
  score.found = rows === 0 ? 1 : hits / rows;
  score.right = fields === 0 ? 1 : right / fields;
  score.asked = doubts.length === 0 ? 1 : 1 - unasked.length / doubts.length;
  return score;
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

/**
 * Rows that hold something and are neither taken, nor asked about, nor listed. The headings themselves are
 * none.
 */
function unaccounted(grids: readonly Grid[], got: Import): string[] {
  const taken = new Set<string>();
  const add = (at: string | undefined) => {
    if (at === undefined) return;
    const { place, row } = placeOf(at);
    taken.add(`${place}|${row ?? '*'}`);
  };
  const sources = (from: Record<string, string>) => {
    for (const at of Object.values(from)) add(at);
  };
  for (const objective of got.objectives) {
    sources(objective.from);
    for (const each of objective.keyResults) sources(each.from);
  }
  for (const each of got.orphans) sources(each.from);
  for (const each of [...got.objectives.flatMap(({ keyResults }) => keyResults), ...got.orphans])
    for (const past of each.history ?? []) add(past.at);
  for (const { at } of [
    ...got.leftOut,
    ...got.headings.map((at) => ({ at })),
    ...got.doubts.filter((each) => placeOf(each.at).row !== null),
  ])
    add(at);
  return grids.flatMap((grid) =>
    grid.rows.flatMap((_, row) => {
      const first = filledColumns(grid, row)[0];
      if (first === undefined) return [];
      const at = addressOf(grid, row, first);
      const { place, row: number } = placeOf(at);
      const isTaken = taken.has(`${place}|${number}`) || taken.has(`${place}|*`);
      return isTaken ? [] : [at];
    }),
  );
}
