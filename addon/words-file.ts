// Takes the words of cell faults; gives them as a file beside Code.js, which reads it when something is wrong
// for the first time in a run. A script project loads all of Code.js at each click, and most clicks find no
// fault. Never what decides anything: words only.
import type { Plugin } from 'esbuild';
import { cellFaults } from '../shared/words/cells/faults.ts';

/** Name in the script project, without its ending: Apps Script keeps texts as HTML files. */
const NAME = 'faults';

/** The file as clasp pushes it. JSON holds no `<` that a browser would read: nobody opens it as a page. */
export const faultsFile = { name: `${NAME}.html`, text: JSON.stringify(cellFaults) };

const STAND_IN = `let words;
const faultWords = (code) =>
  (words ??= JSON.parse(HtmlService.createHtmlOutputFromFile('${NAME}').getContent()))[code];
export { faultWords };`;

/** For esbuild: the table of faults reads that file. */
export const faultsFromFile: Plugin = {
  name: 'words of faults in a file of their own',
  setup(build) {
    build.onLoad({ filter: /shared[\\/]words[\\/]cells[\\/]faults\.ts$/ }, () => ({
      contents: STAND_IN,
      loader: 'js',
    }));
  },
};
