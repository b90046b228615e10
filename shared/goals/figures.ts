// Takes a line; gives the numbers in it that measure something, each with its place, unit and readings. Never
// counts an ordinal, a name or a time of day as one.
import type { DecimalMark } from '../model/workbook.ts';
import { readingsOf } from '../sheet/cells/numbers.ts';
import type { Figure } from './goal.ts';

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
/** 1st, B2B, 4G, 24/7, 9:30, v2, 2.0.1: names, ordinals and times. */
const NAME_AFTER = /^(?:st|nd|rd|th|:\d|\/\d|-\d{2,}-|\.\d|\p{Script=Latin}{1,2}\d|[ADEFGP](?![\p{L}]))/u;
const NAME_BEFORE =
  /(?:[\p{Script=Latin}#_]|[\p{Script=Latin}]-|\d[:/]|第|(?<!\p{L})(?:iso|no\.|nr\.|number|phase|version|level|tier|type|room|store|shop|gate|app|step|week|chapter) )$/iu;

const WORDS: readonly string[] = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);
const ENGLISH_WORD =
  /(?<![\p{L}-])(zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)(?![\p{L}-])/giu;
const HAN_WORD =
  /(?<![第周期星每一二两三四五六七八九十百千几])([零两二三四五六七八九十百]{1,5})(?=个(?!季|月|百分)|人次|家|名|人|位|次|场|件|篇|条|款|套|份|本|台|项|单|户|门(?![店诊票])|堂|册|辆|棵|只|座)/gu;
const HAN_SHARE =
  /百分之([一二三四五六七八九十]{1,3})|(?<!\p{Script=Han}[一二三四五六七八九])([一二两三四五六七八九])成(?![为功本立员长熟交品果绩就])([一二三四五六七八九半])?/gu;

/** All figures of a line, in their order. */
export function tokensIn(line: string, mark: DecimalMark | null, isChinese: boolean): Token[] {
  const tokens = [...digitTokens(line, mark, isChinese), ...wordTokens(line)].sort((a, b) => a.from - b.from);
  return tokens.filter(({ from }, at) => !tokens.slice(0, at).some(({ to }) => to > from));
}

function digitTokens(line: string, mark: DecimalMark | null, isChinese: boolean): Token[] {
  return [...line.matchAll(NUMBER)].flatMap((found) => {
    const digits = found[0];
    const at = found.index;
    const before = line.slice(Math.max(0, at - 14), at);
    const money = CURRENCY.exec(before)?.[0] ?? '';
    const after = line.slice(at + digits.length, at + digits.length + 30);
    if (
      (money === '' && NAME_BEFORE.test(before) && !/(?:从|至|到|\p{Script=Han})$/u.test(before)) ||
      NAME_AFTER.test(after)
    ) {
      if (!SCALE.test(after)) return [];
    }
    if (money === '' && isYear(digits, before, after)) return [];
    return [tokenAt(line, at, digits, money, mark, isChinese)];
  });
}

/** 2026, where nothing is counted by it and nothing leads from it or to it. */
function isYear(digits: string, before: string, after: string): boolean {
  if (!/^(?:199\d|20\d\d)$/.test(digits) || !/^(?:年|\s|$|[,;)])/.test(after)) return false;
  if (after[0] === '年') return true;
  const isCounted = UNIT.test(after) || !NO_NOUN.test(NOUN.exec(after)?.[1] ?? 'the');
  const isJoined =
    /^ ?(?:→|->|=>|>|到|至|to )/u.test(after) ||
    /(?:→|->|=>|>|到|至|为|达|从|由|增|超|破|满|(?<!\p{L})(?:to|from|least|most)) ?$/iu.test(before);
  return !isCounted && !isJoined;
}

