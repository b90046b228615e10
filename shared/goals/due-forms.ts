// The ways in which a day or a period is written, English and Chinese, each with the days that it may mean.
// Never decides between them.
import { addDays, isDay, weekdayOf } from '../calendar/days.ts';
import type { Weekday } from '../model/time.ts';
import {
  chineseDayNumber,
  chineseNumber,
  chineseSpan,
  dayOfMonth,
  givenYear,
  inCycle,
  laterThan,
  monthSpan,
  periodSpan,
  quarterSpan,
  type Span,
  spanInYear,
  twoDigits,
  WEEKDAYS,
  weekdayDay,
} from './due-spans.ts';
import type { GoalContext } from './goal.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![\\p{L}])';
const BY =
  '(?:(by|before|until|till|due(?: date| by| on)?[:=]?|deadline[:=]?|on|in|at|no later than|not later than|from now to|for)[ ](?:the )?)?';
const PLACE = '(?:(end|close|middle|start|beginning|mid|early|late)(?: of)?[ -](?:the )?)?';
const YEAR = "(?:,? ?(?:of )?(\\d{4}|'\\d{2}))?";

export type Groups = Record<string, string | undefined>;

interface Form {
  pattern: RegExp;
  /** Null: no date after all. Two spans: the words can be read as either. */
  spans: (groups: Groups, context: GoalContext) => Span[] | null;
  /** Needs a word before it (by, in, end of) or a part of the line of its own. */
  needsWord?: boolean;
  /** So many weeks from now: asked about, and only beside another figure. */
  counts?: boolean;
}

