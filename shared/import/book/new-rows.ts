// Takes a proposal and what the book holds; gives the rows to append to our tabs (design §9, Import). Never a
// row for a unit or a person that the book has, never an ID that could be taken.
import type { NewId, NewRecord, NewRows } from '../../goals/first-rows.ts';
import type { Language } from '../../model/language.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import type { Import } from '../model.ts';
import { sameText } from '../words/plain.ts';
import { bookRows } from './rows.ts';

/** What the book holds already, and who sits at the sheet ('' where Google does not say). */
export interface StandingBook {
  units: readonly { id: string; name: string }[];
  people: readonly { email: string; name: string }[];
  me: { email: string; name: string };
}

/** `title`: what the company is called where neither the file nor the book says. */
export function newRowsOf(read: Import, language: Language, title: string, standing: StandingBook): NewRows {
  const rows = bookRows(read, language, title);
  const units = new UnitNames(rows.units, standing.units);
  const objectives = new Map(rows.objectives.map((record, at) => [record['Objective ID'], idOf('O', at)]));
  const texts = new Map(rows.objectives.map((record) => [record['Objective ID'], record.Objective ?? '']));
  const keyResults = new Map(rows.keyResults.map((record, at) => [record['KR ID'], idOf('KR', at)]));
  const tabs: NewRows['tabs'] = [
    { tab: 'Units', records: units.missing },
    { tab: 'People', records: peopleOf(rows.people, units.root, standing) },
    { tab: 'Metrics', records: rows.metrics },
    {
      tab: 'Objectives',
      records: rows.objectives.map((record) => ({
        ...record,
        'Objective ID': objectives.get(record['Objective ID'])!,
        Unit: units.nameOf(String(record.Unit ?? '')),
      })),
    },
    {
      tab: 'Key results',
      records: rows.keyResults.map((record) => ({
        ...record,
        'KR ID': keyResults.get(record['KR ID'])!,
        'Objective ID': objectives.get(record['Objective ID']) ?? '',
        'Objective as given': texts.get(record['Objective ID']) ?? '',
        // A name is looked up in People; one that nobody has is asked about when it is published.
        Owner: record.Owner || record['Owner as given'] || '',
      })),
    },
    {
      tab: 'Snapshots',
      records: rows.snapshots.map((record) => ({ ...record, 'KR ID': keyResults.get(record['KR ID'])! })),
    },
  ];
  return {
    settings: Object.fromEntries(rows.settings.filter(([, value]) => value !== '')),
    tabs: tabs.filter(({ records }) => records.length > 0),
  };
}

const idOf = (prefix: NewId['prefix'], at: number): NewId => ({ prefix, n: at + 1 });

function peopleOf(
  people: readonly RecordCells[],
  root: string,
  { people: known, me }: StandingBook,
): NewRecord[] {
  const all = new Set(known.map(({ email }) => email));
  const added = people.filter(({ Email }) => !all.has(String(Email)));
  const isFirst = known.length === 0 && me.email !== '';
  const mine = added.find(({ Email }) => Email === me.email);
  const others = added.filter((each) => each !== mine).map((each) => ({ ...each, Unit: root }));
  if (!isFirst) return mine ? [{ ...mine, Unit: root }, ...others] : others;
  // Somebody has to be able to publish.
  return [{ Email: me.email, Name: mine?.Name ?? me.name, Role: 'admin', Unit: root }, ...others];
}

/** The units of the file by the names that the book will have them under. */
class UnitNames {
  readonly root: string;
  readonly missing: NewRecord[];
  readonly #names: ReadonlyMap<string, string>;

  constructor(given: readonly RecordCells[], known: readonly { name: string }[]) {
    const [top, ...others] = given;
    this.root = known[0]?.name ?? String(top?.Name ?? '');
    const names = new Map(given.map((record) => [String(record['Unit ID']), String(record.Name)]));
    if (top) names.set(String(top['Unit ID']), this.root);
    const has = new Set(known.map(({ name }) => sameText(name)));
    const wanted = known.length === 0 ? given : others;
    this.missing = wanted
      .filter(({ Name }) => !has.has(sameText(String(Name))))
      .map((record) => ({
        // The sheet gives the next free ID.
        'Unit ID': '',
        Name: String(record.Name),
        Parent: record.Parent ? (names.get(String(record.Parent)) ?? this.root) : '',
      }));
    this.#names = names;
  }

  /** '' where the book has one unit only: it is taken for that one. */
  nameOf(id: string): string {
    return id === '' ? '' : (this.#names.get(id) ?? '');
  }
}
