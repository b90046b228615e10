// Takes the owners of all rows; gives the people and what has to be asked: two in one cell, nobody, a post, a
// short name, mail addresses.
// Never makes a person of `tbd`, and never takes two people for one silently.
import { addTo } from '../../model/group-by.ts';
import { askedPlace, columnAddress, sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import type { Import, SourceCell } from '../model.ts';
import { firstOf, type ImportReading, type Item } from '../reading.ts';
import { sameText } from '../words/plain.ts';
import { isNobody } from '../words/values.ts';
import { isPost, mailIn, splitNames, withoutMail } from './names-in-cell.ts';

/** A question names so many people; the rest stand in the sheet. */
const MOST_NAMES = 12;

export interface Owners {
  people: Import['people'];
  ownerOf: (item: Item) => string | null;
}

/** Who owns what, each person under one name, with what else they are called. */
export function ownersOf(reading: ImportReading): Owners {
  const byName = new Map<string, Person>();
  const columns = new Map<string, string[]>();
  const blanks = new Map<string, Item[]>();
  const given = (item: Item): string | null => {
    const source = firstOf(item, 'owner') ?? firstOf(item, 'email');
    const text = source ? textOf(source.cell) : '';
    return text === '' || isNobody(text) ? null : text;
  };
  for (const item of reading.items) {
    const source = firstOf(item, 'owner') ?? firstOf(item, 'email');
    if (!source) {
      if (item.kind === 'keyResult') noteBlank(blanks, item);
      continue;
    }
    addOwner(reading, source, byName, columns, firstOf(item, 'email'));
  }
  askBlanks(reading, blanks);
  addKnown(reading, byName);
  shorten(reading, byName);
  for (const [at, names] of columns) {
    const missing = [...new Set(names)].filter((name) => byName.get(sameText(name))?.email === null);
    if (missing.length > 0)
      reading.ask(
        at,
        'owner',
        reading.say(missing.length > MOST_NAMES ? 'askManyAddresses' : 'askAddresses', {
          names: reading.listed(missing.slice(0, MOST_NAMES)),
        }),
      );
  }
  const people = [...byName.values()].map(({ name, email, alsoGiven }) => ({
    name,
    email,
    ...(alsoGiven.size > 0 ? { alsoGiven: [...alsoGiven] } : {}),
  }));
  return { people, ownerOf: given };
}

interface Person {
  name: string;
  email: string | null;
  alsoGiven: Set<string>;
}

function addOwner(
  reading: ImportReading,
  source: SourceCell,
  byName: Map<string, Person>,
  columns: Map<string, string[]>,
  mail: SourceCell | null,
): void {
  const text = textOf(source.cell);
  const at = columnAddress(source.grid, source.column);
  if (isNobody(text)) {
    if (!asked(reading, at, text))
      reading.ask(sourceAddress(source), 'owner', reading.say('askOwnerOpen', { text }));
    return;
  }
  const names = splitNames(text);
  const persons = names.filter((name) => !isPost(name));
  if (names.length > 1 && !asked(reading, at, text)) askWhoReports(reading, source, names, persons);
  else if (persons.length === 0) reading.ask(at, 'owner', reading.say('askPost', { text }));
  for (const name of persons) {
    const email = mailIn(name) ?? (names.length === 1 && mail ? mailIn(textOf(mail.cell)) : null);
    const plain = withoutMail(name) || (email ?? name);
    notePerson(byName, plain, email?.toLowerCase() ?? null);
    addTo(columns, at, plain);
  }
}

/** A cell with several names: the one person among posts and teams is proposed. */
function askWhoReports(
  reading: ImportReading,
  source: SourceCell,
  names: readonly string[],
  persons: readonly string[],
): void {
  const text = textOf(source.cell);
  const one = persons.length === 1 ? persons[0]! : null;
  reading.ask(
    sourceAddress(source),
    'owner',
    one ? reading.say('askWhetherReports', { text, name: one }) : reading.say('askWhoReports', { text }),
    one ? [one] : [...names],
  );
}

function notePerson(byName: Map<string, Person>, name: string, email: string | null): void {
  const known = byName.get(sameText(name));
  if (!known) byName.set(sameText(name), { name, email, alsoGiven: new Set() });
  else if (email !== null && !known.email) known.email = email;
}

const asked = (reading: ImportReading, column: string, text: string): boolean =>
  reading.doubts.some(
    ({ at, about, question }) => about === 'owner' && at.startsWith(column) && question.includes(`“${text}”`),
  );

function noteBlank(blanks: Map<string, Item[]>, item: Item): void {
  const key = columnAddress(item.source.grid, item.source.column);
  addTo(blanks, key, item);
}

/** One question for all blank owners of a table, at the owners' column where it has one. */
function askBlanks(reading: ImportReading, blanks: ReadonlyMap<string, Item[]>): void {
  for (const items of blanks.values()) {
    const { grid, row } = items[0]!.source;
    const beside = reading.items.find((item) => item.source.grid === grid && firstOf(item, 'owner'));
    const source = beside ? firstOf(beside, 'owner')! : null;
    const count = items.length;
    if (source) {
      const at = sourceAddress({ ...source, row });
      reading.ask(at, 'owner', reading.say('askWithoutOwner', { count }));
    } else reading.ask(askedPlace(grid), 'owner', reading.say('askOwners'));
  }
}

/** People of a tab or file of their own bring their addresses. */
function addKnown(reading: ImportReading, byName: Map<string, Person>): void {
  for (const { name, email } of reading.people) {
    const address = mailIn(textOf(email.cell));
    const plain = name ? textOf(name.cell) : (address ?? '');
    if (!address || plain === '') continue;
    notePerson(byName, plain, address);
  }
}

/** `J. Böhm` beside `Jörg Böhm`: proposed as one, and asked. */
function shorten(reading: ImportReading, byName: Map<string, Person>): void {
  for (const [key, { name }] of [...byName]) {
    const parts = name.split(/\s+/);
    const [first = '', last = ''] = [parts[0] ?? '', parts.at(-1) ?? ''];
    const isShort =
      (parts.length === 2 && /^\p{L}\.?$/u.test(first)) ||
      (parts.length === 1 && name.length > 1 && !name.includes('@'));
    if (!isShort) continue;
    const full = [...byName.values()].filter(
      (each) =>
        each.name !== name &&
        matches(each.name.split(/\s+/), parts.length === 1 ? null : first, parts.length === 1 ? first : last),
    );
    if (full.length !== 1) continue;
    full[0]!.alsoGiven.add(name);
    byName.delete(key);
    const item = reading.items.find(
      (each) =>
        textOf(firstOf(each, 'owner')?.cell).includes(name) &&
        !textOf(firstOf(each, 'owner')?.cell).includes(full[0]!.name),
    );
    const source = item && firstOf(item, 'owner');
    if (source)
      reading.ask(
        sourceAddress(source),
        'owner',
        reading.say('askSamePerson', { name, full: full[0]!.name }),
        [full[0]!.name],
      );
  }
}

function matches(parts: readonly string[], initial: string | null, word: string): boolean {
  if (parts.length < 2) return false;
  if (initial === null)
    return sameText(parts[0]!) === sameText(word) || sameText(parts.at(-1)!) === sameText(word);
  return sameText(parts.at(-1)!) === sameText(word) && sameText(parts[0]!).startsWith(sameText(initial));
}
