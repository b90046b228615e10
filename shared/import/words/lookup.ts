// Takes a heading as it stands; gives the fields that it may mean, best first, and whether it speaks of
// objectives or of key results.
// Never looks at the column below it.

import type { OwnHeading } from '../../sheet/table/import-column.ts';
import { type Field, HEADINGS, type TongueCode } from './headings.ts';
import { MORE_HEADINGS } from './more-headings.ts';
import { isUnspaced, plainWords } from './plain.ts';
import { simplified } from './simplified.ts';

export type Scope = 'objective' | 'keyResult' | null;

export interface Meaning {
  fields: Field[];
  scope: Scope;
  /** 3: the words as a whole, 2: after taking off whose it is, 1: among other words. */
  sure: 1 | 2 | 3;
  languages: string[];
  /** Numbers in the heading: `KR 2.1` is [2, 1]. */
  numbers: number[];
  /** A person has said so: whatever stands below it. */
  own?: boolean;
}

interface Entry {
  fields: Field[];
  languages: string[];
  own?: boolean;
}

export type Lexicon = ReadonlyMap<string, Entry>;

/** Words of traditional Chinese are known by their simplified signs, too. */
function known(lexicon: Lexicon, words: string): Entry | undefined {
  const exact = lexicon.get(words);
  if (exact?.own || !isUnspaced(words)) return exact;
  const other = lexicon.get(simplified(words));
  if (!exact || !other || exact === other) return exact ?? other;
  return { fields: [...new Set([...other.fields, ...exact.fields])], languages: exact.languages };
}

/** The built-in words, and a person's own in their place. */
export function lexiconOf(own: readonly OwnHeading[] = []): Lexicon {
  ours ??= ourLexicon();
  if (own.length === 0) return ours;
  const lexicon = new Map(ours);
  for (const { heading, field } of own) {
    const key = plainWords(heading);
    if (key !== '') lexicon.set(key, { fields: [field], languages: [], own: true });
  }
  return lexicon;
}

let ours: Lexicon | undefined;

/** The same for every sheet: made once. */
function ourLexicon(): Lexicon {
  const lexicon = new Map<string, Entry>();
  const add = (word: string, field: Field, language: string) => {
    const key = plainWords(word);
    if (key === '') return;
    const entry = lexicon.get(key) ?? { fields: [], languages: [] };
    if (!entry.fields.includes(field)) entry.fields.push(field);
    if (!entry.languages.includes(language)) entry.languages.push(language);
    lexicon.set(key, entry);
  };
  for (const [field, tongues] of Object.entries(HEADINGS) as [Field, Record<TongueCode, string>][]) {
    for (const [language, words] of Object.entries(tongues) as [TongueCode, string][]) {
      for (const word of words.split('|')) add(word, field, language);
    }
  }
  for (const [language, tongue] of Object.entries(MORE_HEADINGS)) {
    for (const [field, words] of Object.entries(tongue) as [Field, string][])
      for (const word of words.split('|')) add(word, field, language);
  }
  return lexicon;
}

const OBJECTIVE =
  /^(?:(?:o|obj|objectives?|goals?|objectif|objetivo|obiettivo|doel|ziel|цель|цели|cel|celu|hedef|mål)(?: s)? |(?:目标|目標|목표) ?)(?=.)/u;
const KEY_RESULT =
  /^(?:(?:kr|key results?|metric|schlüsselergebnis|résultat clé|resultado clave|resultado chave|risultato chiave|ключевой результат|ключевого результата|кр|kluczowy rezultat|anahtar sonuç|nyckelresultat|kernresultaat)(?: s)? |(?:关键结果|关键成果|關鍵結果|主要な成果|핵심 ?결과|kr) ?(?=[^a-z]))(?=.)/u;
/** `owner of the objective`, `Gewicht KR`, `Status des Ziels`. */
const OBJECTIVE_AFTER =
  / (?:of (?:the )?objective|obj|objective|o|objectif|de l objectif|objetivo|del objetivo|do objetivo|dell obiettivo|obiettivo|des ziels|ziel|doel|van het doel|celu|цели|hedef|målet)$/u;
