// Keeps words that few clicks need out of Code.js: each table becomes a file beside it, which is read when
// it is first needed in a run. A script project loads all of Code.js at each click, and most clicks find
// no fault, write no settings and begin no cycle. Words only: never anything that decides.
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { newCycleWords } from '../../shared/words/add-on/new-cycle.ts';
import { obstacleWords } from '../../shared/words/add-on/obstacles.ts';
import { setUpWords } from '../../shared/words/add-on/set-up.ts';
import { cellFaults } from '../../shared/words/cells/faults.ts';
import { settingWords } from '../../shared/words/cells/settings.ts';
import { simplifiedSigns } from '../../shared/words/cells/signs.ts';

/** `module` in shared/words exports the table under `name`, and nothing else that Code.js needs. */
const TABLES: readonly { module: string; name: string; words: object }[] = [
  { module: 'cells/faults', name: 'cellFaults', words: cellFaults },
  { module: 'cells/settings', name: 'settingWords', words: settingWords },
  { module: 'cells/signs', name: 'simplifiedSigns', words: simplifiedSigns },
  { module: 'add-on/new-cycle', name: 'newCycleWords', words: newCycleWords },
  { module: 'add-on/obstacles', name: 'obstacleWords', words: obstacleWords },
  { module: 'add-on/set-up', name: 'setUpWords', words: setUpWords },
];

/** In the script project, without its ending: Apps Script keeps texts as HTML files. */
const fileOf = (module: string): string => module.replace(/^.*\//, '');

/** As clasp pushes them. JSON holds no `<` that a browser would read: nobody opens them as pages. */
export const wordFiles = TABLES.map(({ module, words }) => ({
  name: `${fileOf(module)}.html`,
  text: JSON.stringify(words),
}));

const READER = join(import.meta.dirname, '..', '..', 'addon', 'src', 'entry', 'words-in-file.ts');

/** What stands for the module of a table. */
const standIn = (module: string, name: string): string =>
  `import { wordsInFile } from ${JSON.stringify(READER)};
const ${name} = wordsInFile('${fileOf(module)}');
export { ${name} };`;

/** For esbuild: the tables in shared/words read their files. */
export const wordsFromFiles: Plugin = {
  name: 'words in files of their own',
  setup(build) {
    for (const { module, name } of TABLES) {
      const path = `shared/words/${module}.ts`.replaceAll('/', '[\\\\/]').replace('.', '\\.');
      build.onLoad({ filter: new RegExp(`${path}$`) }, () => ({
        contents: standIn(module, name),
        loader: 'js',
      }));
    }
  },
};
