// Takes items of all tables and files; joins key results to objectives and check-ins to key results by
// identifiers, numbers or texts.
// Never joins by likeness: a name that fits nothing is asked about.
import { addTo } from '../../model/group-by.ts';
import { namedAfter } from '../find/what-table.ts';
import { addressOf, sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import { type ImportReading, type Item, type Joined, type KeptNote, put } from '../reading.ts';
import { withoutLinks } from '../words/codes.ts';
import { plainWords, sameText } from '../words/plain.ts';

type Index = Map<string, Item[]>;

/** Joins what tables beside the plan say to the key results that they name; leaves out what names none. */
export function join(reading: ImportReading): void {
  const byId = new Map<string, Item[]>();
  const byText: Index = new Map();
  for (const item of reading.items) {
    for (const source of item.fields.get('id') ?? []) enter(byId, sameText(textOf(source.cell)), item);
    if (item.fields.get('id') === undefined)
      for (const source of item.fields.get('number') ?? []) enter(byId, sameText(textOf(source.cell)), item);
    if (item.code) enter(byId, sameText(item.code), item);
    enter(byText, sameText(item.text), item);
  }
  for (const item of reading.items)
    if (item.kind === 'keyResult' && item.objective === null && item.parentGiven)
      joinToObjective(reading, item, byId, byText);
  dropSummaries(reading);
  for (const each of reading.joined) joinToKeyResult(reading, each, byId, byText);
  for (const each of reading.kept) joinNote(reading, each, byId, byText);
}

/** To what its own cell names, else to what stands above it. */
function joinNote(
  reading: ImportReading,
  { source, parent, above, reason }: KeptNote,
  byId: Index,
  byText: Index,
): void {
  const home = parent === '' ? above : named(parent, byId, byText);
  if (home && reading.items.includes(home)) home.kept = [...(home.kept ?? []), source];
  else reading.leave(source.grid, source.row, source.column, reason);
}

/**
 * An objective that stands on two tabs is one: on the tab of objectives where there is one, else where its
 * key results are.
 */
function dropSummaries(reading: ImportReading): void {
  const results = new Map<Item, Item[]>();
  for (const item of reading.items)
    if (item.kind === 'keyResult' && item.objective) addTo(results, item.objective, item);
  const goals = reading.items.filter(({ kind }) => kind === 'objective');
  const homes = new Map(goals.filter((each) => results.has(each)).map((each) => [sameText(each.text), each]));
  for (const bare of goals) {
    const home = homes.get(sameText(bare.text));
    if (!home || home === bare || results.has(bare)) continue;
    const isBeside = home.source.grid === bare.source.grid;
    if (isBeside && bare.source.row > home.source.row) continue;
    if (bare.cycle !== null && home.cycle !== null && bare.cycle !== home.cycle) continue;
    const isHome = isBeside || namedAfter(bare.source.grid.tab ?? bare.source.grid.file) === 'objective';
    const [kept, gone] = isHome ? [bare, home] : [home, bare];
    for (const each of results.get(gone) ?? []) each.objective = kept;
    for (const [field, sources] of gone.fields) for (const source of sources) put(kept, field, source);
    reading.items.splice(reading.items.indexOf(gone), 1);
    if (gone === bare)
      reading.leave(gone.source.grid, gone.source.row, gone.source.column, reading.say('summedUp'));
  }
}

function enter(index: Index, key: string, item: Item): void {
  if (key === '') return;
  const list = index.get(key) ?? [];
  if (!list.includes(item)) list.push(item);
  index.set(key, list);
}

/** The item that a cell names: by its identifier, by its text, or by an identifier inside brackets. */
function named(cell: string, byId: Index, byText: Index): Item | null {
  const given = withoutLinks(cell);
  const only = (list: Item[] | undefined) =>
    list && list.length > 0 ? (list.find(({ kind }) => kind === 'objective') ?? list[0]!) : null;
  const whole = only(byId.get(sameText(given))) ?? only(byText.get(sameText(given)));
  if (whole) return whole;
  const bracket = /[(（[]([^()（）[\]]{1,80})[)）\]]\s*$/u.exec(given);
  for (const token of (bracket?.[1] ?? '').split(/[\s,;:：，；]+/u).reverse()) {
    const found = token.length > 1 ? only(byId.get(sameText(token))) : null;
    if (found) return found;
  }
  const bare = bracket ? given.slice(0, bracket.index) : given;
  const lead = /^([\p{L}]{0,4}[ -]?\d[\d.]*)[ .:：–-]/u.exec(given)?.[1];
  return only(byText.get(sameText(bare))) ?? (lead ? only(byId.get(sameText(lead))) : null);
}

function joinToObjective(reading: ImportReading, item: Item, byId: Index, byText: Index): void {
  const found = named(item.parentGiven!, byId, byText);
  const objective =
    found?.kind === 'objective'
      ? found
      : (found?.objective ??
        (found?.parentGiven && found !== item ? named(found.parentGiven, byId, byText) : null));
  if (objective && objective.kind === 'objective') {
    item.objective = objective;
    if (found!.kind === 'keyResult') askParent(reading, item, 'askBesideKeyResult');
    return;
  }
  askParent(reading, item, 'askUnknownParent');
}

function askParent(reading: ImportReading, item: Item, key: 'askBesideKeyResult' | 'askUnknownParent'): void {
  const source = item.fields.get('parent')?.[0];
  reading.ask(
    source ? sourceAddress(source) : sourceAddress(item.source),
    'alignedTo',
    reading.say(key, { parent: item.parentGiven! }),
  );
}

const VALUE_FIELDS = /current|value|actual|progress|当前|实际|值|ist|réalis|actual|atual|実績|실적|факт/iu;

function joinToKeyResult(
  reading: ImportReading,
  { key, field, checkIn, row }: Joined,
  byId: Index,
  byText: Index,
): void {
  const text = textOf(key.cell);
  const candidates = [...(byId.get(sameText(text)) ?? []), ...(byText.get(sameText(text)) ?? [])];
  const item = candidates.find(({ kind }) => kind === 'keyResult');
  if (!item) {
    const goal = candidates.find(({ kind }) => kind === 'objective');
    reading.leavePlace(
      addressOf(row.grid, row.row, row.column),
      goal ? reading.say('reportOnObjective') : reading.say('noSuchKeyResult', { text }),
    );
    return;
  }
  if (field === null || VALUE_FIELDS.test(plainWords(field))) item.checkIns.push(checkIn);
}