const KEY_RESULT_AFTER =
  / (?:of (?:the )?(?:kr|key result)|kr|key result|du rc|rc|del rc|do kr|risultato(?: chiave)?|resultado (?:clave|chave)|résultat clé|schlüsselergebnis|kernresultaat|kluczowego rezultatu|anahtar sonuç|кр)$/u;

/** A tracker's own fields: `Custom field (Target value)`. */
const CUSTOM =
  /^(?:custom fields?|benutzerdefinierte felder|benutzerdefiniertes feld|champs? personnalisés?|campos? personalizados?|campo personalizzato|пользовательское поле|自定义字段|カスタム ?フィールド|사용자 정의 필드)\s*[(（]([^()（）]{1,80})[)）]$/iu;

/** The number of a question of a form, and the words of asking around what it asks for. */
const ORDINAL = /^\s*\d{1,2} ?[、.．)）] ?(?=\p{L})/u;
const ASKING =
  /^(?:请(?:填写|输入|写出|选择)?|本(?:季度|期|周期|人)|您的|你的|您|所在的?|所属的?|我的|what (?:is|are) (?:your|the|our) |please (?:enter|state|describe|list|name) (?:your |the )?|enter (?:your |the )?|¿?cu[aá]l(?:es)? (?:es|son) (?:tus?|sus?|el|los) |quel(?:le)?s? (?:est|sont) (?:votre|vos|ton|tes|le|les) |was (?:ist|sind) (?:deine?|ihre?|eure?|euer|unsere?|das|die) |qual[i]? (?:é|è|são|sono) (?:o |a |il |la |i )?(?:seus?|suas?|tuo|tua|tuoi)? ?|jaki jest (?:twój|wasz) |какая (?:у вас|ваша) |ваша? |あなたの|당신의 |hoe heet |wat is (?:je|jouw|uw) )+/iu;
const ASKED =
  /(?: nedir| neler(?:dir)?|は何ですか|は|[은는] 무엇인가요|[은는] 무엇입니까|是什么|有哪些|是多少|分别是|是谁| (?:for|in|of) (?:this|the|next) (?:quarter|cycle|period)| for q[1-4].{0,8})? ?[？?]?$/iu;

/** `Adınız Soyadınız`: the reader is spoken to. */
const YOURS = /(?<=\p{L}{2})(?:iniz|ınız|unuz|ünüz)(?!\p{L})/gu;

function unasked(given: string): string {
  const text = given.replace(YOURS, '');
  const bare = text.replace(ORDINAL, '');
  if (bare === text && !/[？?]\s*$/u.test(text)) return text;
  let rest = bare
    .replace(/[(（][^()（）]{0,40}[)）]/gu, '')
    .trim()
    .replace(ASKED, '');
  for (let n = 0; n < 3; n += 1) rest = rest.replace(ASKING, '').trim();
  return rest === '' ? bare : rest;
}

/** Null where no word of it is known. */
export function meaningOf(given: string, lexicon: Lexicon): Meaning | null {
  const heading = unasked(CUSTOM.exec(given.trim())?.[1] ?? given);
  const inBrackets = heading.replace(/[([（【［][^()[\]（）【】［］]{0,80}[)\]）】］]/gu, ' ');
  const both = bothIn(inBrackets, lexicon);
  if (both && !lexicon.has(plainWords(heading))) return both;
  for (const text of [heading, inBrackets, ...partsOf(inBrackets)]) {
    const found = wholeMeaning(plainWords(text), lexicon);
    if (found) return found;
  }
  return among(plainWords(inBrackets), lexicon);
}

/** `Cel / Kluczowy rezultat`: one column for both. */
function bothIn(heading: string, lexicon: Lexicon): Meaning | null {
  const parts = partsOf(heading).map((part) => wholeMeaning(plainWords(part), lexicon));
  const says = (field: Field) => parts.find((each) => each?.fields[0] === field && each.scope === null);
  const [goal, result] = [says('objective'), says('keyResult')];
  return goal && result
    ? { ...goal, fields: ['item'], languages: [...new Set([...goal.languages, ...result.languages])] }
    : null;
}

/** `Ziel / Objective`, two lines of two languages, `目标(Objective)`. */
function partsOf(heading: string): string[] {
  const parts = heading.split(/[/|\n／｜]/u).map((part) => part.trim());
  return parts.length > 1 && parts.length <= 4 ? parts.filter((part) => part.length > 1) : [];
}

