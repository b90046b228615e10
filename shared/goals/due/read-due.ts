// Takes a line and the cycle; gives the day by which the goal is to be reached, and the line without it.
// Never takes a year or an order of day and month that may be another.
import { addDays, weekdayOf } from '../../calendar/days.ts';
import type { Day } from '../../model/time.ts';
import { holdsWord } from '../figures-in-words.ts';
import type { Doubt, GoalContext } from '../goal.ts';
import { tidy } from '../plain-line.ts';
import type { Groups } from './form.ts';
import { DUE_FORMS } from './forms.ts';
import { isImpossibleDay, middleOf, type Span } from './spans.ts';
import { UNKNOWN_DAYS } from './unknown.ts';

interface DueRead {
  due: Day | null;
  rest: string;
  doubts: Doubt[];
}

/** The day in a span that the words around it name. */
function daysIn(span: Span, by: string, place: string, after: string): Day[] {
  const [first, last] = span;
  if (isImpossibleDay(span)) return [first, last];
  const isDayItself = first === last;
  if (/^(?:start|beginning|early)$|初/.test(place))
    return place === 'early' || place.includes('初') ? [first, addDays(first, 9)] : [first];
  if (place === '中旬') return [addDays(first, 14), addDays(first, 19)];
  if (/^mid|^中$/.test(place)) return [isDayItself ? first : middleOf(span)];
  if (place === '上旬') return [addDays(first, 9)];
  if (by === 'before' && !/end|close|late/.test(place))
    return isDayItself ? [first, addDays(first, -1)] : [addDays(first, -1), last];
  if (/前$/.test(after) && place === '' && !isDayItself) return [addDays(first, -1), last];
  return [last];
}

interface Found {
  from: number;
  to: number;
  text: string;
  days: Day[];
  isStart: boolean;
}

const EN_DAYS = 'mon|tues|wednes|thurs|fri|satur|sun';
const DAY_BEFORE = new RegExp(`(?<!\\p{L})(?:(?:by|until|on|due) )?(${EN_DAYS})day,? ?(?:the )?$`, 'iu');
const DAY_AFTER = new RegExp(
  `^,? ?\\(?(?:(${EN_DAYS})day(?!\\p{L})|(?:周|星期|礼拜)([一二三四五六日天]))\\)?(?:之前|以前|前)?`,
  'iu',
);

/** The weekday beside a date belongs to it, where it is that day's; another one is asked about. */
function withWeekday(line: string, found: Found): Found {
  const [day] = found.days;
  if (day === undefined || found.days.length > 1) return found;
  const at = (en = '', zh = '') =>
    en === ''
      ? '一二三四五六日'.indexOf(zh.replace('天', '日'))
      : EN_DAYS.split('|').indexOf(en.toLowerCase());
  const isThat = (match: RegExpExecArray | null): match is RegExpExecArray =>
    match !== null && at(match[1], match[2]) + 1 === weekdayOf(day);
  const [before, after] = [DAY_BEFORE.exec(line.slice(0, found.from)), DAY_AFTER.exec(line.slice(found.to))];
  const from = isThat(before) ? found.from - before[0].length : found.from;
  const to = isThat(after) ? found.to + after[0].length : found.to;
  return { ...found, from, to, text: line.slice(from, to).trim() };
}

const STARTING = /(?:(?<!\p{L})(?:from|since|starting|after|as of|effective|not before)|自|从) ?(?:the )?$/iu;
const STARTED = /^(?:份?起(?!草)|开始|以后|之后|后(?!台|续)|以来| onwards?)/u;

const holdsFigure = (text: string): boolean => /\d/.test(text) || holdsWord(text);

function firstIn(line: string, context: GoalContext): Found | null {
  for (const { pattern, spans, needsWord, counts } of DUE_FORMS) {
    const found = pattern.exec(line);
    if (!found) continue;
    const groups: Groups = found.groups ?? {};
    const by = (groups.by ?? '').toLowerCase().replace(/[ :=]{1,9}$/, '');
    const place = (groups.place ?? '').toLowerCase();
    const after = groups.cn ?? '';
    const from = found.index;
    const to = from + found[0].length;
    const alone =
      /(?:^|[,;、()|] ?|[\d%] )$/u.test(line.slice(0, from)) && /^ ?(?:$|[,;、()|])/u.test(line.slice(to));
    if (needsWord && by === '' && place === '' && after === '' && !alone) continue;
    // `within 5 days` alone may be what is measured.
    if (counts && !holdsFigure(line.slice(0, from)) && !holdsFigure(line.slice(to))) continue;
    const each = spans(groups, context);
    if (!each) continue;
    // From then on is no day by which; so many weeks count from a day that nobody has named.
    const isStart = counts || STARTING.test(line.slice(0, from)) || STARTED.test(line.slice(to));
    const days = [...new Set(each.flatMap((span) => daysIn(span, by, place, after)))];
    return withWeekday(line, { from, to, text: found[0].trim(), days, isStart });
  }
  return null;
}

/** Reads the due day. One outside the cycle, one in two ways and a second one are asked about. */
export function readDue(line: string, context: GoalContext): DueRead {
  const found = firstIn(line, context);
  if (!found) {
    const unknown = UNKNOWN_DAYS.map((pattern) => pattern.exec(line)?.[0].trim()).find(Boolean);
    return {
      due: null,
      rest: line,
      doubts: unknown ? [{ code: 'day-unknown', about: [unknown], candidates: [] }] : [],
    };
  }
  const isAtEdge =
    found.to === line.length || found.from === 0 || /^[ ]?[,;)、。]/.test(line.slice(found.to));
  const rest = tidy(`${line.slice(0, found.from)}${isAtEdge ? ' , ' : ' '}${line.slice(found.to)}`);
  const again = firstIn(rest, context);
  const days = again ? [...new Set([...found.days, ...again.days])] : found.days;
  if (again && days.length > 1)
    return {
      due: null,
      rest,
      doubts: [{ code: 'several-days', about: [found.text, again.text], candidates: days }],
    };
  if (days.length > 1 || found.isStart)
    return { due: null, rest, doubts: [{ code: 'day-two-ways', about: [found.text], candidates: days }] };
  const [day] = days;
  if (day! < context.start || day! > context.end || day! < context.today)
    return {
      due: null,
      rest,
      doubts: [{ code: 'day-outside', about: [found.text], candidates: [context.end] }],
    };
  return { due: day!, rest, doubts: [] };
}
