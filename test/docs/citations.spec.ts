// What comments and documents cite is there. Never judges what a cited text says.
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openRepository, proseOf, type Repository } from '../../scripts/citations/repository.ts';
import { citationRules } from '../../scripts/citations/rules.ts';

const root = join(import.meta.dirname, '..', '..');
const repository = openRepository(root);

describe('in this repository', () => {
  for (const { name, faultsIn } of citationRules(repository))
    it(name, () => {
      const faults = repository.prose.flatMap((line) =>
        faultsIn(line).map((what) => `${line.path}:${line.number}: ${what}`),
      );
      expect(faults).toEqual([]);
    });

  it('each page in Chinese has its twin in English, and they lead to each other', () => {
    const { files, textOf } = repository;
    const alone = files
      .filter((path) => path.endsWith('.zh-CN.md'))
      .filter((path) => {
        const english = path.replace('.zh-CN.md', '.md');
        const leads = (from: string, to: string) => textOf(from).includes(`](${to.split('/').pop()})`);
        return !files.includes(english) || !leads(path, english) || !leads(english, path);
      });
    expect(alone).toEqual([]);
  });

  it('what documents and comments say is found: hundreds of lines, and the sections of the design', () => {
    expect(repository.prose.length).toBeGreaterThan(1_000);
    expect(repository.prose.filter(({ text }) => text.includes('design §')).length).toBeGreaterThan(50);
  });
});

describe('a fault', () => {
  const design = '## 6. The rules\n\n**Status**: as reported.\n';
  const page = '# One page\n\n## Why so\n';
  const small: Repository = {
    files: ['docs/design.md', 'docs/page.md', 'shared/okr/owed.ts', 'shared/okr/days.json'],
    prose: [],
    textOf: (path) => (path === 'docs/design.md' ? design : page),
  };
  const faultsOf = (path: string, text: string) =>
    proseOf(path, text).flatMap((line) => citationRules(small).flatMap(({ faultsIn }) => faultsIn(line)));

  it.each([
    ['a section that is not there', '/** The state (design §7). */', ['§7']],
    ['a rule that its section does not have', '/** design §6, Colour. */', ['§6, Colour']],
    ['a file that has moved', '// Never counts: see okr/counted.ts.', ['okr/counted.ts']],
    ['a style sheet that has moved', '// As look/gone.css has it.', ['look/gone.css']],
    ['a folder that has moved', '// Each stands in shared/rules/.', ['shared/rules']],
    ['a file without its ending', '// Counted by shared/okr/owed.', ['shared/okr/owed']],
    ['a source that has moved, once', '// Counted by shared/okr/gone.ts.', ['shared/okr/gone.ts']],
    ['an issue by its number', '/** As asked in issue 12. */', ['issue 12']],
    ['a path of a machine', `const a = 1; // kept in ${'/tmp'}/attune`, [`${'/tmp'}/attune`]],
  ])('in a comment: %s', (_, comment, faults) => {
    expect(faultsOf('shared/a.ts', comment)).toEqual(faults);
  });

  it.each([
    ['a link to no file', 'Read [on](missing.md).', ['missing.md']],
    ['a link to no heading', 'Read [on](page.md#why-not).', ['page.md#why-not']],
  ])('in a document: %s', (_, text, faults) => {
    expect(faultsOf('docs/a.md', text)).toEqual(faults);
  });

  it.each([
    ['a rule in its section', 'shared/a.ts', '/** Faded (design §6, Status). */'],
    [
      'a file by the end of its path',
      'shared/a.ts',
      '// Owed days are counted by owed.ts, in okr/owed.ts and ow*.ts.',
    ],
    ['a folder', 'shared/a.ts', '// In shared/okr, and in shared/ok*/.'],
    ['what a build makes', 'shared/a.ts', '// In shared/lib/made and shared/dist.'],
    ['a file of any kind by its path', 'docs/a.md', 'The settings: `shared/okr/days.json`.'],
    ['a link to a heading', 'docs/a.md', 'Read [on](page.md#why-so), or the [code](../shared/okr/owed.ts).'],
    ['what is no comment', 'shared/a.ts', "const path = 'okr/counted.ts';"],
  ])('is not: %s', (_, path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });
});
