// Takes what a file says of its time: a column, a tab, a title, its name, its dates; gives the cycle, and
// asks wherever it is not certain.
// Never takes a year that nothing in the file says.
import type { Day } from '../../model/time.ts';
import { addressOf, askedPlace, columnAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import type { Grid, ImportedPeriod } from '../model.ts';
import { firstOf, type ImportReading, type Item } from '../reading.ts';
import { type NamedPeriod, periodIn, spanOf } from '../words/periods.ts';

/** The year that the file's own dates agree on; null where they don't. */
export function yearOf(reading: ImportReading, grids: readonly Grid[]): number | null {
  const years = new Map<number, number>();
  const count = (text: string) => {
    for (const found of text.matchAll(/(?:^|\D)(20\d{2})(?=\D|$)/g))
      years.set(Number(found[1]), (years.get(Number(found[1])) ?? 0) + 1);
  };
  for (const { file, tab } of grids) count(`${file} ${tab ?? ''}`);
  for (const item of reading.items) {
    for (const field of ['period', 'start', 'due', 'updated', 'date'] as const)
      for (const source of item.fields.get(field) ?? []) count(textOf(source.cell));
    for (const { label } of item.checkIns) count(label);
    if (item.cycle) count(item.cycle);
  }
  for (const source of reading.titles) count(textOf(source.cell).slice(0, 200));
  for (const { value } of reading.settings) count(textOf(value.cell));
  for (const { checkIn } of reading.joined) count(checkIn.label);
  const sorted = [...years].sort((a, b) => b[1] - a[1]);
  return sorted.length === 0 || (sorted.length > 1 && sorted[0]![1] === sorted[1]![1])
    ? (sorted[0]?.[0] ?? null)
    : sorted[0]![0];
}

/** The period that the file speaks of; uncertain where it says none or several. */
export function periodOf(
  reading: ImportReading,
  grids: readonly Grid[],
  year: number | null,
): ImportedPeriod {
  const files = [...new Set(grids.map(({ file }) => file))];
  const byColumn = columnPeriods(reading.items);
  if (byColumn.length > 0) return fromColumn(reading, byColumn, year);
  const cycles = [...new Set(reading.items.map(({ cycle }) => cycle).filter((each) => each !== null))];
  if (cycles.length > 1) return several(reading, files[0]!, cycles, year);
  if (cycles.length === 1) return single(reading, files[0]!, cycles[0]!, year, 'sheet');
  for (const source of reading.titles.filter(({ grid }) =>
    reading.items.some((item) => item.source.grid === grid),
  )) {
    const found = periodIn(
      textOf(source.cell),
      /okr|ziele|目标|目標|objecti|goals|plan|цели/iu.test(textOf(source.cell)),
    );
    if (found)
      return single(
        reading,
        source.grid.lines ? files[0]! : addressOf(source.grid, source.row, source.column),
        found.given,
        year,
        found.start ? 'title' : 'sheet',
      );
  }
  const setting = reading.settings.find(
    ({ key, value }) =>
      /cycle|quarter|period|quartal|季度|周期/iu.test(key) && periodIn(textOf(value.cell), true),
  );
  if (setting)
    return single(reading, askedPlace(setting.value.grid), textOf(setting.value.cell), year, 'sheet');
  const tabs = [
    ...new Set(
      reading.items
        .map(({ source }) => source.grid.tab)
        .filter((tab): tab is string => tab !== null && periodIn(tab, true) !== null),
    ),
  ];
  if (tabs.length > 1) return several(reading, files[0]!, tabs, year);
  if (tabs.length === 1) return single(reading, files[0]!, tabs[0]!, year, 'sheet');
  const file = files.find((name) => periodIn(name.replace(/\.[a-z]+$/i, ''), true));
  if (file) return single(reading, file, periodIn(file.replace(/\.[a-z]+$/i, ''), true)!.given, year, 'name');
  return fromDates(reading, files[0] ?? '');
}

interface GivenPeriod {
  text: string;
  item: Item;
}

function columnPeriods(items: readonly Item[]): GivenPeriod[] {
  return items.flatMap((item) => {
    const source = firstOf(item, 'period');
    return source ? [{ text: textOf(source.cell), item }] : [];
  });
}

function spanFor(named: NamedPeriod | null, year: number | null): [Day, Day] | null {
  if (!named || named.fiscal) return null;
  if (named.start && named.end) return [named.start, named.end];
  return year === null ? null : spanOf(year, named);
}

function fromColumn(
  reading: ImportReading,
  given: readonly GivenPeriod[],
  year: number | null,
): ImportedPeriod {
  const texts = [...new Set(given.map(({ text }) => text))];
  const source = firstOf(given[0]!.item, 'period')!;
  const at = columnAddress(source.grid, source.column);
  const counted = texts.filter((text) => periodIn(text, true) !== null);
  if (texts.length > 1) return several(reading, at, counted.length > 0 ? counted : texts, year, texts);
  return single(reading, at, texts[0]!, year, 'sheet');
}

function several(
  reading: ImportReading,
  at: string,
  texts: readonly string[],
  year: number | null,
  all = texts,
): ImportedPeriod {
  const spans = texts
    .map((text) => spanFor(periodIn(text, true), year))
    .filter((each): each is [Day, Day] => each !== null);
  reading.ask(
    at,
    'period',
    reading.say('askPeriods', { count: all.length, periods: reading.listed(all.slice(0, 6)) }),
    [...all],
  );
  return {
    given: reading.listed(all),
    start: null,
    end: null,
    certain: false,
    ...(spans.length > 0 ? { candidates: spans } : {}),
  };
}

/** Certain only where the sheet itself names a calendar period with its year. */
function single(
  reading: ImportReading,
  at: string,
  text: string,
  year: number | null,
  where: 'sheet' | 'title' | 'name',
): ImportedPeriod {
  const found = periodIn(text, true);
  // 年度 is the year from April in Japanese.
  const isFromApril = reading.language === 'ja' && text.includes('年度');
  const named = found && isFromApril ? { ...found, start: null, end: null, fiscal: true } : found;
  const span = spanFor(named, year);
  const whole = named?.start !== null && named !== null && !named.fiscal;
  if (whole && where !== 'name' && span) return { given: text, start: span[0], end: span[1], certain: true };
  const candidates = span ? [span] : undefined;
  const shown = span ? `${span[0]} – ${span[1]}` : '?';
  if (named?.fiscal) reading.ask(at, 'period', reading.say('askFiscal', { text }));
  else if (where === 'name') reading.ask(at, 'period', reading.say('askPeriodOfName', { shown }), candidates);
  else
    reading.ask(
      at,
      'period',
      span ? reading.say('askPeriodYear', { text, shown }) : reading.say('askPeriodDays', { text }),
      candidates,
    );
  return { given: text, start: span?.[0] ?? null, end: span?.[1] ?? null, certain: false };
}

function fromDates(reading: ImportReading, file: string): ImportedPeriod {
  const dues = reading.items
    .flatMap((item) =>
      ['due', 'updated', 'date'].flatMap((field) =>
        (item.fields.get(field as 'due') ?? []).map(
          (source) => /^20\d{2}-\d{2}-\d{2}/.exec(textOf(source.cell))?.[0],
        ),
      ),
    )
    .filter((each): each is Day => each !== undefined);
  const extra = reading.settings
    .map(({ value }) => /^20\d{2}-\d{2}-\d{2}/.exec(textOf(value.cell))?.[0])
    .filter((each): each is Day => each !== undefined);
  const last = [...dues, ...extra].sort().at(-1);
  const quarter = last ? `${last.slice(0, 4)}-Q${Math.ceil(Number(last.slice(5, 7)) / 3)}` : null;
  if (reading.items.length > 0)
    reading.ask(
      file,
      'period',
      last ? reading.say('askPeriodAfter', { last }) : reading.say('askPeriod'),
      quarter ? [quarter] : undefined,
    );
  return { given: null, start: null, end: null, certain: false };
}
