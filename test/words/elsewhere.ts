// Every pair of texts that stands in code outside the catalogue, English and Chinese beside each other: steps
// and their forms, the tables of the sheet, chat services, the examples; and the documents in Chinese. For
// specifications of words. Never judges one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, type Entry, read, root, type SourceFile } from './catalogue.ts';

/** What is read, in any words: sheets and lines of others, and what a person may type. Nobody is shown it. */
const READ =
  /^(shared\/(words|import|goals)\/|shared\/sheet\/(cells|source)\/|shared\/sheet\/table\/resembling|shared\/check\/fix-cells|shared\/books\/csv\/common-signs|addon\/sidebar\/(tab-form\/guess-|state\/server))/;

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
const HAN = /\p{Script=Han}/u;

/** A literal, and where it begins and ends. */
interface Literal {
  text: string;
  from: number;
  to: number;
}

function literalsOf(text: string): Literal[] {
  return [...text.matchAll(LITERAL)].map((found) => ({
    text: found[1] ?? found[2] ?? '',
    from: found.index,
    to: found.index + found[0].length,
  }));
}

const withoutComments = (text: string): string => text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');

/** A text in English, a comma, a text in Chinese. */
function pairsOf({ path, text }: SourceFile): Entry[] {
  const bare = withoutComments(text);
  const literals = literalsOf(bare);
  return literals.slice(1).flatMap((zh, at) => {
    const en = literals[at]!;
    const isPair =
      /^,\s*(?:zh: )?$/.test(bare.slice(en.to, zh.from)) && HAN.test(zh.text) && !HAN.test(en.text);
    return isPair ? [{ name: path, key: en.text, en: en.text, zh: zh.text }] : [];
  });
}

const shown = (file: SourceFile): boolean => !READ.test(file.path) && HAN.test(file.text);

/** Of what people who use the product, or try it, are shown. */
export const elsewhere: readonly Entry[] = code.filter(shown).flatMap(pairsOf);

/** The companies that come with the product. */
export const examples: readonly Entry[] = read('examples/source').flatMap(pairsOf);

/** Without what is to be typed as it stands. */
const proseOf = (text: string): string => text.replace(/^ {4}.*$|`[^`]*`|\]\([^)]*\)/gm, 'X');

/** What is written in Chinese about the product. */
export const documents: readonly SourceFile[] = ['.', 'docs'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.zh-CN.md'))
    .map((name) => ({
      path: join(folder, name),
      text: proseOf(readFileSync(join(root, folder, name), 'utf8')),
    })),
);
