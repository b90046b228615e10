// Takes the example workbooks as committed; says that English and Chinese tell the same quarter, and that the
// generator gives them.
// Never judges the story: that is story.spec.ts.
import { describe, expect, it } from '@jest/globals';
import { csvOf } from '../../examples/build/csv.ts';
import { workbooks } from '../../examples/build/workbooks.ts';
import { bookOf, filesOf, type Language, rowsOf } from './books.ts';

const names = Object.keys(workbooks);
const languages: Language[] = ['en', 'zh'];

/** IDs, mail addresses, numbers, days and moments: what a translation must not touch. */
const isFigure = (cell: string): boolean =>
  /^-?[\d.,]+%?$/.test(cell) ||
  /^\d{4}-\d{2}-\d{2}/.test(cell) ||
  /^[A-Z][A-Za-z]*(-[A-Z0-9]+)+$/.test(cell) ||
  cell.includes('@');

describe.each(names)('The example %s', (name) => {
  it.each(languages)('when generated again, gives the %s files that are kept, to the byte', (language) => {
    const generated = workbooks[name]!().map((sheet) => [
      `${sheet.name[language]}.csv`,
      csvOf(sheet, language),
    ]);
    expect(Object.fromEntries(generated)).toEqual(filesOf(name, language));
  });

  it('has the same figures in the same cells of both languages', () => {
    const [english, chinese] = [bookOf(name, 'en'), bookOf(name, 'zh')];
    const figures = (rows: string[][]) =>
      rows.map((row) => row.map((cell) => (isFigure(cell) ? cell : cell === '' ? '' : '…')));
    const sheets = workbooks[name]!().map((sheet) => sheet.name);
    expect(sheets.map(({ en, zh }) => [en, figures(rowsOf(chinese, zh))])).toEqual(
      sheets.map(({ en }) => [en, figures(rowsOf(english, en))]),
    );
  });

  it('has no Chinese characters in its English files but names in people’s own words', () => {
    const files = Object.entries(filesOf(name, 'en')).filter(([file]) => file !== 'Forms.csv');
    expect(files.filter(([, text]) => /[\u4e00-\u9fff]/.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('starts no cell with a sign that a spreadsheet reads as a formula', () => {
    const cells = languages.flatMap((language) =>
      bookOf(name, language).tabs.flatMap(({ rows }) => rows.flat()),
    );
    expect(cells.filter((cell) => /^(?:[=+@\t]|-(?!\d))/.test(String(cell)))).toEqual([]);
  });
});

describe('The retail chain', () => {
  const english = bookOf('retail-chain', 'en');

  it('has headquarters, three regions with five to eight city teams each, and 23 shops in East China', () => {
    const units = rowsOf(english, 'Units');
    const below = (level: string, prefix: string) =>
      units.filter((unit) => unit[2] === level && unit[0]!.startsWith(prefix)).length;
    expect(units.filter((unit) => unit[2] === 'Region')).toHaveLength(3);
    expect(['EC', 'SC', 'NC'].map((region) => below('City team', region))).toEqual([6, 6, 6]);
    expect(below('Shop', 'EC')).toBe(23);
  });

  it('has sixty people: a person in two units, a unit without a lead, a leaver, two admins', () => {
    const people = rowsOf(english, 'People');
    expect(people).toHaveLength(60);
    expect(people.filter((person) => person[2]!.includes(';'))).toHaveLength(1);
    expect(people.filter((person) => person[4] === 'admin')).toHaveLength(2);
    expect(people.filter((person) => person[7] !== '')).toHaveLength(1);
    expect(rowsOf(english, 'Units').filter((unit) => unit[4] === '')).toHaveLength(1);
  });

  it('credits the form for rivals’ moves to the shop manager who proposed it', () => {
    const help = rowsOf(english, 'Forms')
      .filter((field) => field[0] === 'report-competitor')
      .map((field) => field[9]);
    expect(help.join()).toContain('Cai Xiaotong');
  });
});
