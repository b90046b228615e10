// The ways in which English names a day or a period, each with the days that it may mean. Never decides
// between them.
import { addDays, weekdayOf } from '../../calendar/days.ts';
import type { GoalContext } from '../goal.ts';
import type { Form, Groups } from './form.ts';
import {
  dayOfMonth,
  givenYear,
  halfOf,
  halfSpan,
  monthSpan,
  periodSpan,
  quarterSpan,
  type Span,
  spanInYear,
  WEEKDAYS,
  weekdayDay,
  weekSpans,
} from './spans.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![\\p{L}])';
const BY =
  '(?:(?<by>by|before|until|till|due(?: date| by| on)?[:=]?|deadline[:=]?|on|in|at|within|no later than|not later than|from now to|for)[ ](?:the )?)?';
const PLACE =
  '(?:(?<place>end|close|middle|start|beginning|mid|early|late)(?: of)?(?:[ -](?:the )?|(?<=mid)(?=year)))?';
const YEAR = "(?<y>20\\d{2}(?!\\d)|'\\d{2}(?!\\d)|(?:next|this) year(?!\\p{L}))";
/** `Q2 2000 → 3000` has a figure behind it, no year. */
const NO_PAIR = '(?! ?(?:→|->|=>|to ))';
/** Years that are not the calendar's: nobody knows their days. */
const NO_YEAR = '(?<!(?:fiscal|financial|school|academic|tax)[ -])';

