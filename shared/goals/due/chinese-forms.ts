// The ways in which Chinese names a day or a period, each with the days that it may mean. Never decides
// between them.
import { addDays } from '../../calendar/days.ts';
import type { GoalContext } from '../goal.ts';
import { chineseNumber } from '../spoken-numbers.ts';
import type { Form, Groups } from './form.ts';
import {
  chineseSpan,
  dayOfMonth,
  halfSpan,
  monthOf,
  monthSpan,
  periodSpan,
  quarterSpan,
  type Span,
  weekSpans,
  yearOf,
} from './spans.ts';

const BY = '(?<by>截至|截止到?|最迟|最晚|不晚于|不迟于|赶在|在|于|到)?';
const AFTER = '(?<cn>之前|以前|前(?![台端])|之内|以内|内(?![部容训控])|截止)?';
/** Where a part of the line begins, and where it ends. */
const ALONE = '(?:^|(?<=[,;、( ]))';
const ALONE_TO = '(?=$|[,;、) ])';

const YEARS =
  '(?<y>(?<!\\d)\\d{4}|[〇零一二三四五六七八九]{4}|[今本当明次翌]|(?<![今此之以年然最日天先背])后)';
/** A year in digits may go without its word: 2026下半年, 2026 Q3. */
const YEAR = `(?:${YEARS}(?:年|(?<=20[2-9]\\d)[ -]?))?(?<![去前往上]年)`;
/** 今年中 is the middle of the year, 今年中秋 is not. */
const MIDDLE = '中(?=$|[^\\p{Script=Han}]|之前|以前|前)';
const END = '[底末]|终(?!奖)|结束';
/** What is counted at the end of a period: 月底库存 names a figure, no day. */
const NO_STOCK = '(?!的?(?:库存|存[货量]|结[存余]|余额|应[收付]|在[库职岗]|现金|人数|净值))';
const THIS = '本|这一?个?|当|今';
const NEXT = '下下?一?个?';
/**
 * What a period without 本 or 下 is not: the time of a figure (去年底, 上季度末), one that comes again (每月底), one
 * that no calendar has (财年底), or a part of a longer word.
 */
const NO_OTHER = '(?<![去前往上下每各逐历隔次翌财学全\\d〇零一二三四五六七八九年半]|[上下一]个)';

const WHICH = `(?<which>${THIS}|${NEXT})`;
const WHICH_OR_NONE = `(?:${WHICH}|${NO_OTHER})`;

const MONTH = '(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九])';
const DAY = '(?<d>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])';
const OF_DAY = '[日号](?<cn>之前|以前|前|截止|完成)?';
const QUARTER =
  '(?:前(?<f>[二两三23])个?季度|第(?<q>[一二三四1-4])季度?|(?<![下上每前近去续这那本个后余连])(?<b>[一二三四1-4])季(?:度|(?=[初中末底前内]|$|[,;、) ]))|(?<![A-Za-z\\d])[Qq](?<n>[1-4])(?!\\d))';
const HALF = '(?:(?<h>[上下])半年度?|(?<![A-Za-z\\d])[Hh](?<n>[12])(?=[初中末底前内结]))';
const WEEK = '周|星期|礼拜';
const PERIOD = `季度|季|月份?|年度?|周期|半年`;

const form = (...parts: string[]): RegExp => new RegExp(parts.join(''), 'u');

/** 下下个月 is the one after the next. */
const aheadOf = (which = ''): number => which.split('下').length - 1;

const relativeSpans = ({ p, which }: Groups, context: GoalContext): Span[] =>
  /^(?:周|星期|礼拜)$/.test(p!)
    ? weekSpans(aheadOf(which), context)
    : [periodSpan(p!, aheadOf(which), context)];

/** A week's end may be its Friday or its Sunday, whatever stands behind it. */
const endsOfWeek = ({ which }: Groups, context: GoalContext): Span[] =>
  weekSpans(aheadOf(which), context).map(([, last]): Span => [last, last]);