function wholeMeaning(words: string, lexicon: Lexicon): Meaning | null {
  if (words === '') return null;
  const timeless = words.replace(PERIOD_WORDS, ' ').replace(/ +/g, ' ').trim();
  const timed = timeless !== words && timeless !== '' ? known(lexicon, timeless) : undefined;
  if (timed) return { ...timed, scope: null, sure: 3, numbers: [] };
  const numbers = numbersIn(words);
  // `O1 KR2 target`: the key result is what it speaks of.
  const bare = (numbers.length > 0 ? withoutNumbers(words) : words).replace(
    /^(?:o|objective|目标) ?(?=kr(?: |$)|key result|关键结果)/u,
    '',
  );
  // 目标一
  const counted = isUnspaced(bare) ? bare.replace(/(?<=.{2})[一二三四五六七八九十]$/u, '') : bare;
  for (const each of new Set([words, bare, counted])) {
    const entry = known(lexicon, each);
    if (entry) return { ...entry, scope: null, sure: 3, numbers };
  }
  for (const [pattern, scope] of [
    [KEY_RESULT, 'keyResult'],
    [OBJECTIVE, 'objective'],
    [KEY_RESULT_AFTER, 'keyResult'],
    [OBJECTIVE_AFTER, 'objective'],
  ] as const) {
    const rest = bare.replace(pattern, '').trim();
    const entry = rest === bare || rest === '' ? undefined : known(lexicon, rest);
    if (entry) return { ...entry, scope, sure: 2, numbers };
  }
  return null;
}

/** `Q3`, `H1 2026`, `FY26` beside a word. */
const PERIOD_WORDS =
  /(?<![\p{L}\p{N}])(?:(?:q|h|t|fy|hj|hy)[ ]?\d{1,4}|20\d\d)(?=$|[^\p{L}\p{N}]|\p{Script=Han})/gu;

const numbersIn = (words: string): number[] => (words.match(/\d{1,4}/g) ?? []).slice(0, 4).map(Number);
const withoutNumbers = (words: string): string =>
  words.replace(/\d+/g, ' ').replace(/#/g, ' ').replace(/ +/g, ' ').trim();

const MOST_WORDS = 7;

/** A known word inside a longer heading: the longest one, the first of equals. */
function among(words: string, lexicon: Lexicon): Meaning | null {
  const bare = withoutNumbers(words);
  if (bare === '') return null;
  const found = isUnspaced(bare) ? insideText(bare, lexicon) : insideWords(bare, lexicon);
  if (!found) return null;
  const scope = KEY_RESULT.test(`${bare} .`) ? 'keyResult' : OBJECTIVE.test(`${bare} .`) ? 'objective' : null;
  return { ...found, scope, sure: 1, numbers: numbersIn(words) };
}

/** Words of any sentence: they name a column only when they stand alone. */
const TOO_SMALL = new Set(
  'who what how when time from to until till by why of o a de do da du au as no n na it or no is was now up end end on von bis wer qui quien quem chi wie кто с до от za od do i e y u name text date plan start goal year type value people person state was is wert wartość valeur valor valore waarde значение değer värde stand stan status resultat resultado risultato wynik nombre nome nom naam'.split(
    ' ',
  ),
);

function insideWords(words: string, lexicon: Lexicon): Entry | null {
  const list = words.split(' ');
  if (list.length > MOST_WORDS) return null;
  for (let size = list.length - 1; size > 0; size -= 1) {
    for (let from = 0; from + size <= list.length; from += 1) {
      const entry = known(lexicon, list.slice(from, from + size).join(' '));
      if (entry && !TOO_SMALL.has(list.slice(from, from + size).join(' '))) return entry;
    }
  }
  return null;
}

/** The end of a compound says what it is: 关键结果负责人 is a person. */
function insideText(text: string, lexicon: Lexicon): Entry | null {
  if (text.length > 16) return null;
  for (let from = 1; from < text.length - 1; from += 1) {
    const entry = known(lexicon, text.slice(from).trim());
    if (entry) return entry;
  }
  for (let to = text.length - 1; to > 1; to -= 1) {
    const entry = known(lexicon, text.slice(0, to).trim());
    if (entry) return entry;
  }
  return null;
}