const english = (body: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${NO_YEAR}${BY}${PLACE}${body}`, 'iu');
const monthAt = (name: string): number => MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1;
const ordinals = ['first', 'second', 'third', 'fourth'];
const ordinalAt = (word: string): number =>
  /^\d/.test(word)
    ? Number(word[0])
    : word.toLowerCase() === 'latter'
      ? 2
      : ordinals.indexOf(word.toLowerCase()) + 1;

const dayInMonth = ({ d, mon, y }: Groups, context: GoalContext): Span[] => [
  spanInYear(givenYear(y, context), (year) => dayOfMonth(year, monthAt(mon!), Number(d)), context),
];

/** The month or the quarter that is named, of whichever year; null where neither is. */
const wholeOf = (mon: string | undefined, q: string | undefined): ((year: number) => Span) | null =>
  mon !== undefined
    ? (year) => monthSpan(year, monthAt(mon))
    : q !== undefined
      ? (year) => quarterSpan(year, Number(q))
      : null;

/** `the second half` of what it names; of the year where it names nothing, but for `in the second half`. */
function halfSpans({ o, by = '', p, next, mon, q, y }: Groups, context: GoalContext): Span[] | null {
  const half = ordinalAt(o!);
  const whole = wholeOf(mon, q);
  if (whole) return [halfOf(spanInYear(null, whole, context), half)];
  if (p !== undefined && (p.toLowerCase() !== 'year' || next !== undefined))
    return [halfOf(periodSpan(p.toLowerCase(), next === undefined ? 0 : 1, context), half)];
  if (p === undefined && y === undefined && /^(?:in|on|at|for|within)$/i.test(by)) return null;
  return [spanInYear(givenYear(y, context), (year) => halfSpan(year, half), context)];
}

/**
 * `the end of next quarter`; a week, a half and what is within a period need a word of their own: waste is
 * cut by half, and books may be closed within the month.
 */
function relativeSpans(groups: Groups, context: GoalContext): Span[] | null {
  const { p = '', by = '', which = '', after, end, place } = groups;
  const word = p.toLowerCase();
  const ahead = after !== undefined ? 2 : /^(?:next|coming)$/i.test(which) ? 1 : 0;
  const isNamed = which !== '' || after !== undefined || end !== undefined || place !== undefined;
  if (!isNamed && (/week|half/.test(word) || /^within$/i.test(by))) return null;
  return word === 'week' ? weekSpans(ahead, context) : [periodSpan(word, ahead, context)];
}

/** Longest first: a form that takes in more of the line is tried before one that takes in less. */
export const ENGLISH_FORMS: readonly Form[] = [
  {
    pattern: english(`(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<mon>${MONTH})(?:,? ?${YEAR})?`),
    spans: dayInMonth,
  },
  {
    pattern: english(
      `(?<mon>${MONTH}) (?<d>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%.]|,\\d{3}(?!\\d)| ?[kKmM万%](?!\\p{L})| ?(?:→|->|to ))(?:,? ?${YEAR})?`,
    ),
    spans: dayInMonth,
  },
  {
    pattern: english(
      `(?:(?<first>20[2-9]\\d)[ /-]?)?(?:q(?<q>[1-4])|(?<half>H[12])|(?<o>first|second|third|fourth|1st|2nd|3rd|4th) quarter)(?![\\p{L}\\d])(?:[ ,/-]{1,2}(?:of )?${YEAR}${NO_PAIR})?`,
    ),
    spans: ({ q, o, y, half, first }, c) => {
      const year = givenYear(first ?? y, c);
      if (half) return [spanInYear(year, (each) => halfSpan(each, Number(half[1])), c)];
      return [spanInYear(year, (each) => quarterSpan(each, q ? Number(q) : ordinalAt(o!)), c)];
    },
  },
  {
    pattern:
      /(?<![\p{L}\d.])(?:(?<by>by|before|until|in) )?(?<half>[12])H(?: ?(?<y>20\d{2})|'?(?<short>2\d))(?![\p{L}\d])/u,
    spans: ({ half, y, short }, c) => [halfSpan(givenYear(y ?? short, c)!, Number(half))],
    needsWord: true,
  },
  {
    pattern: english(
      `(?<o>first|second|1st|2nd|latter) half(?: of (?:(?:the |this )?(?:(?<next>next) )?(?<p>year|quarter|month|cycle)|(?<mon>${MONTH})|q(?<q>[1-4])|(?<y>20\\d{2})))?(?![\\p{L}\\d]| of )`,
    ),
    spans: halfSpans,
    needsWord: true,
  },
  {
    pattern: english('year(?<end>[ -]?end)? (?<y>20[2-9]\\d)(?![\\d.%])'),
    spans: ({ y, place, by, end }, c) =>
      place || by || end
        ? [spanInYear(givenYear(y, c), (year) => [`${year}-01-01`, `${year}-12-31`], c)]
        : null,
  },
  {
    pattern: english(
      "(?:(?<which>this|the|next|current|coming) )?(?<p>quarter|month|year|cycle|week|half(?:[ -]year)?)(?!-o)(?<after> after next)?(?:'s)?(?<end>[ -](?:end|close))?(?![\\p{L}])",
    ),
    spans: relativeSpans,
    needsWord: true,
  },
  {
    pattern: english('(?<p>half[ -]?year|quarter|month|year|cycle)[ -]?end(?![\\p{L}])'),
    spans: ({ p }, c) => [periodSpan(p!.toLowerCase(), 0, c)],
  },
  {
    pattern: /(?<![\p{L}\d])(?:by |before )?EO(?<p>[MQYW])(?![\p{L}\d])/u,
    spans: ({ p }, c) =>
      p === 'W' ? weekSpans(0, c) : [periodSpan({ M: 'month', Q: 'quarter', Y: 'year' }[p!]!, 0, c)],
  },
  {
    pattern: english(`(?<mon>${MONTH})(?:,? ?(?:of )?${YEAR}${NO_PAIR})?(?!\\d)`),
    spans: ({ mon, y }, c) => [spanInYear(givenYear(y, c), (year) => monthSpan(year, monthAt(mon!)), c)],
    needsWord: true,
  },
  {
    pattern: english(`(?<y>20[2-9]\\d)(?![\\d%]|[.,]\\d)${NO_PAIR}`),
    spans: ({ y, place }) => (place ? [[`${y}-01-01`, `${y}-12-31`]] : null),
  },
  {
    pattern: english(
      '(?:(?<which>this|next) )?(?<w>mon|tues|wednes|thurs|fri|satur|sun)day(?<later>(?: of)? next week)?(?!\\p{L})',
    ),
    spans: ({ w, which, later }, c) => {
      const at = WEEKDAYS.indexOf(w!.toLowerCase().slice(0, 3));
      const [[monday]] = weekSpans(1, c) as [Span];
      if (later) return [[addDays(monday, at), addDays(monday, at)]];
      const days = [weekdayDay(at, false, c), weekdayDay(at, true, c)];
      if (weekdayOf(c.today) === at + 1) return [[c.today, c.today], ...days];
      return which?.toLowerCase() === 'next' ? days : days.slice(0, 1);
    },
    needsWord: true,
  },
];