const english = (body: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${BY}${PLACE}${body}`, 'iu');
const monthAt = (name: string): number => MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1;
const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ordinals = ['first', 'second', 'third', 'fourth'];

/** Longest first: a form that takes in more of the line is tried before one that takes in less. */
export const DUE_FORMS: readonly Form[] = [
  {
    pattern:
      /(?:(by|before|until|due:?|on|截至|截止到?|到|在|于|最迟|最晚) ?)?(?<y>\d{4})(?:-|\/|\.|年)(?<m>\d{1,2})(?:-|\/|\.|月)(?<d>\d{1,2})[日号]?(?!\d)(?:之前|以前|前)?/iu,
    spans: ({ y, m, d }) => [dayOfMonth(Number(y), Number(m), Number(d))],
  },
  {
    pattern:
      /(?:(by|before|until|due:?|on) ?)?(?<![\d./])(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<y>\d{4})(?!\d)/iu,
    spans: ({ a, b, y }) => {
      const all = [
        `${y}-${twoDigits(Number(b))}-${twoDigits(Number(a))}`,
        `${y}-${twoDigits(Number(a))}-${twoDigits(Number(b))}`,
      ].filter(isDay);
      return all.length > 0 ? [...new Set(all)].map((day): Span => [day, day]) : null;
    },
  },
  {
    pattern: english(`(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<mon>${MONTH})(?<y>,? ?\\d{4}(?!\\d))?`),
    spans: ({ d, mon, y }, c) => [
      spanInYear(
        y ? Number(y.replace(/\D/g, '')) : null,
        (year) => dayOfMonth(year, monthAt(mon!), Number(d)),
        c,
      ),
    ],
  },
  {
    pattern: english(
      `(?<mon>${MONTH}) (?<d>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%.]|,\\d{3}(?!\\d)| ?[kKmM万%](?!\\p{L})| ?(?:→|->|to ))(?<y>,? ?\\d{4}(?!\\d))?`,
    ),
    spans: ({ d, mon, y }, c) => [
      spanInYear(
        y ? Number(y.replace(/\D/g, '')) : null,
        (year) => dayOfMonth(year, monthAt(mon!), Number(d)),
        c,
      ),
    ],
  },
  {
    pattern: english(
      '(?:q(?<q>[1-4])|(?<half>H[12])|(?<o>first|second|third|fourth|1st|2nd|3rd|4th) quarter)(?![\\p{L}\\d])(?: (?<y>\\d{4}))?',
    ),
    spans: ({ q, o, y, half }, c) => {
      if (half)
        return [
          spanInYear(
            givenYear(y),
            (year) =>
              half.endsWith('1') ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`],
            c,
          ),
        ];
      const quarter = q ? Number(q) : /^\d/.test(o!) ? Number(o![0]) : ordinals.indexOf(o!.toLowerCase()) + 1;
      return [spanInYear(givenYear(y), (year) => quarterSpan(year, quarter), c)];
    },
  },
  {
    pattern: english(
      "(?:(?<which>this|the|next|current) )?(?<p>quarter|month|year|cycle)(?:'s)?(?:[ -](?:end|close))?(?![\\p{L}])",
    ),
    spans: ({ p, which }, c) => [periodSpan(p!.toLowerCase(), which?.toLowerCase() === 'next', c)],
    needsWord: true,
  },
  {
    pattern: english('(?<p>quarter|month|year|cycle)[ -]?end(?![\\p{L}])'),
    spans: ({ p }, c) => [periodSpan(p!.toLowerCase(), false, c)],
  },
  {
    pattern: /(?<![\p{L}\d])(?:by |before )?EO(?<p>[MQY])(?![\p{L}\d])/u,
    spans: ({ p }, c) => [periodSpan({ M: 'month', Q: 'quarter', Y: 'year' }[p!]!, false, c)],
  },
  {
    pattern: english(`(?<mon>${MONTH})${YEAR.replace('(\\d', '(?<y>\\d')}(?!\\d)`),
    spans: ({ mon, y }, c) => [spanInYear(givenYear(y), (year) => monthSpan(year, monthAt(mon!)), c)],
    needsWord: true,
  },
  {
    pattern: english('(?:(?<which>this|next) )?(?<w>mon|tues|wednes|thurs|fri|satur|sun)day(?!\\p{L})'),
    spans: ({ w, which }, c) => {
      const at = WEEKDAYS.indexOf(w!.toLowerCase().slice(0, 3));
      const days = [weekdayDay(at, false, c), weekdayDay(at, true, c)];
      if (weekdayOf(c.today) === at + 1) return [[c.today, c.today], ...days];
      return which?.toLowerCase() === 'next' ? days : days.slice(0, 1);
    },
    needsWord: true,
  },
  {
    pattern:
      /(?:(by|before|due:?|到|在|于|最迟|最晚|截至) ?)?(?<![\d./])(?<a>\d{1,2})(?<sep>[/.])(?<b>\d{1,2})(?![\d./%万亿kKmM]) ?(?:(?<cn>之前|以前|前|截止)|(?=[,;)]|$))/iu,
    spans: ({ a, b, cn, sep }, c) => {
      // With a point it is a number, but in Chinese before 前.
      if (sep === '.' && cn === undefined) return null;
      const [one, other] = [Number(a), Number(b)];
      const read = (month: number, day: number): Span[] =>
        month >= 1 && month <= 12 && day >= 1 && day <= 31
          ? [inCycle((year) => dayOfMonth(year, month, day), c)]
          : [];
      const all =
        cn !== undefined || one === other ? read(one, other) : [...read(one, other), ...read(other, one)];
      return all.length > 0 ? all : null;
    },
    needsWord: true,
  },
  {
    pattern:
      /(?:截至|截止到?|最迟|最晚|不晚于|赶在|在|于|到)?(?:(?<y>\d{4}|今|本|明)年)?(?<m>\d{1,2}|[一二三四五六七八九]|十[一二]?)月(?:份)?(?<d>\d{1,2}|[一二三]?十?[一二三四五六七八九]|[一二三]?十)[日号](?<cn>之前|以前|前|截止|完成)?/u,
    spans: ({ y, m, d }, c) => [
      chineseSpan(y, c, (year) => dayOfMonth(year, chineseNumber(m!), chineseDayNumber(d!))),
    ],
  },
  {
    pattern:
      /(?<by>截至|截止到?|最迟|最晚|不晚于|赶在|在|于|到)?(?:(?<y>\d{4}|今|本|明)年)?(?<m>\d{1,2}|[一二三四五六七八九]|十[一二]?)月(?!\d)(?:份)?(?<place>上旬|中旬|下旬|月?初|中|月?底|月?末)?(?<cn>之前|以前|前|之内|以内|内|截止)?/u,
    spans: ({ y, m }, c) =>
      chineseNumber(m!) > 12 ? null : [chineseSpan(y, c, (year) => monthSpan(year, chineseNumber(m!)))],
    needsWord: true,
  },
  {
    pattern:
      /(?:截至|最迟|最晚|赶在|在|于|到)?(?:(?<y>\d{4}|今|本|明)年)?(?:第?(?<q>[一二三四1-4])季度?|[Qq](?<n>[1-4]))(?<place>初|中|末|底)?(?<cn>之前|以前|前|之内|以内|内)?/u,
    spans: ({ y, q, n }, c) => [
      chineseSpan(y, c, (year) => quarterSpan(year, n ? Number(n) : chineseNumber(q!))),
    ],
  },
  {
    pattern:
      /(?<by>截至|最迟|最晚|赶在|在|于|到)?(?<which>本|这个?|当|下个?|今)?(?<p>季度|季|月|年度?|周期|半年)(?<place>末|底|终)(?<cn>之前|以前|前|之内|以内|内)?/u,
    spans: ({ p, which }, c) => [periodSpan(p!, /^下/.test(which ?? ''), c)],
  },
  {
    pattern:
      /(?<by>截至|最迟|最晚|赶在|在|于|到)?(?<which>本|这个?|当|下个?)(?<p>季度|季|月|年度?|周期)(?<cn>之前|以前|前|之内|以内|内)/u,
    spans: ({ p, which }, c) => [periodSpan(p!, /^下/.test(which!), c)],
  },
  {
    pattern: /(?:^|(?<=[,;、( ]))(?<which>本|这个?|当|今)(?<p>季度|季|月|年度?|周期)(?=$|[,;、) ])/u,
    spans: ({ p }, c) => [periodSpan(p!, false, c)],
  },
  {
    pattern: /(?:^|(?<=[,;、( ]))(?<p>年|月|季度?|周期)内(?=$|[,;、) ])/u,
    spans: ({ p }, c) => [periodSpan(p!, false, c)],
  },
  {
    pattern:
      /(?<![→>] ?)(?:^|(?<=[,;( ]))(?:with)?in (?<n>\d{1,3}|[a-z]{1,6}) (?<u>day|week|month)s?(?=\)?$|[,;])/iu,
    spans: ({ n, u }, c) =>
      laterThan(NUMBERS.indexOf(n!.toLowerCase()) + 1 || Number(n), u!.toLowerCase(), c),
    counts: true,
  },
  {
    pattern:
      /(?<![→>到至为] ?)(?:^|(?<=[,;、( ]))(?<n>\d{1,3}|[一两二三四五六七八九十]{1,2}) ?个?(?<u>天|日|周|星期|月)(?:之内|以内|内)(?=$|[,;、) ])/u,
    spans: ({ n, u }, c) => laterThan(chineseNumber(n!.replace('两', '二')), u!, c),
    counts: true,
  },
  {
    pattern: /(?:(?<y>\d{4}|今|明)年)?(?<h>上|下)半年(?<place>末|底)?(?<cn>之前|以前|前|内)?/u,
    spans: ({ y, h }, c) => [
      chineseSpan(y, c, (year) =>
        h === '上' ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`],
      ),
    ],
  },
  {
    pattern:
      /(?<by>在|于|到)?(?<which>本|这|下)?(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?<cn>之前|以前|前)/u,
    spans: ({ w, which }, c) => {
      const at = '一二三四五六日'.indexOf(w === '天' ? '日' : w!);
      const monday = addDays(c.today, 1 - (weekdayOf(c.today) as Weekday) + (which === '下' ? 7 : 0));
      const day = addDays(monday, at);
      return [[day, day]];
    },
  },
];
