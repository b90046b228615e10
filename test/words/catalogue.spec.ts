// Specification of the catalogue of words: what every pair keeps to, whoever says it.
import { describe, expect, it } from '@jest/globals';
import { catalogue, code, found } from './catalogue.ts';

const placesOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)(?:\?[^{}]*)?\}/g)].map(([, place]) => place))].sort().join();

/**
 * A text without its places and without what is to be typed as it stands: addresses, names of files, what is
 * in backticks.
 */
const proseOf = (text: string): string => text.replace(/\{[^{}]*\}|`[^`]*`|https?:\S+|\.\w+/g, 'X');

describe('the catalogue of words', () => {
  it('holds the subjects', () => {
    expect(catalogue.length).toBeGreaterThan(600);
  });

  it('holds all of them: no subject stands in a file without being handed out', () => {
    const hidden = code
      .filter(({ path }) => path.startsWith('shared/words/'))
      .filter(({ text }) => /^const \w+(?:: [^=]+)? = \{\n {2}['\w-]+: \[/m.test(text));
    expect(hidden.map(({ path }) => path)).toEqual([]);
  });

  it('asks for the same things to be filled in in both languages', () => {
    expect(found(({ en, zh }) => placesOf(en) !== placesOf(zh))).toEqual([]);
  });

  it('is written in Chinese with Chinese punctuation', () => {
    const latin = /[\p{Script=Han}”’）》][,.:;!?()]|[,:;!?()]\p{Script=Han}/u;
    expect(found(({ zh }) => latin.test(proseOf(zh)))).toEqual([]);
  });

  it('leaves out in Chinese with six dots', () => {
    expect(found(({ zh }) => /(?<!…)…(?!…)/.test(proseOf(zh)))).toEqual([]);
  });

  it('closes what it opens', () => {
    const counted = (text: string, mark: string) => text.split(mark).length;
    const isOpen = (text: string) =>
      counted(text, '“') !== counted(text, '”') || counted(text, '（') !== counted(text, '）');
    expect(found(({ en, zh }) => isOpen(en) || isOpen(zh))).toEqual([]);
  });
});

describe('who says the words', () => {
  const text = code
    .filter(({ path }) => !path.startsWith('shared/words/'))
    .map((file) => file.text)
    .join('\n');
  /**
   * In quotation marks, as a key of a table, or as `…Words.key`; the workbench's tables themselves name
   * theirs once more.
   */
  const NAMED = /(?<=['"`])[\w. -]+(?=['"`])|\b\w+(?=:(?! \[))|(?<=Words\.)\w+/g;
  /** Keys that the code puts together of a kind and a part. */
  const MADE = [
    /^\w+\.(subject|opening)$/,
    /^indicator\./,
    /^(ask|about|cycle)\./,
    /^(gets|done|test|fault)\./,
  ];

  it('names each of them somewhere', () => {
    const named = new Set(text.match(NAMED));
    const isMade = (key: string) => MADE.some((made) => made.test(key));
    expect(found(({ key }) => !named.has(key) && !isMade(key))).toEqual([]);
  });
});