function tokenAt(
  line: string,
  at: number,
  digits: string,
  money: string,
  mark: DecimalMark | null,
  isChinese: boolean,
): Token {
  const sign = /[+-]$/.exec(line.slice(0, at - money.length));
  const isNegative =
    sign?.[0] === '-' && /(?:^|[\s,(:→>到至])-$/u.test(line.slice(0, at - money.length)) ? '-' : '';
  const from = at - money.length - (isNegative === '' ? 0 : 1);
  let end = at + digits.length;
  const rest = () => line.slice(end, end + 30);
  const points = POINTS.exec(rest());
  const percent = points ? null : PERCENT.exec(rest());
  const tenths = points || percent ? null : TENTHS.exec(rest());
  const times = points || percent || tenths ? null : TIMES.exec(rest());
  const isShare = Boolean(points || percent || tenths);
  const scale = isShare || times ? null : SCALE.exec(rest());
  const power =
    isShare || times || scale ? null : (POWER.exec(rest()) ?? (isChinese ? WAN.exec(rest()) : null));
  const typed = power?.[0].trim().replace('.', '').toLowerCase() ?? '';
  const word = /^[KMB]$/i.test(typed) ? power![0].trim() : (OTHER_POWER[typed] ?? typed);
  end += (points ?? percent ?? tenths ?? times ?? scale ?? power)?.[0].length ?? 0;
  const digitsTo = end;
  const unit = isShare || times || scale ? null : UNIT.exec(rest());
  const noun = unit || isShare || times || scale ? null : NOUN.exec(rest());
  const isNoun = noun !== null && !NO_NOUN.test(noun[1]!);
  if (unit)
    end +=
      unit[0].length +
      (/^\p{Script=Latin}\.(?![^\s,;)])/u.test(line.slice(end + unit[0].length - 1)) ? 1 : 0);
  const beforeIt = line.slice(Math.max(0, from - 14), from);
  const aside = ASIDE_BEFORE.test(beforeIt) || ASIDE_AFTER.test(line.slice(digitsTo, digitsTo + 24));
  return {
    from,
    digitsTo,
    to: end,
    text: line.slice(from, end).trim(),
    readings: readingsIn(`${isNegative}${money}${digits}`, word, isShare, money !== '', mark).map((figure) =>
      tenths ? { ...figure, value: Number((figure.value * 10).toPrecision(15)) } : figure,
    ),
    unit: isShare
      ? '%'
      : scale
        ? `/${scale[1]}`
        : (unit?.[0].trim() ?? (money.trim() || null) ?? (isNoun ? noun[1]! : null)),
    aside,
    kind: points ? 'points' : times ? 'times' : 'plain',
    power: word !== '',
  };
}

/** 10w, where the line is Chinese, its owner's name too; elsewhere it may be watts. */
const WAN = /^ ?w(?![\p{L}\d])/iu;

const LETTER_POWER: Readonly<Record<string, string>> = { m: 'million', b: 'billion' };
const OTHER_POWER: Readonly<Record<string, string>> = { mio: 'million', mrd: 'billion', w: '万' };

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

function wordTokens(line: string): Token[] {
  const plain = (found: RegExpMatchArray, value: number, percent: boolean): Token => {
    const from = found.index!;
    const digitsTo = from + found[0].length;
    const unit = percent ? null : UNIT.exec(line.slice(digitsTo, digitsTo + 20));
    const noun = unit ? null : NOUN.exec(line.slice(digitsTo, digitsTo + 30));
    const to = digitsTo + (unit?.[0].length ?? 0);
    return {
      from,
      digitsTo,
      to,
      text: line.slice(from, to),
      readings: [{ value, percent }],
      unit: percent ? '%' : (unit?.[0].trim() ?? (noun && !NO_NOUN.test(noun[1]!) ? noun[1]! : null)),
      aside:
        ASIDE_BEFORE.test(line.slice(Math.max(0, from - 14), from)) ||
        ASIDE_AFTER.test(line.slice(digitsTo, digitsTo + 24)),
      kind: 'plain',
      power: false,
    };
  };
  return [
    ...[...line.matchAll(ENGLISH_WORD)].map((found) =>
      plain(found, /dozen/i.test(found[1]!) ? 12 : WORDS.indexOf(found[1]!.toLowerCase()), false),
    ),
    ...[...line.matchAll(HAN_WORD)].map((found) => plain(found, hanValue(found[1]!), false)),
    ...[...line.matchAll(HAN_SHARE)].map((found) =>
      plain(
        found,
        (found[1]
          ? hanValue(found[1])
          : hanValue(found[2]!) * 10 + (found[3] === '半' ? 5 : found[3] ? hanValue(found[3]) : 0)) / 100,
        true,
      ),
    ),
  ];
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
