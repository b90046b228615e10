// The ways in which a line says that something is due so many days, weeks or months from now, English and
// Chinese. Never decides from which day they count.
import { addDays, isDay } from '../../calendar/days.ts';
import type { Day } from '../../model/time.ts';
import type { GoalContext } from '../goal.ts';
import { chineseNumber, ENGLISH_NUMBER, englishNumber, HAN_NUMERALS } from '../spoken-numbers.ts';
import type { Form, Groups } from './form.ts';
import { lastOf, monthOf, monthsOn, type Span, yearOf } from './spans.ts';

const UNIT_MONTHS: readonly (readonly [RegExp, number])[] = [
  [/month|月/, 1],
  [/quarter|季/, 3],
  [/year|年/, 12],
];

/**
 * So many days, weeks, months, quarters or years after today, and after the cycle's first day where that is
 * not past; half a month is 15 days. `count` is a multiple of a half. Null where no day is so far: half a
 * day.
 */
function laterThan(count: number | null, unit: string, { today, start }: GoalContext): Span[] | null {
  if (count === null || count <= 0 || !Number.isInteger(2 * count)) return null;
  const months = UNIT_MONTHS.find(([word]) => word.test(unit))?.[1];
  const days = /^(?:day|天|日)/.test(unit) ? count : Math.ceil((/fortnight/.test(unit) ? 14 : 7) * count);
  if (months === undefined && !Number.isInteger(days)) return null;
  const after = (day: Day): Day =>
    months === undefined ? addDays(day, days) : monthsAfter(day, months * count);
  const ends = [...new Set([after(today), after(start)])].filter((day) => day >= today);
  return ends.map((day): Span => [day, day]);
}

/** The same day of a later month, or its last one; half a month more is 15 days. */
function monthsAfter(day: Day, months: number): Day {
  const [year, month] = monthsOn(yearOf(day), monthOf(day), Math.floor(months));
  const last = lastOf(year, month);
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return addDays(isDay(same) ? same : last, months % 1 === 0 ? 0 : 15);
}

/** `and a half`, 半: a half more. */
const counted = (number: number | null, half: string | undefined): number | null =>
  number === null ? null : number + (half === undefined ? 0 : 0.5);

const ENGLISH_UNIT = '(?<u>day|week|fortnight|month|quarter|year)s?';
const HAN_COUNT = `(?<n>\\d{1,3}(?:\\.5)?|半|[${HAN_NUMERALS}]{1,7})`;

/** So many of a unit; `short`: the words of those up to a week, which a place may have more of. */
const hanTime = (short: string): string =>
  `${HAN_COUNT} ?(?:个(?<half>半)?)?(?<u>${short}|星期|礼拜|月|季度|年)(?<more>半)?`;

function hanSpans({ n, half, u, more }: Groups, context: GoalContext): Span[] | null {
  const count = n === '半' ? 0.5 : n!.endsWith('.5') ? Number(n) : chineseNumber(n!);
  return laterThan(counted(count, half ?? more), u!, context);
}

/** 七天内退货率 measures what happens within that time. */
const WITHIN = /率|比例|占比|留存|复购|回访|响应|回复|答复|处理|交付|到货|送达|退|时长|时间|[次天]数/u;

/** A part of a line that is nothing but a time, 两周, may say when too. */
export const COUNT_FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      `(?<![→>] ?)(?:^|(?<=[,;( ]))(?:within|in|over|during) (?:the )?(?:next |coming )?(?:(?<n>\\d{1,3}(?:\\.5)?|${ENGLISH_NUMBER})|(?<half>half an?)|(?<=within )an?) ${ENGLISH_UNIT}(?<more> and a half)?(?:'? time)?(?=\\)?$|[,;])`,
      'iu',
    ),
    spans: ({ n, half, u, more }, c) => {
      const count = half ? 0.5 : n === undefined ? 1 : n.endsWith('.5') ? Number(n) : englishNumber(n);
      return laterThan(counted(count, more), u!.toLowerCase(), c);
    },
    counts: true,
  },
  {
    pattern: new RegExp(
      `(?<![→>] ?)(?:^|(?<=[,;( ]))(?<n>\\d{1,3}|${ENGLISH_NUMBER}|an?) ${ENGLISH_UNIT} (?:from (?:now|today)|later)(?=\\)?$|[,;])`,
      'iu',
    ),
    spans: ({ n, u }, c) => laterThan(/^an?$/i.test(n!) ? 1 : englishNumber(n!), u!.toLowerCase(), c),
    counts: true,
  },
  {
    pattern: new RegExp(
      `(?<![→>到至为] ?)(?:^|(?<=[,;、( ]))在?(?:未来|今后|接下来|往后)?的?${hanTime('天|日|周')}(?:之内|以内|内|之后|以后|后)(?=$|[,;、) ]|[把将让])`,
      'u',
    ),
    spans: hanSpans,
    counts: true,
  },
  {
    pattern: new RegExp(`^在?${hanTime('天|周')}(?:之内|以内|内)(?=(?<rest>\\p{Script=Han}.{0,40}))`, 'u'),
    spans: (groups, context) => (WITHIN.test(groups.rest!) ? null : hanSpans(groups, context)),
    counts: true,
  },
  {
    pattern: new RegExp(`(?<=[,;、] ?)${hanTime('天|周')}(?=$|[,;、)])`, 'u'),
    spans: hanSpans,
    counts: true,
  },
];
