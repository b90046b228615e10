// Takes a line and the place of a figure in it; gives what stands around the digits: the unit, the noun that
// is counted, words that make it but an aside. Never reads the digits.

import type { Figure } from './goal.ts';

/** A number in a line, with its place there. */
export interface Token {
  from: number;
  /** Behind the sign and multiplier, before a unit. */
  digitsTo: number;
  /** Behind the unit. */
  to: number;
  text: string;
  /** None: too long to be a number. Two: `1,250` where the mark is not known, a lone `m`. */
  readings: Figure[];
  unit: string | null;
  /** Says how long, how often or of what: no goal by itself. */
  aside: boolean;
  /** Percentage points or a multiple: what is added or multiplied. */
  kind: 'plain' | 'points' | 'times';
  /** With a multiplier: 1.5万, 80k. */
  power: boolean;
}

/** Counting words of Chinese, and what a figure of English is measured in where it is not the noun itself. */
const UNIT =
  /^ ?(?:\p{Sc}|★|‰|°[CF]|度(?!假)|门(?![店诊票])|节|堂|册|辆|棵|只|座|亩|课时|学时|人民币|美元|欧元|元|块|人次|人天|人|名|位|家|个小时|小时|分钟|毫秒|秒钟?|个工作日|工作日|天|日|个月|周|年|个(?!季|百分)|起|例|宗|道|间|桌|张|瓶|袋|斤|页|字|人份|次|件|笔|趟|盒|单|条|篇|场|台|套|份|项|款|本|期|组|队|户|店|杯|箱|吨|公斤|千克|公里|平方米|米|星|分(?!钟|之)|ms(?!\p{L})|sec(?:ond)?s?(?!\p{L})|min(?:ute)?s?(?!\p{L})|hours?(?!\p{L})|hrs?(?!\p{L})|h(?!\p{L})|s(?!\p{L})|days?(?!\p{L})|d(?!\p{L})|weeks?(?!\p{L})|wks?(?!\p{L})|months?(?!\p{L})|mths?(?!\p{L})|years?(?!\p{L})|stars?(?!\p{L})|points?(?!\p{L})|pts(?!\p{L})|kg(?!\p{L})|g(?!\p{L})|km(?!\p{L})|€|EUR(?!\p{L})|USD(?!\p{L})|RMB(?!\p{L})|CNY(?!\p{L})|GBP(?!\p{L})|dollars?(?!\p{L})|euros?(?!\p{L})|pounds?(?!\p{L})|yuan(?!\p{L})|w(?!\p{L}))/iu;
/** The plural behind the figure, with at most two words before it. */
const NOUN = /^ (?:[\p{Ll}-]{2,20} ){0,2}?([\p{Ll}-]{2,20}s|people|staff)(?!\p{L})/u;
const NO_NOUN =
  /^(?:this|plus|less|minus|across|towards|to|from|by|and|or|in|on|per|of|for|with|the|each|every|within|than|more|less|fewer|higher|lower|percent|now|today|currently|until|till|before|after|at|as|is|are|was|were|not|but|then|target|goal|baseline|up|down|out|out of|this|last|next|all|over|under|between|vs|versus)$/iu;

const ASIDE_BEFORE =
  /(?:(?<!\p{L})(?:within|every|per|each|last|past|next|top|first|ages?|aged|in|after) ?|第|每|(?<![目当此先之以])前|近|过去|未来|连续|版本|阶段)$/iu;
const ASIDE_AFTER =
  /^(?:-\p{L}| ?(?:天|日|小时|分钟|个月|周|年|个工作日|工作日|hours?|days?|minutes?|weeks?|months?) ?(?:之?内|以内|留存|复购|续|回访|响应|回复|交付|到货|未|无|or less|retention|repeat))/iu;
interface Counted {
  unit: string | null;
  unitTo: number;
  /** Where no unit is: what is counted, no part of the figure. */
  noun: string | null;
}

/** The unit or the noun that stands right behind a figure. */
export function countedBehind(line: string, at: number): Counted {
  const rest = line.slice(at, at + 30);
  const unit = UNIT.exec(rest)?.[0];
  if (unit !== undefined) return { unit: unit.trim(), unitTo: at + unit.length, noun: null };
  const noun = NOUN.exec(rest)?.[1] ?? null;
  return { unit: null, unitTo: at, noun: noun === null || NO_NOUN.test(noun) ? null : noun };
}

/** True for `within 3 days`, 第3: no goal by itself. */
export const isAside = (line: string, from: number, digitsTo: number): boolean =>
  ASIDE_BEFORE.test(line.slice(Math.max(0, from - 14), from)) ||
  ASIDE_AFTER.test(line.slice(digitsTo, digitsTo + 24));
