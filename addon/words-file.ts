// Takes tables of words that few clicks need; gives each as a file beside Code.js, which reads it when it is
// needed for the first time in a run. A script project loads all of Code.js at each click, and most clicks find
// no fault and write no settings. Never what decides anything: words only.
import type { Plugin } from 'esbuild';
import { cellFaults } from '../shared/words/cells/faults.ts';
import { settingWords } from '../shared/words/cells/settings.ts';

/** `name` in the script project, without its ending: Apps Script keeps texts as HTML files. */
const TABLES = [
  { name: 'faults', gives: 'faultWords', words: cellFaults },
  { name: 'settings', gives: 'settingWord', words: settingWords },
] as const;

/** As clasp pushes them. JSON holds no `<` that a browser would read: nobody opens them as pages. */
export const wordFiles = TABLES.map(({ name, words }) => ({
  name: `${name}.html`,
  text: JSON.stringify(words),
}));

/** What stands for the module of a table: it gives a word by its key, as the module does. */
const standIn = (name: string, gives: string) => `let words;
const ${gives} = (key) =>
  (words ??= JSON.parse(HtmlService.createHtmlOutputFromFile('${name}').getContent()))[key];
export { ${gives} };`;

/** For esbuild: the table in shared/words/cells reads its file. */
export const wordsFromFiles: Plugin = {
  name: 'words in files of their own',
  setup(build) {
    for (const { name, gives } of TABLES)
      build.onLoad({ filter: new RegExp(`shared[\\\\/]words[\\\\/]cells[\\\\/]${name}\\.ts$`) }, () => ({
        contents: standIn(name, gives),
        loader: 'js',
      }));
  },
};
