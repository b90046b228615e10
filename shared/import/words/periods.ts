// Takes a text; gives the period that it names, with its days where the year is known. Never takes a year
// from a clock.
import { addDays, dayNumber, dayOf, isDay, weekdayOf } from '../../calendar/days.ts';
import type { Day } from '../../model/time.ts';

export interface NamedPeriod {
  given: string;
  /** Null where the text has no year. */
  start: Day | null;
  end: Day | null;
  /** 1–4 of a quarter. */
  quarter?: number;
  half?: number;
  month?: number;
  year?: number;
  /** A fiscal year begins when the company says. */
  fiscal: boolean;
}

const YEAR =
  "(?:fy|f\\.y\\.|gj|ej|ex\\.|財年|财年|fiscal year)?[ '’./-]?(20\\d{2}|\\d{2})(?:[/-]\\d{2,4})?(?:年度?|财年|г\\.?)?";
const QUARTER_FIRST = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:q|qtr|quarter|quartal|t|trim(?:estre)?\\.?|kw?artal|k|квартал|кв\\.?|ç|çeyrek|kvartal)[ .-]?([1-4])(?!\\d|[.,:]\\d|[ ]?%)(?:[ ,/._'’-]{0,3}(${YEAR}))?(?![\\p{L}\\d])`,
  'iu',
);
const QUARTER_LAST = new RegExp(
  `(?:^|[^\\p{N}])([1-4])[. ]?(?:q|[º°] ?trim(?:estre)?|o ?trim(?:estre)?|er ?trim(?:estre)?|(?:e|ème|nd) ?trim(?:estre)?|st quarter|nd quarter|rd quarter|th quarter|\\. ?quartal|e kwartaal|кв\\.?(?:артал)?|-?й квартал|\\. ?çeyrek|분기|四半期|季度|kwartał|kvartalet)(?:[ ,/._'’-]{0,3}(${YEAR}))?(?![\\p{L}\\d])`,
  'iu',
);
const CHINESE_QUARTER = /(?:第)?([一二三四1-4])\s?(?:季度|季(?!度)|四半期|분기)/u;
const YEAR_QUARTER =
  /(?:^|\D)(20\d{2})[ 年년./_-]{0,3}(?:년도?)?[ ]?(?:第)?(?:q|t|季度?)?[ ]?([1-4一二三四])[ ]?(?:q|季度?|四半期|분기|кв|квартал)?(?=\D|$)/iu;
const HALF = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:(?:h|s|hy|hj|半期)[ ]?([12])|([12])[. ]?(?:h|hj|\\. ?halbjahr|s|semestre|e helft|полугодие|半期))(?:[ ,/._'’-]{0,3}(${YEAR}))?(?![\\p{L}\\d])`,
  'iu',
);
const CHINESE_HALF = /(上|下)(?:半年|半期)|(상|하)반기/u;
const ANY_YEAR = /(?:^|\D)(20\d{2})(?!\d)/;
const FISCAL = /(?:^|[^\p{L}])(?:fy|fiscal|gj|geschäftsjahr|exercice)[ '’-]?\d{0,4}|财年|財年|年度/iu;
const JOINS = new Set(['-', '–', '—', '~', '～', 'to', 'bis', 'au', 'al', 'a', 'до', '至', '到', 'through']);

const DIGIT: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const two = (number: number) => String(number).padStart(2, '0');
const yearOf = (text: string | undefined): number | undefined => {
  if (!text) return undefined;
  const digits = /(20\d{2}|\d{2})/.exec(text)?.[1];
  return digits === undefined ? undefined : digits.length === 4 ? Number(digits) : 2000 + Number(digits);
};

const lastDayOf = (year: number, month: number): Day =>
  month === 12 ? `${year}-12-31` : addDays(`${year}-${two(month + 1)}-01`, -1);

/** The days of a part of a calendar year. */
export function spanOf(year: number, part: { quarter?: number; half?: number; month?: number }): [Day, Day] {
  const first = part.month ?? (part.quarter ? part.quarter * 3 - 2 : part.half ? part.half * 6 - 5 : 1);
  const last = part.month ?? (part.quarter ? part.quarter * 3 : part.half ? part.half * 6 : 12);
  return [`${year}-${two(first)}-01`, lastDayOf(year, last)];
}

function named(
  given: string,
  part: { quarter?: number; half?: number; month?: number },
  year: number | undefined,
  fiscal: boolean,
): NamedPeriod {
  const [start, end] = year === undefined || fiscal ? [null, null] : spanOf(year, part);
  return { given, start, end, fiscal, ...part, ...(year === undefined ? {} : { year }) };
}

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const ROMAN_QUARTER =
  /(?<![\p{L}\p{N}])(i{1,3}|iv)(?=\.? ?(?:kw|кв|trim|çeyrek|quart))|(?<=(?:kwartał|квартал|trimestre|trimestre|quartal|quarter|çeyrek) )(i{1,3}|iv)(?![\p{L}\p{N}])/giu;

/** First, second, third, fourth, as the languages say it of a quarter. */
const ORDINALS = [
  'first|erste[sn]?|premier|1er|primer|primero|primo|primeiro|eerste|первый|первого|pierwszy|pierwszego|birinci|första',
  'second|zweite[sn]?|deuxième|second|segundo|secondo|tweede|второй|второго|drugi|drugiego|ikinci|andra',
  'third|dritte[sn]?|troisième|tercer|tercero|terzo|terceiro|derde|третий|третьего|trzeci|trzeciego|üçüncü|tredje',
  'fourth|vierte[sn]?|quatrième|cuarto|quarto|vierde|четвертый|четвёртый|четвертого|czwarty|czwartego|dördüncü|fjärde',
];
const NAMED_QUARTER = ORDINALS.map(
  (words) =>
    new RegExp(
      `(?<!\\p{L})(?:${words}) (?:quarter|quartal|trimestre|trim\\.|kwartaal|квартал[а]?|kwartał|kwartału|çeyrek|kvartalet)(?!\\p{L})`,
      'giu',
    ),
);

/** `III kwartał`, `tercer trimestre`: the quarter in digits. */
const withoutRoman = (text: string): string =>
  NAMED_QUARTER.reduce((left, words, at) => left.replace(words, `Q${at + 1}`), text).replace(
    ROMAN_QUARTER,
    (found) => `Q${ROMAN.indexOf(found.toLowerCase()) + 1}`,
  );

/** The first period that the text names; null where it names none. A bare year counts only with `years`. */
export function periodIn(text: string, years = false): NamedPeriod | null {
  const plain = withoutRoman(text.normalize('NFKC').slice(0, 300).replace(/_/g, ' '));
  const given = text.trim();
  // 年度 is the calendar year in Chinese and the year from April in Japanese.
  const isFiscalYear = /四半期|上期|下期/u.test(plain) && plain.includes('年度');
  const fiscal = isFiscalYear || (FISCAL.test(plain) && !/年度?[ ]?(?:第|q|[一二三四])/iu.test(plain));
  const aside = yearOf(ANY_YEAR.exec(plain)?.[1]);
  const span = spanIn(plain) ?? monthsIn(plain);
  if (span) return { given, start: span[0], end: span[1], fiscal: false };
  const first = QUARTER_FIRST.exec(plain) ?? QUARTER_LAST.exec(plain);
  if (first) return named(given, { quarter: Number(first[1]) }, yearOf(first[2]) ?? aside, fiscal);
  const chinese = CHINESE_QUARTER.exec(plain);
  if (chinese) return named(given, { quarter: DIGIT[chinese[1]!]! }, aside, fiscal);
  const yearFirst = YEAR_QUARTER.exec(plain);
  if (yearFirst && !/^20\d{2}[-/.]\d{1,2}/.test(plain.trim()))
    return named(given, { quarter: DIGIT[yearFirst[2]!]! }, Number(yearFirst[1]), fiscal);
  const half = HALF.exec(plain);
  if (half) return named(given, { half: Number(half[1] ?? half[2]) }, yearOf(half[3]) ?? aside, fiscal);
  const chineseHalf = CHINESE_HALF.exec(plain);
  if (chineseHalf) return named(given, { half: /上|상/.test(chineseHalf[0]) ? 1 : 2 }, aside, fiscal);
  if (years && aside !== undefined && plain.length < 40) return named(given, {}, aside, fiscal);
  return null;
}

/** `2026-07-01 – 2026-09-30`, `01/07/2026 – 30/09/2026`: only where both ends can be read in one way. */
function spanIn(text: string): [Day, Day] | null {
  const [first, second] = [...text.matchAll(/\d[\d./-]{5,9}/g)];
  if (!first || !second) return null;
  const from = first.index + first[0].length;
  if (!JOINS.has(text.slice(from, second.index).trim().toLowerCase())) return null;
  const readings = (['day', 'month'] as const).map((order) => [
    dayIn(first[0], order),
    dayIn(second[0], order),
  ]);
  const possible = readings.filter(([from, to]) => from && to && from < to) as [Day, Day][];
  return possible.length === 1 || (possible.length === 2 && possible[0]![0] === possible[1]![0])
    ? possible[0]!
    : null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_RANGE =
  /(?:^|[^\p{L}])([a-z]{3,9})\.? ?(20\d{2})? ?(?:-|–|—|~|to|bis) ?([a-z]{3,9})\.?[ ,]{0,2}(20\d{2})(?!\d)/iu;
const MONTH_NUMBERS =
  /(20\d{2})[年년./] ?(\d{1,2}) ?[月월]? ?(?:-|–|—|~|〜|至|到) ?(?:(20\d{2})[年년./] ?)?(\d{1,2}) ?[月월]/u;

/** `Jul 2026 - Sep 2026`, `Jul–Sep 2026`, 2026年7月〜9月: whole months. */
function monthsIn(text: string): [Day, Day] | null {
  const words = MONTH_RANGE.exec(text);
  const numbers = words ? null : MONTH_NUMBERS.exec(text);
  if (!words && !numbers) return null;
  const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const [from, to] = words
    ? [monthOf(words[1]!), monthOf(words[3]!)]
    : [Number(numbers![2]), Number(numbers![4])];
  const last = Number(words ? words[4] : (numbers![3] ?? numbers![1]));
  const first = Number((words ? words[2] : numbers![1]) ?? last);
  if (from < 1 || to < 1 || from > 12 || to > 12 || first * 12 + from > last * 12 + to) return null;
  return [`${first}-${two(from)}-01`, lastDayOf(last, to)];
}

function dayIn(text: string, order: 'day' | 'month'): Day | null {
  const parts = text.split(/[-/.]/).map(Number);
  const [year, month, day] =
    text.search(/^\d{4}/) === 0
      ? parts
      : order === 'day'
        ? [parts[2], parts[1], parts[0]]
        : [parts[2], parts[0], parts[1]];
  const made = `${year! < 100 ? 2000 + year! : year}-${two(month!)}-${two(day!)}`;
  return isDay(made) ? made : null;
}

const WEEK =
  /^(?:w|wk|week|kw|cw|uke|s|sem\.?|semaine|semana|settimana|неделя|нед\.?|tydz\.?|tydzień|hafta|vecka|v|第)\s?\.?\s?(\d{1,2})\s?(?:周|週|주|주차)?$|^(\d{1,2})(?:周|週|주차)$|^(20\d{2})[- ]?w(\d{1,2})$/iu;

/** `W39`, `KW 39`, 第39周, `2026-W39`. */
export function weekIn(text: string): { week: number; year: number | null } | null {
  const found = WEEK.exec(text.normalize('NFKC').trim());
  const week = Number(found?.[1] ?? found?.[2] ?? found?.[4] ?? 0);
  return week >= 1 && week <= 53 ? { week, year: found?.[3] ? Number(found[3]) : null } : null;
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): Day {
  const fourth = `${year}-01-04`;
  return dayOf(dayNumber(fourth) - (weekdayOf(fourth) - 1) + (week - 1) * 7);
}
