// Takes the cells below a heading; gives what they hold as shares. Never looks at the heading.
import { mailOf } from '../../sheet/table/texts.ts';
import { textOf } from '../grid/cells.ts';
import { dateIn } from '../grid/dates.ts';
import { fromToIn } from '../grid/in-sentence.ts';
import { type Amount, amountIn } from '../grid/numbers.ts';
import type { Grid, GridCell } from '../model.ts';
import { type CodedText, codeAlone, codedText } from '../words/codes.ts';
import { periodIn, weekIn } from '../words/periods.ts';
import { plainWords } from '../words/plain.ts';
import { directionOf, isNobody, rowKindOf, statusOf, yesNoOf } from '../words/values.ts';

/** Shares of the filled cells, 0 to 1. */
export interface Profile {
  filled: number;
  numbers: number;
  percents: number;
  dates: number;
  weeks: number;
  periods: number;
  statuses: number;
  kinds: number;
  directions: number;
  yesNo: number;
  codes: number;
  unitWords: number;
  mails: number;
  /** Texts that say by their code that they are an objective, a key result: `O1: …`, `KR 1.2 …`. */
  goals: number;
  results: number;
  /** Text that is none of these. */
  prose: number;
  length: number;
  distinct: number;
}

const MEASURES = new Set(
  '%|#|$|€|£|¥|元|万元|亿元|人|家|个|次|天|小时|项|件|分|分钟|名|篇|条|场|倍|吨|台|单|day|days|hour|hours|hrs|h|min|minutes|number|numeric|count|usd|eur|gbp|chf|rmb|cny|pln|points|point|pts|score|kg|t|pcs|percent|percentage|currency|customers|users|nps|people|weeks|months|k|m|k€|t€|teur|mio €|stück|tage|stunden|anzahl|prozent|zahl|jours|heures|nombre|pourcentage|unités|días|horas|número|porcentaje|dias|r$|percentual|giorni|ore|numero|percentuale|dagen|uren|aantal|社|名|日|時間|円|万円|点|回|本|명|개|일|시간|원|건|점|дней|дни|часов|ч|шт|чел|руб|тыс руб|млн руб|процент|процентов|dni|godz|szt|zł|tys zł|osób|gün|saat|adet|tl|kişi|dagar|timmar|antal|st|kr|text|boolean|yes no|ja nein|binary|是否|ratio|index|x|°c|km|ms|s|sec|hires|deals|pieces|index points|min.|std'
    .split('|')
    .map((each) => plainWords(each) || each),
);

const isUnitWord = (text: string): boolean =>
  MEASURES.has(plainWords(text) || text.trim()) || /^[%#$€£¥₽₩₹‰]{1,2}$/u.test(text.trim());

const MOST_LOOKED_AT = 400;

/** A filled cell, and what its text can be read as. */
interface ProfiledCell {
  text: string;
  isNumber: boolean;
  isPercent: boolean;
  isDate: boolean;
  /** Of a text that no number begins as its code. */
  amount: Amount | null;
  says: CodedText['says'];
}

type Kind = Exclude<keyof Profile, 'filled' | 'length' | 'distinct'>;

/** When a cell counts as one of a kind; it may be of several. */
const IS_OF_KIND: Readonly<Record<Kind, (seen: ProfiledCell) => boolean>> = {
  numbers: ({ text, isNumber, isDate, amount }) =>
    !isDate && (isNumber || (amount !== null && !weekIn(text)) || isWay(text)),
  percents: ({ isPercent, amount }) => isPercent || amount?.percent === true,
  dates: ({ isDate }) => isDate,
  weeks: ({ text }) => weekIn(text) !== null,
  periods: ({ text }) => periodIn(text, true) !== null,
  statuses: ({ text }) => statusOf(text) !== null,
  kinds: ({ text }) => rowKindOf(text) !== null,
  directions: ({ text }) => directionOf(text) !== null,
  yesNo: ({ text }) => yesNoOf(text) !== null,
  codes: ({ text }) => codeAlone(text) !== null,
  unitWords: ({ text }) => isUnitWord(text),
  mails: ({ text }) => mailOf(text) !== null,
  goals: ({ says }) => says === 'objective',
  results: ({ says }) => says === 'keyResult',
  // `12 trained hosts` is an amount and a text: two words make it one.
  prose: ({ text, isNumber, isDate, amount }) =>
    !isNumber &&
    !isDate &&
    !isWay(text) &&
    (!amount || wordsIn(text) >= 2) &&
    /\p{L}/u.test(text) &&
    !isNobody(text),
};

const KINDS = Object.keys(IS_OF_KIND) as Kind[];

/** What the cells of a column are, as shares of those that are filled. */
export function profileOf(grid: Grid, column: number, rows: readonly number[]): Profile {
  const seen = filledIn(grid, column, rows);
  const share = (part: number) => (seen.length === 0 ? 0 : part / seen.length);
  const shares = Object.fromEntries(
    KINDS.map((kind) => [kind, share(seen.filter(IS_OF_KIND[kind]).length)]),
  ) as Record<Kind, number>;
  return {
    ...shares,
    filled: seen.length,
    length: share(seen.reduce((sum, { text }) => sum + text.length, 0)),
    distinct: share(new Set(seen.map(({ text }) => text)).size),
  };
}

/** The first filled cells. */
function filledIn(grid: Grid, column: number, rows: readonly number[]): ProfiledCell[] {
  const seen: ProfiledCell[] = [];
  for (const row of rows) {
    const cell = grid.rows[row]?.[column];
    const text = textOf(cell);
    if (text === '') continue;
    seen.push(seenAs(cell!, text));
    if (seen.length >= MOST_LOOKED_AT) break;
  }
  return seen;
}

function seenAs({ value, date, percent }: GridCell, text: string): ProfiledCell {
  const isNumber = typeof value === 'number' && date === undefined;
  return {
    text,
    isNumber,
    isPercent: percent ?? false,
    isDate: date !== undefined || (!isNumber && dateIn(text, null) !== null),
    amount: isNumber || isNumbered(text) ? null : amountIn(text, '.'),
    says: isNumber || text.length < 6 ? null : saidBefore(text),
  };
}

/** `O1: Grow`: what the code before a text says that it is. */
function saidBefore(text: string): CodedText['says'] {
  const said = codedText(text);
  return said.text.length > 3 ? said.says : null;
}

/** `de 20% a 35%`, `22 → 40`: two figures and nothing else. */
const isWay = (text: string): boolean =>
  text.length <= 32 &&
  /^(?:\p{L}{1,5}\s)?[^\p{L}\d]{0,4}\d/u.test(text) &&
  /\d\s?[%\p{Sc}]?$/u.test(text) &&
  fromToIn(text, '.') !== null;

const wordsIn = (text: string): number => (text.match(/\p{L}{2,}/gu) ?? []).length;

const MULTIPLIER =
  /^(?:mio|mrd|mill|mln|md|bn|billion|tsd|tausend|thousand|млн|млрд|тыс|tys|mil|milhões|bin|milyon)/iu;

/** `1a. Opzeggingen` begins with its number; `1.5 Mio` does not. */
function isNumbered(text: string): boolean {
  const { code, text: rest } = codedText(text);
  if (code === null || !/\p{L}/u.test(rest)) return false;
  return !/^\d+\.\d+$/.test(code) || (wordsIn(rest) >= 2 && !MULTIPLIER.test(rest));
}