/** Longest first: a form that takes in more of the line is tried before one that takes in less. */
export const CHINESE_FORMS: readonly Form[] = [
  {
    pattern: form(BY, YEAR, MONTH, '月(?:份)?', DAY, OF_DAY),
    spans: ({ y, m, d }, c) => [
      chineseSpan(y, c, (year) => dayOfMonth(year, chineseNumber(m!) ?? 0, chineseNumber(d!) ?? 0)),
    ],
  },
  {
    pattern: form(BY, `${WHICH}月(?:份)?的?`, DAY, OF_DAY),
    spans: ({ which, d }, c) => {
      const [first] = periodSpan('月', aheadOf(which), c);
      return [dayOfMonth(yearOf(first), monthOf(first), chineseNumber(d!) ?? 0)];
    },
  },
  {
    pattern: form(
      BY,
      YEAR,
      MONTH,
      `月(?!\\d)(?:份)?(?<place>上旬|中旬|下旬|月?初|中|月?底|月?末|结束)?`,
      AFTER,
    ),
    spans: ({ y, m }, c) => {
      const month = chineseNumber(m!) ?? 0;
      return month > 12 ? null : [chineseSpan(y, c, (year) => monthSpan(year, month))];
    },
    needsWord: true,
  },
  {
    pattern: form(BY, YEAR, QUARTER, '(?<place>初|中|末|底|结束)?', AFTER),
    spans: ({ y, f, q, b, n }, c) => [
      chineseSpan(y, c, (year) => quarterSpan(year, chineseNumber((f ?? q ?? b ?? n)!) ?? 0)),
    ],
  },
  {
    pattern: form(BY, YEAR, HALF, `(?:年?(?<place>${END}|初|${MIDDLE}))?`, AFTER),
    spans: ({ y, h, n }, c) => [chineseSpan(y, c, (year) => halfSpan(year, h === '上' || n === '1' ? 1 : 2))],
  },
  {
    pattern: form(BY, YEARS, `年度?(?:年?(?<place>${END}|初|${MIDDLE}))?`, AFTER),
    spans: ({ y }, c) => [chineseSpan(y, c, (year) => [`${year}-01-01`, `${year}-12-31`])],
    needsWord: true,
  },
  {
    pattern: form(BY, `${WHICH_OR_NONE}(?<p>${PERIOD})(?<place>${END})`, NO_STOCK, AFTER),
    spans: relativeSpans,
  },
  {
    pattern: form(BY, `${WHICH}(?<p>${PERIOD})(?<place>初|上旬|中旬|下旬|${MIDDLE})`, AFTER),
    spans: relativeSpans,
  },
  {
    pattern: form(ALONE, BY, '(?<p>年)(?<place>[中初])', AFTER, ALONE_TO),
    spans: relativeSpans,
  },
  {
    pattern: form(BY, `${WHICH_OR_NONE}(?:${WEEK})[末底]`, AFTER),
    spans: endsOfWeek,
    needsWord: true,
  },
  {
    pattern: form(BY, `${WHICH}(?<p>${PERIOD}|${WEEK})(?<cn>之前|以前|前|之内|以内|内(?![部容训控]))`),
    spans: relativeSpans,
  },
  {
    pattern: form(ALONE, `${WHICH}(?<p>${PERIOD}|${WEEK})`, ALONE_TO),
    spans: relativeSpans,
  },
  {
    pattern: form(ALONE, `(?<p>年|月|季度?|周期|周)内`, ALONE_TO),
    spans: relativeSpans,
  },
  {
    pattern: form(BY, `${WHICH_OR_NONE}(?:${WEEK})(?<w>[一二三四五六日天])(?<cn>之前|以前|前)?`),
    spans: ({ w, which }, c) => {
      const [[monday]] = weekSpans(aheadOf(which), c) as [Span];
      const day = addDays(monday, '一二三四五六日'.indexOf(w === '天' ? '日' : w!));
      return [[day, day]];
    },
    needsWord: true,
  },
];
