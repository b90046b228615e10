// All ways in which a day or a period is written, in the order in which they are tried, and those in digits
// alone. Never decides between two days that one may mean.
import { isDay } from '../../calendar/days.ts';
import { CHINESE_FORMS } from './chinese-forms.ts';
import { COUNT_FORMS } from './counts.ts';
import { ENGLISH_FORMS } from './english-forms.ts';
import type { Form } from './form.ts';
import { dayOfMonth, inCycle, type Span, twoDigits } from './spans.ts';

const DATED: readonly Form[] = [
  {
    pattern:
      /(?:(?<by>by|before|until|due:?|on|截至|截止到?|到|在|于|最迟|最晚) ?)?(?<y>\d{4})(?:-|\/|\.|年)(?<m>\d{1,2})(?:-|\/|\.|月)(?<d>\d{1,2})[日号]?(?!\d)(?:之前|以前|前)?/iu,
    spans: ({ y, m, d }) => [dayOfMonth(Number(y), Number(m), Number(d))],
  },
  {
    pattern:
      /(?:(?<by>by|before|until|due:?|on) ?)?(?<![\d./])(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<y>\d{4})(?!\d)/iu,
    spans: ({ a, b, y }) => {
      const all = [
        `${y}-${twoDigits(Number(b))}-${twoDigits(Number(a))}`,
        `${y}-${twoDigits(Number(a))}-${twoDigits(Number(b))}`,
      ].filter(isDay);
      return all.length > 0 ? [...new Set(all)].map((day): Span => [day, day]) : null;
    },
  },
];

const WITHOUT_YEAR: Form = {
  pattern:
    /(?:(?<by>by|before|due:?|到|在|于|最迟|最晚|截至) ?)?(?<![\d./])(?<a>\d{1,2})(?<sep>[/.])(?<b>\d{1,2})(?![\d./%万亿kKmM]) ?(?:(?<cn>之前|以前|前|截止)|(?=[,;)]|$))/iu,
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
};

/** Longest first: a form that takes in more of the line is tried before one that takes in less. */
export const DUE_FORMS: readonly Form[] = [
  ...DATED,
  ...ENGLISH_FORMS,
  WITHOUT_YEAR,
  ...CHINESE_FORMS,
  ...COUNT_FORMS,
];
