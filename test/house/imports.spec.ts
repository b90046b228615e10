// How the sources may hang together. That the repository's own do is what `npm run check` says of every
// change.
import { describe, expect, it } from '@jest/globals';
import { importFaults } from '../../scripts/imports/rules.ts';

const faultsOf = (files: Record<string, string>) => importFaults(new Map(Object.entries(files)));

describe('imports', () => {
  it('lead nowhere back: a circle is named with all its files', () => {
    const faults = faultsOf({
      'shared/a.ts': "import { b } from './room/b.ts';\nexport const a = b;\n",
      'shared/room/b.ts': "import type { C } from '../c.ts';\nexport const b = 1;\n",
      'shared/c.ts': "import { a } from './a.ts';\nexport type C = typeof a;\n",
    });
    expect(faults).toEqual(['shared/a.ts: circle of imports: shared/a.ts ↔ shared/c.ts ↔ shared/room/b.ts']);
  });
  it('lead from a folder nowhere back to it, though no file does', () => {
    const faults = faultsOf({
      'shared/board/a.ts': "import { b } from '../mail/b.ts';\nconst a = b;\n",
      'shared/mail/b.ts': 'export const b = 1;\n',
      'shared/mail/c.ts': "import type { D } from '../board/d.ts';\n",
      'shared/board/d.ts': 'export type D = 1;\n',
    });
    expect(faults).toEqual(['shared: circle of folders: board ↔ mail']);
  });
  it('lead from a folder into its subfolder and out to another file of it', () => {
    const files = {
      'shared/board/all.ts': "import { b } from './part/b.ts';\nconst a = b;\n",
      'shared/board/part/b.ts': "import type { C } from '../c.ts';\nexport const b = 1;\n",
      'shared/board/c.ts': 'export type C = 1;\n',
    };
    expect(faultsOf(files)).toEqual([]);
  });
  it('are wanted: a value that is exported for nobody is named, a type is not', () => {
    const faults = faultsOf({
      'shared/a.ts': 'export const used = 1;\nexport function idle() {}\nexport type Kind = 1;\n',
      'addon/b.ts': "import { used as taken } from '../shared/a.ts';\n",
    });
    expect(faults).toEqual([
      'shared/a.ts: nobody imports it: idle: take its "export" away, or the whole of it',
    ]);
  });
  it('may open a whole file while running', () => {
    const files = {
      'workbench/a.ts': 'export const a = 1;\n',
      'scripts/b.ts': "await import('../workbench/a.ts');\n",
    };
    expect(faultsOf(files)).toEqual([]);
  });
});

describe('sizes', () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`shared/room/f${at}.ts`, '']));
  it('a folder holds 25 files, not 26', () => {
    expect(faultsOf(many(25))).toEqual([]);
    expect(faultsOf(many(26))).toEqual(['shared/room: full folder: 26 files, at most 25']);
  });
  it('a file holds 250 lines, a table of words more', () => {
    expect(faultsOf({ 'shared/a.ts': '\n'.repeat(250), 'shared/words/a.ts': '\n'.repeat(400) })).toEqual([]);
    expect(faultsOf({ 'shared/a.ts': '\n'.repeat(251) })).toEqual([
      'shared/a.ts: long file: 251 lines, at most 250',
    ]);
  });
});
