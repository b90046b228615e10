// Takes a line; gives the numbers in it that measure something, each with its place, unit and readings. Never
// counts an ordinal, a name or a time of day as one.

import type { DecimalMark } from '../model/workbook.ts';
import { readingsOf } from '../sheet/cells/numbers.ts';
import { englishWords, hanTokens } from './figures-in-words.ts';
import type { Figure } from './goal.ts';
import { countedBehind, isAside, type Token } from './token.ts';

const CURRENCY = /(?:US\$|HK\$|NT\$|R\$|\p{Sc}|(?<!\p{L})(?:RMB|CNY|USD|EUR|GBP|HKD|JPY) ?)\s?$/iu;
const NUMBER = /\d+(?:[.,']\d+)*/gu;
const PERCENT = /^ ?(?:%|percent(?!\p{L})|per cent(?!\p{L})|pct(?!\p{L}))/iu;
/** 3 成 is 30 %. */
const TENTHS = /^ ?成(?![为功本立员长熟交品果绩就])/u;
const POINTS =
  /^ ?(?:%|个?百分)?(?:个?百分点|个点|pp(?!\p{L})|ppt(?!\p{L})|percentage points?|percent points?)/iu;
const TIMES = /^ ?(?:倍|[x×](?![\p{L}\d])|times(?!\p{L}))/iu;
const POWER =
  /^ ?(?:万亿|千万|百万|亿|万|(?:Mio|Mrd|Million|Billion|Thousand)(?!\p{L})\.?|千(?!克|米|瓦)|(?:thousand|million|billion|bn|mn|mio)(?!\p{L})|[kKMB](?![\p{L}\d])|[mbt](?![\p{L}\d]))/u;
const SCALE = /^ ?(?:\/|out of |of )(5|10|100|7)(?![\d.%])/iu;
/** 1st, B2B, 4G, 24/7, 9:30, v2, 2.0.1: names, ordinals and times. */
const NAME_AFTER = /^(?:st|nd|rd|th|:\d|\/\d|-\d{2,}-|\.\d|\p{Script=Latin}{1,2}\d|[ADEFGP](?![\p{L}]))/u;
const NAME_BEFORE =
  /(?:[\p{Script=Latin}#_]|[\p{Script=Latin}]-|\d[:/]|第|(?<!\p{L})(?:iso|no\.|nr\.|number|phase|version|level|tier|type|room|store|shop|gate|app|step|week|chapter) )$/iu;

/** All figures of a line, in their order. */
export function tokensIn(line: string, mark: DecimalMark | null, isChinese: boolean): Token[] {
  const tokens = [...digitTokens(line, mark, isChinese), ...hanTokens(line)].sort((a, b) => a.from - b.from);
  return tokens.filter(({ from }, at) => !tokens.slice(0, at).some(({ to }) => to > from));
}

function digitTokens(line: string, mark: DecimalMark | null, isChinese: boolean): Token[] {
  return writtenIn(line).flatMap(({ digits, at, to }) => {
    const before = line.slice(Math.max(0, at - 14), at);
    const money = CURRENCY.exec(before)?.[0] ?? '';
    const after = line.slice(to, to + 30);
    if (
      (money === '' && NAME_BEFORE.test(before) && !/(?:从|至|到|\p{Script=Han})$/u.test(before)) ||
      NAME_AFTER.test(after)
    ) {
      if (!SCALE.test(after)) return [];
    }
    if (money === '' && isYear(digits, before, after)) return [];
    return [tokenAt(line, { digits, at, to }, money, mark, isChinese)];
  });
}

/** A number with its place in the line. */
interface Written {
  /** In digits, also where the line has it in words. */
  digits: string;
  at: number;
  to: number;
}

const writtenIn = (line: string): Written[] => [
  ...[...line.matchAll(NUMBER)].map(({ 0: digits, index: at }) => ({ digits, at, to: at + digits.length })),
  ...englishWords(line).map(({ value, at, length }) => ({ digits: String(value), at, to: at + length })),
];

/** 2026, where nothing is counted by it and nothing leads from it or to it. */
function isYear(digits: string, before: string, after: string): boolean {
  if (!/^(?:199\d|20\d\d)$/.test(digits) || !/^(?:年|\s|$|[,;)])/.test(after)) return false;
  if (after[0] === '年') return true;
  const { unit, noun } = countedBehind(after, 0);
  const isJoined =
    /^ ?(?:→|->|=>|>|到|至|to )/u.test(after) ||
    /(?:→|->|=>|>|到|至|为|达|从|由|增|超|破|满|(?<!\p{L})(?:to|from|least|most)) ?$/iu.test(before);
  return unit === null && noun === null && !isJoined;
}

function tokenAt(
  line: string,
  { digits, at, to: digitsEnd }: Written,
  money: string,
  mark: DecimalMark | null,
  isChinese: boolean,
): Token {
  const before = line.slice(0, at - money.length);
  const minus = /(?:^|[\s,(:→>到至])-$/u.test(before) ? '-' : '';
  const from = before.length - minus.length;
  const behind = behindDigits(line.slice(digitsEnd, digitsEnd + 30), isChinese);
  const digitsTo = digitsEnd + behind.text.length;
  const { is } = behind;
  const isShare = is === 'points' || is === 'percent' || is === 'tenths';
  const power = is === 'power' ? powerOf(behind.text.trim()) : '';
  const counted = is === null || is === 'power' ? countedBehind(line, digitsTo) : null;
  const readings = readingsIn(`${minus}${money}${digits}`, power, isShare, money !== '', mark);
  const to = counted?.unit ? behindDot(line, counted.unitTo) : digitsTo;
  return {
    from,
    digitsTo,
    to,
    text: line.slice(from, to).trim(),
    readings:
      is === 'tenths'
        ? readings.map((each) => ({ ...each, value: Number((each.value * 10).toPrecision(15)) }))
        : readings,
    unit: isShare
      ? '%'
      : is === 'scale'
        ? `/${behind.of}`
        : (counted?.unit ?? (money.trim() || null) ?? counted?.noun ?? null),
    aside: isAside(line, from, digitsTo),
    kind: is === 'points' || is === 'times' ? is : 'plain',
    power: power !== '',
  };
}

/** What may stand right behind digits; the first that does counts. */
const BEHIND = [
  ['points', POINTS],
  ['percent', PERCENT],
  ['tenths', TENTHS],
  ['times', TIMES],
  ['scale', SCALE],
  ['power', POWER],
] as const;

/** 10w, where the line is Chinese, its owner's name too; elsewhere it may be watts. */
const WAN = /^ ?w(?![\p{L}\d])/iu;

/** `of`: the 10 of `/10`. */
function behindDigits(
  rest: string,
  isChinese: boolean,
): { is: (typeof BEHIND)[number][0] | null; text: string; of?: string | undefined } {
  for (const [is, pattern] of BEHIND) {
    const found = pattern.exec(rest);
    if (found) return { is, text: found[0], of: found[1] };
  }
  const wan = isChinese ? WAN.exec(rest) : null;
  return wan ? { is: 'power', text: wan[0] } : { is: null, text: '' };
}

/** `min.`: the dot of an abbreviation belongs to it. */
const behindDot = (line: string, unitTo: number): number =>
  /^\p{Script=Latin}\.(?![^\s,;)])/u.test(line.slice(unitTo - 1)) ? unitTo + 1 : unitTo;

const LETTER_POWER: Readonly<Record<string, string>> = { m: 'million', b: 'billion' };
const OTHER_POWER: Readonly<Record<string, string>> = { mio: 'million', mrd: 'billion', w: '万' };

/** A lone letter as typed, a large M is no metre; words in small letters. */
function powerOf(text: string): string {
  const typed = text.replace('.', '').toLowerCase();
  return /^[KMB]$/i.test(typed) ? text : (OTHER_POWER[typed] ?? typed);
}

function readingsIn(
  digits: string,
  power: string,
  percent: boolean,
  money: boolean,
  mark: DecimalMark | null,
): Figure[] {
  // A lone small m may be metres; behind money it is a million.
  const word = /^[mb]$/.test(power) && money ? LETTER_POWER[power]! : power;
  const texts = /^[mbt]$/.test(word)
    ? [`${digits} ${LETTER_POWER[word] ?? ''}`, digits]
    : [`${digits}${word === '' ? '' : ` ${word}`}${percent ? '%' : ''}`];
  return texts.flatMap((text) => {
    const all = readingsOf(text);
    const chosen = mark === null ? all : all.filter((each) => each.mark === null || each.mark === mark);
    return chosen.map(({ value }) => ({ value, percent }));
  });
}
