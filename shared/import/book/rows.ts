// Takes a proposal; gives the rows of our tabs by English column names. Never fills in what has to be asked:
// such a cell stays blank.

import type { Language } from '../../model/language.ts';
import { percentCell } from '../../sheet/table/percent-cell.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import { labelled } from '../../words/punctuation.ts';
import { keyResultsOf } from '../key-results.ts';
import type { Import, ImportedKeyResult, ImportedObjective, KeptRow, PastValue } from '../model.ts';
import { sameText } from '../words/plain.ts';

export interface BookRows {
  settings: [string, string][];
  units: RecordCells[];
  people: RecordCells[];
  metrics: RecordCells[];
  objectives: RecordCells[];
  keyResults: RecordCells[];
  snapshots: RecordCells[];
  /** Names without an address: the one small table to fill in. */
  owners: { name: string; keyResults: number }[];
}

const ROOT = 'U1';
const LONGEST_ID = 40;

/** The rows of every tab that the import fills, in the order of its columns. */
export function bookRows(read: Import, language: Language, title: string): BookRows {
  const units = unitRows(read, title);
  const mails = new Map(
    read.people.flatMap(({ name, email, alsoGiven = [] }) =>
      email ? [name, ...alsoGiven].map((each) => [sameText(each), email] as const) : [],
    ),
  );
  const ids = new Ids();
  const codes = codeCounts(read);
  const rows: BookRows = {
    settings: settingRows(read, language, title),
    units: units.rows,
    people: read.people.flatMap(({ name, email }) =>
      email ? [{ Email: email, Name: name, Role: 'member', Unit: ROOT }] : [],
    ),
    metrics: read.metrics.map(({ code, name, definition, unit, direction }) => ({
      'Metric ID': code ? ids.free(code) : '',
      Name: name,
      Definition: definition ?? '',
      'Measure unit': unit ?? '',
      Direction: direction ?? '',
    })),
    objectives: [],
    keyResults: [],
    snapshots: [],
    owners: [],
  };
  for (const [index, objective] of read.objectives.entries()) {
    const id = ids.free(objective.code ?? `O${index + 1}`);
    rows.objectives.push(objectiveRow(objective, id, units.idOf(objective.unit), language));
    for (const [at, each] of objective.keyResults.entries()) {
      const own = isOwn(each, codes) ? each.code! : `${id}-KR${at + 1}`;
      addKeyResult(rows, each, { id: ids.free(own), objectiveId: id, mails, period: read.period });
    }
  }
  for (const [at, each] of read.orphans.entries()) {
    const id = ids.free(each.code ?? `KR${at + 1}`);
    addKeyResult(rows, each, { id, objectiveId: '', mails, period: read.period });
  }
  rows.owners = ownerRows(read, mails);
  return rows;
}

/** A code that no other key result has. */
const isOwn = ({ code }: ImportedKeyResult, codes: ReadonlyMap<string, number>): boolean =>
  code !== null && codes.get(code) === 1;

function codeCounts(read: Import): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { keyResults } of read.objectives)
    for (const { code } of keyResults) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

class Ids {
  private readonly taken = new Set<string>();

  free(wanted: string): string {
    const plain =
      wanted
        .replace(/[;；\n]/g, ' ')
        .trim()
        .slice(0, LONGEST_ID) || 'ID';
    let id = plain;
    for (let n = 2; this.taken.has(sameText(id)); n += 1) id = `${plain}-${n}`;
    this.taken.add(sameText(id));
    return id;
  }
}

function settingRows({ period }: Import, language: Language, title: string): [string, string][] {
  return [
    ['Workspace', title],
    ['Language', language],
    ['Cycle', period.given ?? ''],
    ['Cycle start', period.start ?? ''],
    ['Cycle end', period.end ?? ''],
  ];
}

/** One root: the company that the file names, else one of the file's name above all. */
function unitRows(
  { units }: Import,
  title: string,
): { rows: RecordCells[]; idOf: (name: string | null) => string } {
  const tops = units.filter(
    ({ parent }) => parent === null || !units.some(({ name }) => sameText(name) === sameText(parent)),
  );
  const parents = new Set(units.map(({ parent }) => sameText(parent ?? '')));
  const root = tops.length === 1 ? tops[0]! : (tops.find(({ name }) => parents.has(sameText(name))) ?? null);
  const ids = new Map<string, string>();
  const rows: RecordCells[] = [{ 'Unit ID': ROOT, Name: root?.name ?? title, Parent: '' }];
  if (root) ids.set(sameText(root.name), ROOT);
  units
    .filter((each) => each !== root)
    .forEach(({ name }, index) => {
      ids.set(sameText(name), `U${index + 2}`);
    });
  for (const { name, parent } of units) {
    const id = ids.get(sameText(name))!;
    if (id !== ROOT)
      rows.push({ 'Unit ID': id, Name: name, Parent: (parent && ids.get(sameText(parent))) || ROOT });
  }
  return { rows, idOf: (name) => (name ? (ids.get(sameText(name)) ?? '') : rows.length === 1 ? ROOT : '') };
}

