// Takes the rows of a form; gives what makes it a level of a training: right answers, pass mark, points.
// Never an answer that nobody can give.

import type { FieldOption, FieldType, FormField, FormTemplate } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { listedApart } from '../../words/punctuation.ts';
import { readDay } from '../cells/dates.ts';
import { readingsOf } from '../cells/numbers.ts';
import type { Row } from '../cells/row.ts';
import { normal } from '../table/normal.ts';
import { choiceOf } from '../table/words.ts';

/** A level's points; a person's whole quarter of growth is worth a few hundred. */
const MOST_POINTS = 10_000;

/** How an answer is written, by the type of its field; types that are not here have no right answer. */
const EXPECTED: Partial<Record<FieldType, string>> = {
  text: 'Attune',
  number: '18; 18%',
  percent: '18%',
  scale: '3',
  date: '2025-01-14',
  'yes-no': 'yes, no; 是, 否',
  'one choice': '',
  'several choices': '',
};

/**
 * The right answers of a field as they are kept: option keys, numbers as text, days, yes or no. Nothing where
 * the cell is blank.
 */
export function rightAnswers(
  row: Row,
  type: FieldType,
  options: readonly FieldOption[],
  language: Language,
): Pick<FormField, 'right'> {
  const typed = row.list('Right answer');
  if (typed.length === 0) return {};
  const expected = EXPECTED[type];
  if (expected === undefined) {
    row.fault('Right answer', 'no-right-answer');
    return {};
  }
  if ((type === 'one choice' || type === 'several choices') && faultSeveral(row, typed, options)) return {};
  const right = typed.map((each) => rightAnswer(row, each, type, options));
  if (right.every((each) => each !== null)) return { right };
  row.fault('Right answer', 'bad-right-answer', {
    expected:
      expected ||
      listedApart(
        language,
        options.map(({ key }) => key),
      ),
  });
  return {};
}

/** The keys of the options that a text may mean: its key before those that bear it as their label. */
function keysNamed(options: readonly FieldOption[], typed: string): string[] {
  const isIt = (word: string | undefined) => word !== undefined && normal(word) === normal(typed);
  const byKey = options.filter(({ key }) => isIt(key));
  const named = byKey.length > 0 ? byKey : options.filter(({ label }) => isIt(label.en) || isIt(label.zh));
  return named.some(({ key }) => key === typed) ? [typed] : named.map(({ key }) => key);
}

/** Two options of a name are never chosen between: true where the cell bears the fault. */
function faultSeveral(row: Row, typed: readonly string[], options: readonly FieldOption[]): boolean {
  for (const value of typed) {
    const [first, second] = keysNamed(options, value);
    if (first === undefined || second === undefined) continue;
    row.fault('Right answer', 'two-of-a-name', { value, first, second });
    return true;
  }
  return false;
}

function rightAnswer(
  { mark }: Row,
  typed: string,
  type: FieldType,
  options: readonly FieldOption[],
): string | null {
  switch (type) {
    case 'one choice':
    case 'several choices':
      return keysNamed(options, typed)[0] ?? null;
    case 'yes-no': {
      const meant = choiceOf('yesNo', typed);
      return meant === null ? null : meant ? 'yes' : 'no';
    }
    case 'number':
    case 'percent':
    case 'scale': {
      const readings = readingsOf(typed);
      const read = readings.length < 2 ? readings[0] : readings.find((each) => each.mark === mark);
      return read ? String(read.value) : null;
    }
    case 'date': {
      const day = readDay(typed);
      return day.ok ? day.value : null;
    }
    default:
      return typed;
  }
}

/**
 * Points stand in the row of the form's title, right answers in the rows of its questions: one without the
 * other is a fault.
 */
export function readLevel(template: FormTemplate, title: Row | null, rows: ReadonlyMap<string, Row>): void {
  for (const row of rows.values())
    for (const column of ['Pass at', 'Points'] as const)
      if (!row.isBlank(column)) row.fault(column, 'level-on-field');
  const asked = template.fields.filter(({ right }) => right !== undefined);
  const isWorthPoints = title !== null && !title.isBlank('Points');
  const [question] = [...rows.values()].filter((row) => !row.isBlank('Right answer'));
  const form = template.title.en ?? template.title.zh ?? template.id;
  if (!isWorthPoints) {
    question?.fault('Right answer', 'level-without-points', { form, column2: 'Points' });
    if (title && !title.isBlank('Pass at') && !question)
      title.fault('Pass at', 'level-without-answers', { form, column2: 'Right answer' });
    return;
  }
  const points = title.whole('Points', 1, MOST_POINTS);
  if (!question) title.fault('Points', 'level-without-answers', { form, column2: 'Right answer' });
  const needed = asked.length === 0 ? null : passMark(title, asked.length);
  if (points !== null && needed !== null) template.level = { points, needed };
}

/** Blank: all of them. A percent is a share of the questions, rounded up. */
function passMark(title: Row, count: number): number | null {
  if (title.isBlank('Pass at')) return count;
  const read = title.number('Pass at');
  if (!read) return null;
  // A check against the bare fraction too: a sheet's percent cell comes as 0.8.
  const isShare = read.percent || (read.value > 0 && read.value < 1);
  const needed = isShare ? Math.ceil(read.value * count - 1e-9) : read.value;
  return Number.isInteger(needed) && needed >= 1 && needed <= count
    ? needed
    : title.fault('Pass at', 'bad-pass-mark', { count });
}
