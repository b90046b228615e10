// Takes a line; gives the numbers that stand in it as words: `twelve`, `a dozen`, 三十五, 百分之七十, 七成半. Never
// looks at digits.

import type { Figure } from './goal.ts';
import { countedBehind, isAside, type Token } from './token.ts';

const WORDS: readonly string[] = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);
const ENGLISH_WORD =
  /(?<![\p{L}-])(zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)(?![\p{L}-])/giu;
const HAN_WORD =
  /(?<![第周期星每一二两三四五六七八九十百千几])([零两二三四五六七八九十百]{1,5})(?=个(?!季|月|百分)|人次|家|名|人|位|次|场|件|篇|条|款|套|份|本|台|项|单|户|门(?![店诊票])|堂|册|辆|棵|只|座)/gu;
const HAN_SHARE =
  /百分之([一二三四五六七八九十]{1,3})|(?<!\p{Script=Han}[一二三四五六七八九])([一二两三四五六七八九])成(?![为功本立员长熟交品果绩就])([一二三四五六七八九半])?/gu;

/** In the order of their kinds, not of the line. */
export function wordTokens(line: string): Token[] {
  return [
    ...[...line.matchAll(ENGLISH_WORD)].map((found) =>
      wordToken(line, found, {
        value: /dozen/i.test(found[1]!) ? 12 : WORDS.indexOf(found[1]!.toLowerCase()),
        percent: false,
      }),
    ),
    ...[...line.matchAll(HAN_WORD)].map((found) =>
      wordToken(line, found, { value: hanValue(found[1]!), percent: false }),
    ),
    ...[...line.matchAll(HAN_SHARE)].map((found) =>
      wordToken(line, found, { value: hanShare(found) / 100, percent: true }),
    ),
  ];
}

function wordToken(line: string, found: RegExpExecArray, figure: Figure): Token {
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
function hanShare([, hundredths, tenths, half]: RegExpExecArray): number {
  if (hundredths) return hanValue(hundredths);
  return hanValue(tenths!) * 10 + (half === '半' ? 5 : half ? hanValue(half) : 0);
}

const HAN = '零一二三四五六七八九';

/** 三, 十二, 三十五, 一百二十. */
function hanValue(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const each of text) {
    if (each === '十' || each === '百') {
      sum += (digit === 0 ? 1 : digit) * (each === '十' ? 10 : 100);
      digit = 0;
    } else digit = each === '两' ? 2 : HAN.indexOf(each);
  }
  return sum + digit;
}
