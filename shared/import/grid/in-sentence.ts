// Takes a sentence; gives the figures in it: `from 22 to 40`, 从48%提升至55%, 22 → 40, or the only one. Never
// takes a year or a range for a way.

import { shareOfPercents } from '../../format/percents.ts';
import { withoutAtEnd } from '../words/trim.ts';
import { type Amount, amountIn, type DecimalSign } from './numbers.ts';

interface Token {
  from: number;
  to: number;
  amount: Amount;
}

const LONGEST = 300;
const BEFORE = /(?:R\$|US\$|[$€£¥￥₽₩₹₺])\s?$/u;
const AFTER = /^\s?(?:%|[€¥₽₩₺万亿億만억]|(?:mio\.?|mrd\.?|bn|mln|тыс\.?|млн|tsd\.?|[km])(?![\p{L}\d]))/iu;

/** Every amount of a sentence with its sign and multiplier, but no years, codes or dates. */
function tokensIn(sentence: string, sign: DecimalSign): Token[] {
  const tokens: Token[] = [];
  for (const found of sentence.matchAll(/\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,])|\d[\d.,]*/gu)) {
    const digits = withoutAtEnd(found[0], '.,');
    const from =
      found.index - (BEFORE.exec(sentence.slice(Math.max(0, found.index - 4), found.index))?.[0].length ?? 0);
    const end = found.index + digits.length;
    const after =
      digits.length === found[0].length ? (AFTER.exec(sentence.slice(end, end + 8))?.[0] ?? '') : '';
    const to = end + after.length;
    const beside = `${sentence[from - 1] ?? ' '}${after === '' ? (sentence[end] ?? ' ') : ' '}`;
    if (
      /[\p{Script=Latin}\p{Script=Cyrillic}/_-]/u.test(beside[0]!) ||
      /[\p{Script=Latin}\p{Script=Cyrillic}/_-]/u.test(beside[1]!)
    )
      continue;
    const amount = amountIn(sentence.slice(from, to), sign);
    if (
      amount &&
      !(after === '' && Number.isInteger(amount.value) && amount.value >= 1990 && amount.value <= 2100)
    )
      tokens.push({ from, to, amount });
  }
  return tokens;
}

const ARROW = /^[^\d]{0,12}(?:→|->|–>|—>|=>|➜|⇒|から|에서|到|至|增至|升至|降至|提升到|提高到)\s?[^\d]{0,4}$/u;
const TO =
  /^[^\d]{0,24}(?:^|[^\p{L}])(?:to|auf|bis|à|a|al|au|para|tot|naar|до|na|do|till|through)\s[^\d]{0,3}$/iu;
const FROM = /(?:^|[^\p{L}])(?:from|von|de|du|desde|da|dal|van|с|со|от|z|ze|od|från|w)\s[^\d\s]{0,3}\s?$/iu;

/** Null where the sentence says no such thing. */
export function fromToIn(given: string, sign: DecimalSign): { baseline: Amount; target: Amount } | null {
  const sentence = given.slice(0, LONGEST).normalize('NFKC');
  const tokens = tokensIn(sentence, sign);
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [first, second] = [tokens[at]!, tokens[at + 1]!];
    const between = sentence.slice(first.to, second.from);
    const before = sentence.slice(Math.max(0, first.from - 12), first.from);
    const isWay =
      ARROW.test(between) || (TO.test(between) && (FROM.test(before) || /[:：]\s?$/u.test(before)));
    if (!isWay || first.amount.value === second.amount.value) continue;
    return alike(first.amount, second.amount);
  }
  return null;
}

/** `from 48 to 55 %`: one sign serves for both; `from 10 to 15k`: so does a multiplier where it must. */
function alike(baseline: Amount, target: Amount): { baseline: Amount; target: Amount } {
  if (!target.percent || baseline.percent || baseline.value <= 1) return { baseline, target };
  return {
    baseline: { ...baseline, value: shareOfPercents(baseline.value), percent: true },
    target,
  };
}

/** The only amount of a sentence; null where there are none or several. */
export function onlyAmountIn(given: string, sign: DecimalSign): Amount | null {
  const tokens = tokensIn(given.slice(0, LONGEST).normalize('NFKC'), sign);
  return tokens.length === 1 ? tokens[0]!.amount : null;
}
