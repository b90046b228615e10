// Takes the reading; gives the proposal: every field in Attune's convention with the cell that it came from.
// Never writes what nobody gave.

import { Days } from '../columns/days.ts';
import { historyOf } from '../columns/history.ts';
import { keyResultFiguresOf } from '../columns/key-result-figures.ts';
import { shareOfTheWay } from '../columns/latest.ts';
import type { Scales } from '../columns/scale.ts';
import { Shares } from '../columns/shares.ts';
import { columnAddress, placeOf, sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import type {
  Grid,
  Import,
  ImportedKeyResult,
  ImportedObjective,
  KeptRow,
  SourceCell,
  Sources,
} from '../model.ts';
import { firstOf, givenOf, type ImportReading, type Item } from '../reading.ts';
import type { HeadingReader } from '../words/reader.ts';
import { withoutAtEnd, withoutRow } from '../words/trim.ts';
import { type Owners, ownersOf } from './people.ts';
import { periodOf, yearOf } from './period.ts';
import { askColumns } from './questions.ts';
import { statusGiven } from './status.ts';
import { type Units, unitsOf } from './units.ts';

interface Parts {
  reading: ImportReading;
  scales: Scales;
  shares: Shares;
  days: Days;
  owners: Owners;
  units: Units;
  read: HeadingReader;
  cycle: string | null;
}

/** The proposal from all that was found, its doubts in the order of the file. */
export function assemble(
  reading: ImportReading,
  grids: readonly Grid[],
  scales: Scales,
  read: HeadingReader,
): Import {
  const files = [...new Set(grids.map(({ file }) => file))];
  const year = yearOf(reading, grids);
  const period = periodOf(reading, grids, year);
  const parts: Parts = {
    reading,
    scales,
    shares: new Shares(reading, scales),
    days: new Days(reading, scales, year),
    owners: ownersOf(reading),
    units: unitsOf(reading, files),
    read,
    cycle: period.given,
  };
  const objectives = new Map<Item, ImportedObjective>();
  const orphans: ImportedKeyResult[] = [];
  for (const item of reading.items)
    if (item.kind === 'objective') objectives.set(item, objectiveOf(parts, item));
  for (const item of reading.items) {
    if (item.kind !== 'keyResult') continue;
    const made = keyResultOf(parts, item);
    const home = item.objective ? objectives.get(item.objective) : undefined;
    (home?.keyResults ?? orphans).push(made);
  }
  askOrphans(reading, orphans);
  askColumns(reading, scales);
  if (reading.items.length === 0) askKind(reading, grids);
  const { people } = parts.owners;
  const { units } = parts.units;
  return {
    files,
    language: reading.language,
    period,
    units,
    people,
    objectives: [...objectives.values()],
    orphans,
    metrics: reading.metrics,
    headings: reading.headings,
    doubts: reading.doubts,
    leftOut: reading.leftOut,
    unread: reading.unread,
  };
}

function objectiveOf({ reading, shares, days, owners, units, cycle }: Parts, item: Item): ImportedObjective {
  const parent = item.parentGiven ?? givenOf(item, 'parent');
  const { status } = statusGiven(reading, item);
  return {
    at: sourceAddress(item.source),
    code: codeOf(item),
    text: item.text,
    unit: units.unitOf(item),
    owner: owners.ownerOf(item),
    alignedTo: /(?:id|编号)\s*[:：]\s*([\p{L}\d._-]+)\)?\s*$/iu.exec(parent)?.[1] ?? (parent || null),
    level: givenOf(item, 'level') || null,
    weight: shares.weightOf(item),
    status,
    progress: shares.progressOf(item),
    start: days.dayOf(firstOf(item, 'start'), 'start'),
    due: days.dayOf(firstOf(item, 'due'), 'due'),
    ...notesOf(item),
    ...cycleOf(item, cycle),
    keyResults: [],
    from: sourcesOf(item),
  };
}

