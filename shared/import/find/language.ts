// Takes texts of a file; gives the language that they are written in, by script first, then by its headings
// and small words. Never reads the machine's language.

import { addTo } from '../../model/group-by.ts';
import { textOf } from '../grid/cells.ts';
import type { Grid } from '../model.ts';
import { plainWords } from '../words/plain.ts';
import type { HeadingReader } from '../words/reader.ts';

const SMALL: Record<string, string> = {
  en: 'the and of to in for with by from our per',
  de: 'der die das und für mit auf von ist wird bis aller ein eine im zu pro',
  fr: 'de que qui le la les des du et pour avec sur une dans par nos au aux',
  es: 'de que en el la los las del y para con por una en nuestro al',
  pt: 'de que em não no na o os as do da dos e para com por uma em nosso ao até',
  it: 'il lo gli della di e per con una nel dei alle',
  nl: 'de het een en van voor met op onze per naar',
  pl: 'i w na z do dla oraz się od',
  tr: 've için ile bir bu her en olan',
  sv: 'och att för med på av till en ett våra',
};
const small = new Map<string, string[]>();
for (const [language, words] of Object.entries(SMALL))
  for (const word of words.split(' ')) addTo(small, word, language);

/** Letters that hardly another of these languages has. */
const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['pl', /[łąęśżźćń]/iu],
  ['tr', /[ğışİ]/u],
  ['de', /ß|[äöü][a-zß]{2}/iu],
  ['es', /[ñ¿¡]/iu],
  ['pt', /[ãõ]|ção|ções/iu],
  ['fr', /[œèêùû]|[cdljmnst]['’][aeéêhiou]/iu],
  ['sv', /å/iu],
];

const MOST_ROWS = 300;

/** The language of the grids, as a code of two letters; English where nothing tells. */
export function languageOf(grids: readonly Grid[], read: HeadingReader): string {
  const scripts = { han: 0, kana: 0, hangul: 0, cyrillic: 0, arabic: 0, latin: 0 };
  const votes = new Map<string, number>();
  // `KR` in a thousand rows is one word of a sheet.
  const voted = new Set<string>();
  const vote = (language: string, weight: number) => votes.set(language, (votes.get(language) ?? 0) + weight);
  for (const grid of grids) {
    for (const row of grid.rows.slice(0, MOST_ROWS)) {
      for (const cell of row) {
        if (typeof cell?.value !== 'string') continue;
        const text = textOf(cell).slice(0, 300);
        scripts.han += count(text, /\p{Script=Han}/gu);
        scripts.kana += count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
        scripts.hangul += count(text, /\p{Script=Hangul}/gu);
        scripts.cyrillic += count(text, /\p{Script=Cyrillic}/gu);
        scripts.arabic += count(text, /\p{Script=Arabic}/gu);
        scripts.latin += count(text, /\p{Script=Latin}/gu);
        for (const [language, letters] of LETTERS) if (letters.test(text)) vote(language, 0.5);
        for (const word of plainWords(text).split(' '))
          for (const language of small.get(word) ?? []) vote(language, 1 / small.get(word)!.length);
        const meaning = text.length <= 40 && /\p{L}/u.test(text) ? read(text) : null;
        if (meaning && meaning.sure === 3 && meaning.languages.length <= 2 && !voted.has(text))
          for (const language of meaning.languages) vote(language, 2 / meaning.languages.length);
        voted.add(text);
      }
    }
  }
  const { han, kana, hangul, cyrillic, arabic, latin } = scripts;
  if (kana > 10 && kana * 8 > han) return 'ja';
  if (hangul * 3 > latin && hangul > 10) return 'ko';
  if (han * 4 > latin && han > 10) return 'zh';
  if (arabic * 2 > latin && arabic > 20) return 'ar';
  if (cyrillic * 2 > latin && cyrillic > 20)
    return (votes.get('uk') ?? 0) > (votes.get('ru') ?? 0) ? 'uk' : 'ru';
  for (const script of ['zh', 'ja', 'ko', 'ru', 'uk', 'ar']) votes.delete(script);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
