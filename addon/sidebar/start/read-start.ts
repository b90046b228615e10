// Takes what is typed in Start and the book as it stands; gives it as it was read, and what is still wanted
// before it can be created. Never sends anything.
import { isDay } from '../../../shared/calendar/days.ts';
import { snapshotDays } from '../../../shared/calendar/snapshot-days.ts';
import { type CycleChoice, cycleChoices } from '../../../shared/goals/cycle-choices.ts';
import { firstRows, type NewRows } from '../../../shared/goals/first-rows.ts';
import type { GoalContext, GoalLine, GoalPerson } from '../../../shared/goals/goal.ts';
import { nameOf, type PeopleRead, readPeople } from '../../../shared/goals/people-lines.ts';
import { readGoals } from '../../../shared/goals/read-goals.ts';
import { type LineAnswers, withAnswers } from '../../../shared/goals/settle.ts';
import { isCycleInBounds } from '../../../shared/model/bounds.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { Settings } from '../../../shared/model/plan.ts';
import type { Day } from '../../../shared/model/time.ts';
import { settingsOf } from '../../../shared/sheet/index.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';

export interface ReadGoal {
  /** As it was typed: what a person answers about it is kept under this. */
  given: string;
  goal: GoalLine;
}

interface ReadObjective {
  /** Null: its key results stand under no goal. */
  text: string | null;
  keyResults: ReadGoal[];
}

/** What cannot be created yet. */
type MissingPart = 'team' | 'people' | 'addresses' | 'cycle' | 'goals' | 'answers';

export interface StartRead {
  people: PeopleRead;
  /** Those of the book too: whoever can own a goal. */
  everybody: GoalPerson[];
  me: GoalPerson;
  /** Null: the dates are wrong. */
  cycle: CycleChoice | null;
  choices: CycleChoice[];
  context: GoalContext;
  objectives: ReadObjective[];
  doubts: number;
  wants: MissingPart[];
}

/** The book as it stands, read once. */
export interface StartBook {
  isNew: boolean;
  /** Null: the book has no cycle. */
  cycle: CycleChoice | null;
  settings: Settings;
  today: Day;
}

/** New is a book without a unit, whatever else stands in it. */
export function bookOf({ book, units, drafts }: SidebarState): StartBook {
  const { settings, cycle } = settingsOf(book ?? { tabs: [] });
  return {
    isNew: units.length === 0,
    cycle: cycle && { name: settings.cycle, ...cycle },
    settings,
    today: drafts.day,
  };
}

const textOf = (raw: RawAnswers, name: string): string => {
  const value = raw[name] ?? '';
  return Array.isArray(value) ? value.join('\n') : value;
};

/** What a person answered, by the line that it is about. */
export function lineAnswersOf(raw: RawAnswers): Record<string, LineAnswers> {
  const text = textOf(raw, 'settled');
  return text === '' ? {} : (JSON.parse(text) as Record<string, LineAnswers>);
}

/** `wants` is in the order of the page; where it is empty, all of it can be created. */
export function readStart(raw: RawAnswers, state: SidebarState, book: StartBook): StartRead {
  const people = readPeople(textOf(raw, 'people'));
  const me = meOf(state, people);
  const everybody = [
    ...new Map([...state.people, ...people.people, me].map((each) => [each.email, each])).values(),
  ];
  const choices = cycleChoices(book.today);
  const cycle = book.cycle ?? cycleOf(raw, choices);
  const known = cycle ?? choices[0]!;
  const context: GoalContext = {
    start: known.start,
    end: known.end,
    today: book.today,
    people: everybody.filter(({ email }) => email !== ''),
    mark: state.book?.decimalMark ?? null,
  };
  const settled = lineAnswersOf(raw);
  const objectives = readGoals(textOf(raw, 'goals'), context).map(({ text, keyResults }) => ({
    text,
    keyResults: keyResults.map(({ given, goal }) => ({
      given,
      goal: withAnswers(goal, settled[given.trim()] ?? {}),
    })),
  }));
  const doubts = objectives.flatMap(({ keyResults }) => keyResults.flatMap(({ goal }) => goal.doubts)).length;
  const wants: [MissingPart, boolean][] = [
    ['team', book.isNew && textOf(raw, 'team').trim() === ''],
    ['people', everybody.every(({ email }) => email === '')],
    ['addresses', people.without.length > 0],
    ['cycle', cycle === null],
    ['goals', objectives.length === 0],
    ['answers', doubts > 0],
  ];
  return {
    people,
    everybody: context.people as GoalPerson[],
    me,
    cycle,
    choices,
    context,
    objectives,
    doubts,
    wants: wants.flatMap(([want, isWanted]) => (isWanted ? [want] : [])),
  };
}

/** Whoever sits at the sheet; where Google does not say, the first who is named. */
function meOf({ email, people: known }: SidebarState, { people }: PeopleRead): GoalPerson {
  const all = [...people, ...known];
  return (
    all.find((each) => each.email === email.toLowerCase()) ??
    (email === '' ? all[0] : { email: email.toLowerCase(), name: nameOf(email) }) ?? { email: '', name: '' }
  );
}

function cycleOf(raw: RawAnswers, choices: readonly CycleChoice[]): CycleChoice | null {
  const chosen = textOf(raw, 'cycle');
  if (chosen !== 'own') return choices[Number(chosen || '0')] ?? choices[0]!;
  const [start, end] = [textOf(raw, 'ownStart'), textOf(raw, 'ownEnd')];
  const isGood = isDay(start) && isDay(end) && end > start && isCycleInBounds(start, end);
  return isGood ? { name: `${start} – ${end}`, start, end } : null;
}

/** The rows to append. There is nothing wanted any more. */
export function rowsOf(
  raw: RawAnswers,
  state: SidebarState,
  book: StartBook,
  read: StartRead,
  all: string,
): NewRows {
  return firstRows({
    language: state.language,
    team: textOf(raw, 'team'),
    me: read.me,
    people: read.people.people,
    cycle: book.cycle ? null : read.cycle,
    unit: textOf(raw, 'unit') || (state.units[0]?.id ?? ''),
    objectives: read.objectives.map(({ text, keyResults }) => ({
      text: text ?? all,
      keyResults: keyResults.map(({ goal }) => goal),
    })),
    standing: state,
  });
}

/** The day on which the first report is due (design §6, Snapshot days); null where none is left. */
export function firstReportDay({ settings, today }: StartBook, { cycle }: StartRead): Day | null {
  if (!cycle) return null;
  const days = snapshotDays({ ...settings, cycleStart: cycle.start, cycleEnd: cycle.end });
  return days.find((day) => day >= today) ?? null;
}
