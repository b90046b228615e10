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
    expect(faults).toEqual([
      'shared/a.ts: circle of imports: shared/a.ts ↔ shared/c.ts ↔ shared/room/b.ts',
      'shared: circle of folders: a.ts ↔ c.ts ↔ room',
    ]);
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
  it('are told of folders wherever files lead back to themselves', () => {
    const files = {
      'shared/board/a.ts': "import { b } from '../mail/b.ts';\nconst a = b;\n",
      'shared/mail/b.ts': 'export const b = 1;\n',
      'shared/mail/c.ts': "import type { D } from '../board/d.ts';\n",
      'shared/board/d.ts': 'export type D = 1;\n',
    };
    const inCircle = {
      'test/bench/e.ts': "import type { F } from './f.ts';\nexport type E = F;\n",
      'test/bench/f.ts': "import type { E } from './e.ts';\nexport type F = E;\n",
    };
    expect(faultsOf({ ...files, ...inCircle })).toEqual([
      'test/bench/e.ts: circle of imports: test/bench/e.ts ↔ test/bench/f.ts',
      'shared: circle of folders: board ↔ mail',
    ]);
  });
  it.each(['shared', 'addon', 'functions', 'workbench', 'examples', 'scripts', 'test'])(
    'lead nowhere back in %s, neither files nor folders',
    (root) => {
      const faults = faultsOf({
        [`${root}/one/a.ts`]: "import type { B } from '../two/b.ts';\nexport type A = B;\n",
        [`${root}/two/b.ts`]: "import type { C } from '../one/c.ts';\nexport type B = C;\n",
        [`${root}/one/c.ts`]: "import type { D } from './d.ts';\nexport type C = D;\n",
        [`${root}/one/d.ts`]: "import type { C } from './c.ts';\nexport type D = C;\n",
      });
      expect(faults).toEqual([
        `${root}/one/c.ts: circle of imports: ${root}/one/c.ts ↔ ${root}/one/d.ts`,
        `${root}: circle of folders: one ↔ two`,
      ]);
    },
  );
  it('lead from the product to no script that leads back to it', () => {
    const faults = faultsOf({
      'addon/build.ts': "import type { Text } from '../scripts/text.ts';\nexport type Built = Text;\n",
      'scripts/text.ts': 'export type Text = 1;\n',
      'scripts/build.ts': "import type { Built } from '../addon/build.ts';\nexport type All = Built;\n",
    });
    expect(faults).toEqual(['.: circle of folders: addon ↔ scripts']);
  });
  it('lead from a specification to a script, and from a script to the benches beside it', () => {
    const files = {
      'scripts/bench.ts': "import type { Figure } from '../test/bench/figure.ts';\n",
      'scripts/text.ts': 'export type Text = 1;\n',
      'test/bench/figure.ts': 'export type Figure = 1;\n',
      'test/house/text.spec.ts': "import type { Text } from '../../scripts/text.ts';\n",
    };
    expect(faultsOf(files)).toEqual([]);
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
  it('are wanted of what serves the tests and the scripts too', () => {
    const faults = faultsOf({
      'test/support/a.ts': 'export const used = 1;\nexport const idle = 1;\n',
      'test/house/a.spec.ts': "import { used } from '../support/a.ts';\n",
      'scripts/b.ts': 'export async function idle() {}\n',
    });
    expect(faults).toEqual([
      'test/support/a.ts: nobody imports it: idle: take its "export" away, or the whole of it',
      'scripts/b.ts: nobody imports it: idle: take its "export" away, or the whole of it',
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
  it('a specification holds 250 lines as a source does', () => {
    expect(faultsOf({ 'test/okr/a.spec.ts': '\n'.repeat(251) })).toEqual([
      'test/okr/a.spec.ts: long file: 251 lines, at most 250',
    ]);
  });
  it('a file holds 250 lines, a table of words more', () => {
    expect(faultsOf({ 'shared/a.ts': '\n'.repeat(250), 'shared/words/a.ts': '\n'.repeat(400) })).toEqual([]);
    expect(faultsOf({ 'shared/a.ts': '\n'.repeat(251) })).toEqual([
      'shared/a.ts: long file: 251 lines, at most 250',
    ]);
  });
});
