// Takes the teams of all rows; gives the units and what has to be asked: two in one cell, several under one
// objective, none at all.
// Never decides which of two teams owns an objective.
import { sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import type { Import, SourceCell } from '../model.ts';
import { firstOf, type ImportReading, type Item } from '../reading.ts';
import { plainWords, sameText } from '../words/plain.ts';
import { isNobody } from '../words/values.ts';

const EVERYONE = new Set([
  'everyone',
  'all',
  'company',
  'everybody',
  '全员',
  '所有人',
  '全公司',
  'alle',
  'tous',
  'todos',
  'tutti',
  'все',
]);
const ORG =
  /(?:^| )(?:org|organisation|organization|company|firma|unternehmen|entreprise|empresa|azienda|公司|企业|組織|会社|회사|компания)(?: name)?$/iu;

export interface Units {
  units: Import['units'];
  unitOf: (item: Item) => string | null;
}

/** The units that the file names, each with the one above it where that is said. */
export function unitsOf(reading: ImportReading, files: readonly string[]): Units {
  const names = new Map<string, { name: string; parent: string | null }>();
  const add = (name: string, parent: string | null = null) => {
    const key = sameText(name);
    if (key !== '' && !names.has(key)) names.set(key, { name, parent });
  };
  const company = reading.settings.find(({ key }) => ORG.test(plainWords(key)));
  const root = company ? textOf(company.value.cell) : null;
  if (root) add(root);
  for (const { name, parent } of reading.units) add(name, parent);
  for (const item of reading.items) {
    for (const source of item.fields.get('team') ?? [])
      for (const name of teamsIn(source)) if (!EVERYONE.has(plainWords(name))) add(name);
    if (item.team) add(item.team);
    askTeams(reading, item);
  }
  const said = reading.items.some((item) => item.fields.has('team') || item.team !== null);
  if (!said && root === null && reading.items.length > 0)
    reading.ask(files[0] ?? '', 'unit', reading.say('askOneUnit'));
  const unitOf = (item: Item): string | null => {
    const sources = item.fields.get('team') ?? [];
    const distinct = new Set(sources.map((source) => sameText(textOf(source.cell))));
    if (distinct.size > 1) return null;
    if (sources.length > 0)
      return (
        teamsIn(sources[0]!)
          .filter((name) => !EVERYONE.has(plainWords(name)))
          .at(0) ?? null
      );
    return item.team ?? (said ? null : root);
  };
  return { units: [...names.values()], unitOf };
}

const teamsIn = (source: SourceCell): string[] =>
  textOf(source.cell)
    .split(/[;；,，、\n|]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !isNobody(name));

function askTeams(reading: ImportReading, item: Item): void {
  if (item.kind !== 'objective') return;
  const sources = item.fields.get('team') ?? [];
  const distinct = [
    ...new Map(sources.map((source) => [sameText(textOf(source.cell)), textOf(source.cell)])).values(),
  ];
  const first = firstOf(item, 'team');
  if (!first) return;
  if (distinct.length > 1)
    reading.ask(
      sourceAddress(first),
      'unit',
      reading.say('askUnitOfGoal', { count: distinct.length }),
      distinct,
    );
  const within = teamsIn(first);
  const everyone = within.find((name) => EVERYONE.has(plainWords(name)));
  if (within.length > 1)
    reading.ask(
      sourceAddress(first),
      'unit',
      everyone
        ? reading.say('askEveryone', { text: textOf(first.cell), everyone })
        : reading.say('askWhichTeam', { text: textOf(first.cell) }),
      within,
    );
}
