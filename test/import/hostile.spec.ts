// What an import makes of files that mean harm or are broken: bounded, said, never thrown, never a formula
// (design §5, §9).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { workbookOf } from '../../shared/import/book/workbook.ts';
import { importOf } from '../../shared/import/index.ts';
import { importCommand } from '../../workbench/src/import/command.ts';
import { newFolder } from '../support/new-folder.ts';
import { book, text } from './shape.ts';

describe('A file that means harm', () => {
  it('keeps a text that looks like a formula as text in the book', () => {
    const read = importOf(
      text('plan.csv', 'Objective,Key Result,Owner,Target\n"=HYPERLINK(""http://x"")",+cmd|calc,Ann,5'),
    );
    const cells = workbookOf(read).tabs.flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+@]/.test(cell))).toEqual([]);
    expect(read.objectives[0]?.text).toBe('=HYPERLINK("http://x")');
  });

  it('reads very long cells, very wide rows and deep JSON in a moment', () => {
    const long = `${'a '.repeat(50_000)}${'('.repeat(20_000)}${'1.'.repeat(20_000)}`;
    expect(
      importOf(text('plan.csv', `Objective,Key Result,Target\n${long},${long},${long}`)).objectives,
    ).toHaveLength(1);
    expect(
      importOf(text('wide.csv', Array.from({ length: 40 }, () => 'x,'.repeat(3000)).join('\n'))).objectives,
    ).toEqual([]);
    const deep = `${'{"a":['.repeat(2000)}1${']}'.repeat(2000)}`;
    expect(importOf(text('deep.json', deep)).objectives).toEqual([]);
    expect(importOf(text('lines.md', '- '.repeat(50_000))).objectives).toEqual([]);
    expect(importOf(text('open.html', `<table>${'<tr><td>'.repeat(5000)}`)).objectives).toEqual([]);
  });

  it('survives merges that reach beyond the sheet and names of its own kind', () => {
    const grids = book('plan.xlsx', {
      OKRs: {
        rows: [
          ['Objective', 'Key Result', 'constructor'],
          ['__proto__', 'toString', 'x'],
        ],
        merges: ['A2:A9'],
      },
    });
    expect(importOf(grids).objectives.map((each) => each.text)).toEqual(['__proto__']);
  });

  it('says of a file without anything that nothing was found', () => {
    expect(importOf([]).objectives).toEqual([]);
    expect(importOf(text('blank.csv', '\n\n')).doubts).toMatchObject([{ at: 'blank.csv', about: 'kind' }]);
  });
});

describe('The import command', () => {
  let folder = '';
  beforeEach(() => {
    folder = newFolder();
    jest.spyOn(console, 'log').mockReturnValue();
    jest.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('writes the proposal and the book, and leaves the file as it is', async () => {
    const file = join(folder, 'ziele.csv');
    const bytes = Buffer.from(
      'Ziel;Schl\xfcsselergebnis;Startwert;Zielwert\nGut;Fr\xfche Z\xfcge;1,5;2,5\n',
      'latin1',
    );
    writeFileSync(file, bytes);
    const out = join(folder, 'out');
    expect(await importCommand([file, '--out', out])).toBe(0);
    const read = JSON.parse(readFileSync(join(out, 'import.json'), 'utf8'));
    expect(read.objectives[0].keyResults[0]).toMatchObject({
      at: 'ziele.csv!B2',
      text: 'Frühe Züge',
      baseline: 1.5,
      target: 2.5,
    });
    expect(readdirSync(join(out, 'book')).sort()).toEqual([
      'Key results.csv',
      'Objectives.csv',
      'People.csv',
      'Settings.csv',
      'Units.csv',
    ]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('says which file it cannot read, and how it is called', async () => {
    writeFileSync(join(folder, 'broken.xlsx'), 'no zip');
    expect(await importCommand([join(folder, 'broken.xlsx'), '--out', join(folder, 'out')])).toBe(2);
    expect(await importCommand([join(folder, 'gone.csv'), '--out', join(folder, 'out')])).toBe(2);
    expect(await importCommand([])).toBe(1);
  });
});
