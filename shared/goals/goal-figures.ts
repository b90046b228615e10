// Takes a line without its day and owner; gives what is measured in it: from, to, bounds, or that it is done
// or not. Never takes one of two readings unasked.

import { shareOfPercents } from '../format/percents.ts';
import type { DecimalMark } from '../model/workbook.ts';
import { tokensIn } from './figures.ts';
import type { Doubt, DoubtCode, Figure, GoalLine } from './goal.ts';
import {
  ACT,
  AT_LEAST_AFTER,
  AT_MOST_AFTER,
  BRINGS,
  CHANGES,
  DOWN,
  isLeastAfter,
  isMostAfter,
  KEEP,
  NOT_BY,
  RATE,
  RELATIVE_AFTER,
  RELATIVE_BEFORE,
  RELATIVE_WORD,
  TO_BEFORE,
  UP,
} from './goal-figure-patterns.ts';
import { plainPair } from './pair.ts';
import { areUnitsApart, factorOf, isPowerShared, isShareUnsure, isTimes } from './pair-doubts.ts';
import { pairText } from './pair-text.ts';
import { tidy } from './plain-line.ts';
import type { Token } from './token.ts';

/** What a line says of its figures. */
interface GoalFigures extends Omit<GoalLine, 'due' | 'owner' | 'doubts'> {
  doubts: Doubt[];
}

const doubt = (
  code: DoubtCode,
  about: string | readonly string[],
  candidates: readonly string[] = [],
): Doubt => ({ code, about: typeof about === 'string' ? [about] : about, candidates });

const nothing = { from: null, to: null, low: null, high: null };

/**
 * Reads what is measured. A figure that can be read as two numbers is asked about, whatever else the line
 * says.
 */
export function readGoalFigures(
  line: string,
  mark: DecimalMark | null,
  isChinese = /\p{Script=Han}/u.test(line),
): GoalFigures {
  const tokens = tokensIn(line, mark, isChinese);
  const unsure = tokens.find(({ readings }) => readings.length !== 1);
  const read = figuresOf(line, tokens);
  if (!unsure) return read;
  const candidates = unsure.readings.map(({ value }) => String(value));
  return { ...read, ...nothing, doubts: [doubt('number-two-ways', unsure.text, candidates)] };
}

function figuresOf(line: string, tokens: readonly Token[]): GoalFigures {
  const main = tokens.filter(({ aside }) => !aside);
  const relative = relativeOf(line, tokens);
  if (relative) return relative;
  const pair = plainPair(line, tokens, KEEP.test(line));
  if (pair) return ofPair(line, tokens, pair);
  const word = RELATIVE_WORD.exec(line);
  if (word) return ofWord(line, main, word);
  if (main.length > 1)
    return asked(
      line,
      'several-numbers',
      main.map(({ text }) => text),
      main,
    );
  if (main.length === 1) return ofOne(line, main[0]!);
  if (tokens.length > 0) return asked(line, 'several-numbers', tokens[0]!.text, tokens);
  const isAct = ACT.test(line) && !CHANGES.test(line);
  return {
    ...nothing,
    text: tidy(line),
    type: 'yes-no',
    unit: null,
    doubts: isAct ? [] : [doubt('no-number', line)],
  };
}

function asked(
  line: string,
  code: DoubtCode,
  about: string | readonly string[],
  tokens: readonly Token[],
): GoalFigures {
  return {
    ...nothing,
    text: tidy(line),
    type: DOWN.test(line) ? 'decrease' : 'increase',
    unit: tokens[0]?.unit ?? null,
    doubts: [
      doubt(
        code,
        about,
        tokens.map(({ text }) => text),
      ),
    ],
  };
}

function ofPair(
  line: string,
  tokens: readonly Token[],
  pair: NonNullable<ReturnType<typeof plainPair>>,
): GoalFigures {
  const { from, to, first, last, cutFrom, cutTo } = pair;
  const doubts: Doubt[] = [];
  const text = pairText(line.slice(0, cutFrom), line.slice(first.to, last.from), line.slice(cutTo));
  const unit = to.unit ?? from.unit;
  const others = tokens.filter((each) => each !== first && each !== last && !each.aside);
  if (others.length > 0)
    doubts.push(
      doubt(
        'several-numbers',
        others.map((each) => each.text),
      ),
    );
  if (areUnitsApart(from, to)) doubts.push(doubt('number-two-ways', [from.text, to.text]));
  if (isShareUnsure(from, to)) doubts.push(doubt('number-two-ways', [from.text, to.text]));
  // `2 → 3x`, and a doubled figure that is not the double.
  if (from.kind !== to.kind) doubts.push(doubt('number-two-ways', [from.text, to.text]));
  const word = RELATIVE_WORD.exec(text)?.[0];
  if (word && !isTimes(from, to, factorOf(word))) doubts.push(doubt('several-numbers', word));
  if (isPowerShared(from, to)) doubts.push(doubt('number-two-ways', [from.text, to.text]));
  if (text === '') doubts.push(doubt('no-text', line));
  const [low, high] = [sharePercent(from, to), sharePercent(to, from)];
  if (pair.kind === 'range') return { text, type: 'maintain', from: null, to: null, low, high, unit, doubts };
  if (pair.kind === 'unsure') doubts.push(doubt('range-or-change', line.slice(first.from, last.to)));
  if (low.value === high.value) doubts.push(doubt('no-change', line.slice(first.from, last.to)));
  const type = high.value < low.value ? 'decrease' : 'increase';
  const outside = `${line.slice(0, cutFrom)} ${line.slice(first.to, last.from)} ${line.slice(cutTo)}`;
  if (
    (type === 'increase' && DOWN.test(outside) && !UP.test(outside)) ||
    (type === 'decrease' && UP.test(outside) && !DOWN.test(outside))
  )
    doubts.push(doubt('against-direction', line.slice(first.from, last.to), ['increase', 'decrease']));
  return { ...nothing, text, type, from: low, to: high, unit, doubts };
}

