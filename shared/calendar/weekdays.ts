// The days of the week in both languages, Monday first. Never another word that is read for one.

/** English and Chinese. */
export const WEEKDAYS = [
  ['Monday', '星期一'],
  ['Tuesday', '星期二'],
  ['Wednesday', '星期三'],
  ['Thursday', '星期四'],
  ['Friday', '星期五'],
  ['Saturday', '星期六'],
  ['Sunday', '星期日'],
] as const;
