// Takes the name of a file of words; gives its words as their module does, the file read at the first of
// them. Stands for that module in Code.js (scripts/add-on/words-file.ts). Never reads before: under
// AuthMode.NONE Code.js is loaded without a right to anything.
import type { Words } from '../../../shared/words/say.ts';

/**
 * One call of HtmlService, at the first word. Throws there, as Google does, where the project has no such
 * file.
 */
export function wordsInFile(name: string): Words {
  let words: Words | undefined;
  return new Proxy<Words>(
    {},
    {
      get: (_, key) => {
        words ??= JSON.parse(HtmlService.createHtmlOutputFromFile(name).getContent()) as Words;
        return words[String(key)];
      },
    },
  );
}