/** `60 to 95%`: one sign serves for both. */
function sharePercent(of: Token, beside: Token): Figure {
  const [figure] = of.readings;
  const other = beside.readings[0];
  if (!figure || !other || figure.percent || !other.percent || figure.value <= 1 || of.unit !== null)
    return figure ?? { value: 0, percent: false };
  return { value: shareOfPercents(figure.value), percent: true };
}

/** `+20%`, 提高20%, 2x: what changes is known, not from where. */
function relativeOf(line: string, tokens: readonly Token[]): GoalFigures | null {
  const found = tokens.find(({ from, to, kind }) => {
    const before = line.slice(Math.max(0, from - 20), from);
    if (kind === 'points' || (kind === 'times' && !NOT_BY.test(before))) return true;
    return RELATIVE_BEFORE.test(before) ? !/[\d%] ?-$/.test(before) : RELATIVE_AFTER.test(line.slice(to));
  });
  if (
    !found ||
    /^ ?(?:→|->)/.test(line.slice(found.to)) ||
    /(?:→|->|~) ?[+-]?$/.test(line.slice(0, found.from))
  )
    return null;
  return asked(line, 'no-base', found.text, [found]);
}

/** Doubled or halved from the one number that the line names; without one its start is asked for. */
function ofWord(line: string, main: readonly Token[], word: RegExpExecArray): GoalFigures {
  const [base] = main;
  const figure = base?.readings[0];
  if (
    main.length !== 1 ||
    !base ||
    !figure ||
    !/(?:from|从|由|now|currently|目前|现在|现有|当前)[^\d]{0,12}$/iu.test(line.slice(0, base.from))
  )
    return asked(line, 'no-base', word[0], main);
  const factor = factorOf(word[0]);
  const to = { ...figure, value: Number((figure.value * factor).toPrecision(15)) };
  const start = line
    .slice(0, base.from)
    .replace(/(?:(?<!\p{L})(?:from|now|currently)|从|由|目前|现在|现有|当前)[^\d]{0,12}$/iu, ' ');
  const after = line.slice(base.to);
  const noun = base.unit !== null && after.trim() === base.unit ? '' : after;
  const text = tidy(`${start} ${noun}`.replace(word[0], ' '));
  return {
    ...nothing,
    text,
    type: factor < 1 ? 'decrease' : 'increase',
    from: figure,
    to,
    unit: base.unit,
    doubts: text === '' ? [doubt('no-text', line)] : [],
  };
}

/** One number: a bound to keep, a count from nothing, or a target whose start is asked for. */
function ofOne(line: string, token: Token): GoalFigures {
  const before = line.slice(0, token.from);
  const after = line.slice(token.to);
  const figure = token.readings[0] ?? null;
  const isMost = isMostAfter(before) || AT_MOST_AFTER.test(after);
  // 不超过 ends as 超过 does.
  const isLeast = !isMost && (isLeastAfter(before) || AT_LEAST_AFTER.test(after));
  const { unit } = token;
  const text = tidy(line);
  // `cut the bill 15 %`: by so much, or to so much.
  const isBy = (UP.test(before) || DOWN.test(before)) && !TO_BEFORE.test(before) && !ACT.test(line);
  if (token.kind === 'times' || (isBy && !isMost && !isLeast))
    return asked(line, 'no-base', token.text, [token]);
  if (figure && figure.value !== 0 && isMost && !DOWN.test(line) && !BRINGS.test(before))
    return { ...nothing, text, type: 'maintain', high: figure, to: figure, unit, doubts: [] };
  if (figure && isLeast && KEEP.test(line))
    return { ...nothing, text, type: 'maintain', low: figure, to: figure, unit, doubts: [] };
  const isCount =
    figure &&
    !figure.percent &&
    figure.value > 0 &&
    Number.isInteger(figure.value) &&
    !/\d\.\d+$/.test(token.text) &&
    unit?.[0] !== '/' &&
    !/^(?:星|分|stars?|points?)$/.test(unit ?? '');
  if (isCount && !isMost && ACT.test(line) && !RATE.test(line))
    return {
      ...nothing,
      text,
      type: 'increase',
      from: { value: 0, percent: false },
      to: figure,
      unit,
      doubts: [],
    };
  const doubts = [doubt('no-start', token.text)];
  return {
    ...nothing,
    text,
    type: DOWN.test(line) || isMost ? 'decrease' : 'increase',
    to: figure,
    unit,
    doubts,
  };
}
