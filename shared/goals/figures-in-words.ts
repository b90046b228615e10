// Takes a line; gives the numbers that stand in it as words: `twenty-one`, `a dozen`, 三十五, 百分之七十, 七成半. Never
// looks at digits.

import type { Figure } from './goal.ts';
import { chineseNumber, ENGLISH_NUMBER, englishNumber, HAN_NUMERALS } from './spoken-numbers.ts';
import { countedBehind, isAside, type Token } from './token.ts';

const ENGLISH_WORD = new RegExp(`(?<![\\p{L}-])(?:a dozen|${ENGLISH_NUMBER})(?![\\p{L}-])`, 'giu');
const COUNTERS =
  '个(?!季|月|百分|半?小时|工作日)|人次|家|名|人|位|次|场|件|篇|条|款|套|份|本|台|项|单|户|门(?![店诊票])|堂|册|辆|棵|只|座|元';
/** 双十一 is a day of sales. */
const HAN_WORD = new RegExp(
  `(?<![第周期星每双几${HAN_NUMERALS}])([一二两三四五六七八九十百廿卅][${HAN_NUMERALS}]{0,8})(?=${COUNTERS})`,
  'gu',
);
/** 两周试用 is what something is called: a time is a figure only where it changes, or is a bound. */
const HAN_TIME = new RegExp(
  `(?<![第周期星每双几${HAN_NUMERALS}])(半|[一二两三四五六七八九十百廿卅][${HAN_NUMERALS}]{0,6})(?=(个?(?:小时|钟头|月|工作日|星期)|天|周(?![年期岁末])|分钟|秒钟?|年(?![级度终底会])))`,
  'gu',
);
const LEADS = /(?:从|由|[降减缩升增压延少达提][到至]|短到|短至|长到|长至|→|->|=>|不超过|[少低短]于|不到) ?$/u;
const GOES_ON =
  /^ ?(?:→|->|=>|降[到至低]|缩[到至短减]|减[到至少]|压[到至缩]|延长|提[高升]|增[加至长]|升[到至]|[到至](?![少多])\p{Script=Han}?[〇零一二两三四五六七八九十百半\d])/u;
const HAN_SHARE =
  /百分之([一二三四五六七八九十]{1,3})|(?<!\p{Script=Han}[一二三四五六七八九])([一二两三四五六七八九])成(?![为功本立员长熟交品果绩就])([一二三四五六七八九半])?/gu;

interface Word {
  at: number;
  length: number;
  value: number;
}

/** The numbers in English words, to be read on as digits are. */
export function englishWords(line: string): Word[] {
  return [...line.matchAll(ENGLISH_WORD)].flatMap(({ 0: text, index }) => {
    const value = /dozen/i.test(text) ? 12 : englishNumber(text);
    return value === null ? [] : [{ at: index, length: text.length, value }];
  });
}

/** In the order of their kinds, not of the line. */
export function hanTokens(line: string): Token[] {
  const counted = [...line.matchAll(HAN_WORD)].filter(
    (found) => found[1] !== '一' || isInChange(line, found, 1),
  );
  const times = [...line.matchAll(HAN_TIME)].filter((found) => isInChange(line, found, found[2]!.length));
  return [
    ...[...counted, ...times].flatMap((found) => {
      const value = found[1] === '半' ? 0.5 : chineseNumber(found[1]!);
      return value === null ? [] : [hanToken(line, found, { value, percent: false })];
    }),
    ...[...line.matchAll(HAN_SHARE)].flatMap((found) => {
      const value = hanShare(found);
      return value === null ? [] : [hanToken(line, found, { value: value / 100, percent: true })];
    }),
  ];
}

/** Something changes from it or to it, it is a bound or a part of its own; `unit`: the length of its unit. */
const isInChange = (line: string, found: RegExpExecArray, unit: number): boolean =>
  isChange(
    line.slice(Math.max(0, found.index - 6), found.index),
    line.slice(found.index + found[0].length + unit),
  );

const isChange = (before: string, after: string): boolean =>
  LEADS.test(before) || GOES_ON.test(after) || (/[,;、(] ?$/.test(before) && /^ ?(?:$|[,;、)])/.test(after));

/** Whether a number in words stands in it. */
export const holdsWord = (line: string): boolean =>
  englishWords(line).length > 0 || hanTokens(line).length > 0;

function hanToken(line: string, found: RegExpExecArray, figure: Figure): Token {
  const from = found.index;
  const digitsTo = from + found[0].length;
  const counted = figure.percent ? null : countedBehind(line, digitsTo);
  const to = counted?.unitTo ?? digitsTo;
  return {
    from,
    digitsTo,
    to,
    text: line.slice(from, to),
    readings: [figure],
    unit: figure.percent ? '%' : (counted?.unit ?? counted?.noun ?? null),
    aside: isAside(line, from, digitsTo),
    kind: 'plain',
    power: false,
  };
}

/** 百分之七十, 七成半: 70, 75. */
function hanShare([, hundredths, tenths, half]: RegExpExecArray): number | null {
  if (hundredths) return chineseNumber(hundredths);
  return chineseNumber(tenths!)! * 10 + (half === '半' ? 5 : half ? chineseNumber(half)! : 0);
}
