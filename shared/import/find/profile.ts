// Takes the cells below a heading; gives what they hold as shares. Never looks at the heading.
import { mailOf } from '../../sheet/table/texts.ts';
import { fromToIn } from '../columns/in-sentence.ts';
import { textOf } from '../grid/cells.ts';
import { dateIn } from '../grid/dates.ts';
import { amountIn } from '../grid/numbers.ts';
import type { Grid } from '../model.ts';
import { codeAlone, codedText } from '../words/codes.ts';
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
  measures: number;
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

const isMeasureWord = (text: string): boolean =>
  MEASURES.has(plainWords(text) || text.trim()) || /^[%#$€£¥₽₩₹‰]{1,2}$/u.test(text.trim());

const MOST_LOOKED_AT = 400;

/** What the cells of a column are, as shares of those that are filled. */
export function profileOf(grid: Grid, column: number, rows: readonly number[]): Profile {
  const texts: { text: string; number: boolean; percent: boolean; date: boolean }[] = [];
  for (const row of rows) {
    const cell = grid.rows[row]?.[column];
    const text = textOf(cell);
    if (text === '') continue;
    texts.push({
      text,
      number: typeof cell!.value === 'number' && cell!.date === undefined,
      percent: cell!.percent ?? false,
      date: cell!.date !== undefined,
    });
    if (texts.length >= MOST_LOOKED_AT) break;
  }
  const filled = texts.length;
  const count = {
    numbers: 0,
    percents: 0,
    dates: 0,
    weeks: 0,
    periods: 0,
    statuses: 0,
    kinds: 0,
    directions: 0,
    yesNo: 0,
    codes: 0,
    measures: 0,
    mails: 0,
    goals: 0,
    results: 0,
    prose: 0,
  };
  let length = 0;
  const distinct = new Set<string>();
  for (const { text, number, percent, date } of texts) {
    length += text.length;
    distinct.add(text);
    const amount = number || isNumbered(text) ? null : amountIn(text, '.');
    const isDate = date || (!number && dateIn(text, null) !== null);
    if (isDate) count.dates += 1;
    else if (number || (amount && !weekIn(text)) || isWay(text)) count.numbers += 1;
    if (percent || amount?.percent) count.percents += 1;
    if (weekIn(text)) count.weeks += 1;
    if (periodIn(text, true)) count.periods += 1;
    if (statusOf(text)) count.statuses += 1;
    if (rowKindOf(text)) count.kinds += 1;
    if (directionOf(text)) count.directions += 1;
    if (yesNoOf(text) !== null) count.yesNo += 1;
    if (codeAlone(text)) count.codes += 1;
    if (isMeasureWord(text)) count.measures += 1;
    if (mailOf(text) !== null) count.mails += 1;
    const said = number || text.length < 6 ? null : codedText(text);
    if (said?.says === 'objective' && said.text.length > 3) count.goals += 1;
    if (said?.says === 'keyResult' && said.text.length > 3) count.results += 1;
    // `12 trained hosts` is an amount and a text: two words make it one.
    if (
      !number &&
      !isDate &&
      !isWay(text) &&
      (!amount || wordsIn(text) >= 2) &&
      /\p{L}/u.test(text) &&
      !isNobody(text)
    )
      count.prose += 1;
  }
  const share = (part: number) => (filled === 0 ? 0 : part / filled);
  const shares = Object.fromEntries(
    Object.entries(count).map(([name, part]) => [name, share(part)]),
  ) as unknown as Profile;
  return { ...shares, filled, length: share(length), distinct: share(distinct.size) };
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
