// Specification of the catalogue of words: what every pair keeps to, whoever says it; and of the pairs that
// stand elsewhere, as a step's do in its definition.
import { describe, expect, it } from '@jest/globals';
import { catalogue, code, found } from './catalogue.ts';
import { documents, elsewhere, examples } from './elsewhere.ts';

const placesOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)(?:\?[^{}]*)?\}/g)].map(([, place]) => place))].sort().join();

/**
 * A text without its places and without what is to be typed as it stands: addresses, names of files, what is
 * in backticks.
 */
const proseOf = (text: string): string =>
  text.replace(/\$?\{(?:[^{}]|\{[^{}]*\})*\}|`[^`]*`|https?:\S+|\.\w+/g, 'X');

/** Where a sign of English stands beside Chinese. */
const LATIN = /[\p{Script=Han}”’）》][,.:;!?()]|[,:;!?()]\p{Script=Han}/u;
const DOTS = /(?<!…)…(?!…)/;

const ALL = [...catalogue, ...elsewhere, ...examples];

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
    expect(found(({ en, zh }) => placesOf(en) !== placesOf(zh), ALL)).toEqual([]);
  });

  it('is written in Chinese with Chinese punctuation', () => {
    expect(found(({ zh }) => LATIN.test(proseOf(zh)), ALL)).toEqual([]);
  });

  it('leaves out in Chinese with six dots', () => {
    expect(found(({ zh }) => DOTS.test(proseOf(zh)), ALL)).toEqual([]);
  });

  it('closes what it opens', () => {
    const counted = (text: string, mark: string) => text.split(mark).length;
    const isOpen = (text: string) =>
      counted(text, '“') !== counted(text, '”') || counted(text, '（') !== counted(text, '）');
    expect(found(({ en, zh }) => isOpen(en) || isOpen(zh), ALL)).toEqual([]);
  });

  it('says one of what it counts as one', () => {
    const counted = new Set(
      ALL.flatMap(({ en }) => [...en.matchAll(/\{(\w+)\?/g)].map(([, place]) => place)).concat('count'),
    );
    const many = /\{(\w+)\}[ \u202f](?:[a-z]+ )?(?!as\b|less\b)[a-z]+s\b/g;
    const isLacking = (en: string) => [...en.matchAll(many)].some(([, place]) => counted.has(place));
    expect(found(({ en }) => isLacking(en), ALL)).toEqual([]);
  });
});

/** Where a pair stands beside what it belongs to. */
const BESIDE: Record<string, RegExp> = {
  'a step is one definition (docs/decisions/0019-one-definition-a-step.md)': /^shared\/process\/steps\//,
  'a built-in form is its fields': /^shared\/form\/templates\//,
  'a chat service is one definition': /^shared\/groups\/services\//,
  'what the sheet calls its tabs, columns and choices, and reads':
    /^shared\/(sheet\/table\/|calendar\/weekdays|check\/dismissed)/,
  'a heading that a form of others writes': /^addon\/sidebar\/tab-form\/form-rows/,
  'a language by its own name': /^functions\/src\/pages\/groups\/group-fields/,
  'the tables of the workbench': /^workbench\/.*words\.ts$/,
};

describe('what stands elsewhere', () => {
  it('is found: forms and steps, the tables of the sheet, chat services, the examples', () => {
    const from = (folder: string) => ALL.filter(({ name }) => name.startsWith(folder)).length;
    expect(from('shared/process/steps/')).toBeGreaterThan(100);
    expect(from('shared/form/templates/')).toBeGreaterThan(20);
    expect(from('shared/sheet/table/')).toBeGreaterThan(80);
    expect(from('shared/groups/services/')).toBe(3);
    expect(from('examples/')).toBeGreaterThan(300);
    expect(documents.length).toBeGreaterThan(8);
  });

  it('belongs to a definition or a table; any other text is in the catalogue', () => {
    const isBeside = (name: string) => Object.values(BESIDE).some((pattern) => pattern.test(name));
    expect(found(({ name }) => !isBeside(name), elsewhere)).toEqual([]);
    const idle = Object.entries(BESIDE).filter(
      ([, pattern]) => !elsewhere.some(({ name }) => pattern.test(name)),
    );
    expect(idle.map(([why]) => why)).toEqual([]);
  });

  it('is written in Chinese with Chinese signs in the documents, too', () => {
    const lines = documents.flatMap(({ path, text }) =>
      text.split('\n').map((line) => `${path}: ${line.replace(/!?\[|\]|\*\*?/g, '')}`),
    );
    expect(lines.filter((line) => LATIN.test(proseOf(line)))).toEqual([]);
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
    /** The engine of the workbench's sheet names its tools itself. */
    const isOfEngine = (name: string) => name.startsWith('tools.');
    expect(found(({ name, key }) => !named.has(key) && !isMade(key) && !isOfEngine(name))).toEqual([]);
  });
});