function keyResultOf(
  { reading, scales, shares, days, owners, read, cycle }: Parts,
  item: Item,
): ImportedKeyResult {
  const figures = keyResultFiguresOf(reading, item, scales);
  const { status, given } = statusGiven(reading, item);
  const share = shareOfTheWay(item, scales);
  if (share !== null) askShare(reading, item);
  // Shares of the way are no values of a day.
  const history =
    share === null ? historyOf(reading, item, { scales, days, asPercent: figures.asPercent, read }) : [];
  return {
    at: sourceAddress(item.source),
    code: codeOf(item),
    text: item.text,
    owner: owners.ownerOf(item),
    ...figures,
    progress: shares.progressOf(item) ?? share,
    status,
    statusGiven: given,
    confidence: givenOf(item, 'confidence') || null,
    weight: shares.weightOf(item),
    start: days.dayOf(firstOf(item, 'start'), 'start'),
    due: days.dayOf(firstOf(item, 'due'), 'due'),
    ...(givenOf(item, 'metric') === '' ? {} : { metric: givenOf(item, 'metric') }),
    ...notesOf(item),
    ...cycleOf(item, cycle),
    ...(history.length > 0 ? { history } : {}),
    from: sourcesOf(item),
  };
}

/** One question for all columns of a table. */
function askShare(reading: ImportReading, { checkIns }: Item): void {
  const { grid, column } = checkIns[0]!.value;
  if (reading.doubts.some(({ at, about }) => about === 'current' && at.startsWith(placeOf(grid)))) return;
  reading.ask(columnAddress(grid, column), 'current', reading.say('askShares'));
}

/** The identifier that the file gives, else the number before the text. */
function codeOf(item: Item): string | null {
  return givenOf(item, 'id') || item.code || givenOf(item, 'number') || null;
}

function notesOf(item: Item): { note?: string; nextStep?: string; kept?: KeptRow[] } {
  const notes = (item.fields.get('note') ?? []).map(({ cell }) => textOf(cell)).filter((text) => text !== '');
  const next = givenOf(item, 'nextStep');
  const kept = (item.kept ?? []).map((source) => ({ at: sourceAddress(source), text: textOf(source.cell) }));
  return {
    ...(notes.length > 0 ? { note: notes.join('\n') } : {}),
    ...(next === '' ? {} : { nextStep: next }),
    ...(kept.length > 0 ? { kept } : {}),
  };
}

function cycleOf(item: Item, whole: string | null): { cycle?: string } {
  const own = givenOf(item, 'period') || item.cycle;
  return own && own !== whole ? { cycle: own } : {};
}

function sourcesOf(item: Item): Sources {
  const sources: Sources = { text: sourceAddress(item.source) };
  for (const [field, list] of item.fields) sources[field] = sourceAddress(list[0] as SourceCell);
  return sources;
}

function askOrphans(reading: ImportReading, orphans: readonly ImportedKeyResult[]): void {
  const open = orphans.filter(
    ({ at }) => !reading.doubts.some((each) => each.about === 'alignedTo' && rowOf(each.at) === rowOf(at)),
  );
  if (open.length === 0) return;
  const question = reading.say('askParent');
  reading.ask(
    open.length === 1 ? open[0]!.at : withoutAtEnd(withoutRow(open[0]!.at), ':'),
    'alignedTo',
    question,
  );
}

const rowOf = (at: string): string => at.replace(/![A-Z]{1,3}(\d+)$/, '!$1');

/** Nothing of a plan: metrics perhaps, unless a person wants none of them. */
function askKind(reading: ImportReading, grids: readonly Grid[]): void {
  const first = grids[0];
  if (!first) return;
  const file = placeOf(first).split('!')[0]!;
  if (reading.metrics.length === 0) {
    reading.ask(file, 'kind', reading.say('askWhere'));
    return;
  }
  const doubt = reading.ask(file, 'kind', reading.say('askMetrics'), ['metrics', 'leave out']);
  if (reading.answers.to(doubt) !== 'leave out') return;
  for (const { at } of reading.metrics.splice(0)) reading.leavePlace(at, reading.say('asAnswered'));
}