const textsOf = (kept: readonly KeptRow[] = []): string[] => kept.map(({ text }) => text);

function objectiveRow(
  { text, note, nextStep, weight, alignedTo, at, code, unit: given, kept, keyResults }: ImportedObjective,
  id: string,
  unit: string,
  language: Language,
): RecordCells {
  // Our key results have no notes of their own.
  const ofKeyResults = keyResults.flatMap((each) =>
    textsOf(each.kept).map((line) => labelled(language, each.text, line)),
  );
  const aligned = alignedTo ? `→ ${alignedTo}` : undefined;
  const notes = [note, nextStep, aligned, ...textsOf(kept), ...ofKeyResults].filter(
    (each) => each !== undefined && each !== '',
  );
  return {
    'Objective ID': id,
    Unit: unit,
    Objective: text,
    Weight: weight ?? '',
    Notes: notes.join('\n'),
    'ID as given': code ?? '',
    'Unit as given': given ?? '',
    From: at,
  };
}

interface Place {
  id: string;
  objectiveId: string;
  mails: ReadonlyMap<string, string>;
  period: Import['period'];
}

function addKeyResult(
  rows: BookRows,
  each: ImportedKeyResult,
  { id, objectiveId, mails, period }: Place,
): void {
  const figure = (value: number | string | null | undefined) =>
    typeof value !== 'number' ? '' : each.asPercent ? percentCell(value) : value;
  const isScaled = each.type === 'increase' || each.type === 'decrease' || each.type === null;
  const [baseline, target] = [each.baseline ?? each.proposed?.baseline, each.target ?? each.proposed?.target];
  // One that the figures contradict is written, so that the check names it.
  const isBySign =
    isScaled &&
    baseline !== null &&
    baseline !== undefined &&
    (each.type === null || (each.type === 'increase') === Number(target ?? 0) > Number(baseline));
  rows.keyResults.push({
    'KR ID': id,
    'Objective ID': objectiveId,
    'Key result': each.text,
    Type: isBySign ? '' : (each.type ?? ''),
    Baseline: isScaled ? figure(baseline) : '',
    Target: isScaled ? figure(target) : '',
    Low: each.type === 'maintain' ? figure(each.low) : '',
    High: each.type === 'maintain' ? figure(each.high) : '',
    Weight: each.weight ?? '',
    Owner: (each.owner && mails.get(sameText(each.owner))) || '',
    Start: inside(each.start, period),
    Due: inside(each.due, period),
    Plan: each.plan ?? '',
    'Owner as given': each.owner ?? '',
    'ID as given': each.code ?? '',
    Note: [each.note, each.nextStep, ...textsOf(each.kept)].filter((text) => text !== undefined).join('\n'),
    From: each.at,
  });
  for (const past of each.history ?? [])
    if (isSnapshot(past, period))
      rows.snapshots.push({
        Date: past.date!.slice(0, 10),
        'KR ID': id,
        Value: snapshotValue(each, past),
        'Self status': selfStatus(past),
        Note: past.note ?? '',
      });
}

const snapshotValue = (each: ImportedKeyResult, { value }: PastValue): string | number =>
  each.type === 'yes-no' ? (value === 1 ? 'yes' : 'no') : each.asPercent ? percentCell(value!) : value!;
const selfStatus = ({ status }: PastValue): string =>
  status === 'on track' || status === 'at risk' || status === 'off track' ? status : '';
const inside = (day: string | null, { start, end }: Import['period']): string =>
  day === null || (start !== null && end !== null && (day < start || day > end)) ? '' : day;
const isSnapshot = ({ date, value }: PastValue, { start, end }: Import['period']): boolean =>
  date !== null &&
  value !== null &&
  (start === null || end === null || (date >= start && date <= `${end} 24`));

function ownerRows(read: Import, mails: ReadonlyMap<string, string>): BookRows['owners'] {
  const counts = new Map<string, number>();
  for (const { owner } of keyResultsOf(read))
    if (owner && !mails.has(sameText(owner))) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].map(([name, keyResults]) => ({ name, keyResults }));
}
