// Takes what a person said in Start; gives the settings and the rows to append, by tab and English column
// name. Never a row for what the book has: Start on a filled sheet adds.

import type { Language } from '../model/plan.ts';
import type { Cell } from '../model/workbook.ts';
import { percentCell } from '../sheet/table/percent-cell.ts';
import type { TabName } from '../sheet/table/tabs.ts';
import { lineOf } from '../sheet/table/texts.ts';
import { wordFor } from '../sheet/table/words.ts';
import { inBrackets } from '../words/punctuation.ts';
import type { CycleChoice } from './cycle-choices.ts';
import type { Figure, GoalLine, GoalPerson } from './goal.ts';

/** An ID that the sheet gives: the `n`-th new one with this prefix, the same in each cell that names it. */
export interface NewId {
  prefix: 'O' | 'KR';
  n: number;
}

export type NewRecord = Record<string, Cell | NewId>;

export interface NewRows {
  /** Only for keys that the book lacks. */
  settings: Record<string, string>;
  tabs: { tab: TabName; records: NewRecord[] }[];
}

/** What the book holds already. */
interface ExistingThings {
  units: readonly { id: string; name: string }[];
  people: readonly { email: string }[];
}

export interface StartAnswers {
  language: Language;
  team: string;
  /** Who fills it in: the first admin, and the owner of what has none. */
  me: GoalPerson;
  people: readonly GoalPerson[];
  /** Null: the book has one. */
  cycle: CycleChoice | null;
  /** ID of the unit that the objectives are for; '' for the one that is made of the team. */
  unit: string;
  objectives: readonly { text: string; keyResults: readonly GoalLine[] }[];
  standing: ExistingThings;
}

/** The rows in the order in which the tabs refer to each other. */
export function firstRows(said: StartAnswers): NewRows {
  const { cycle, objectives, standing, team } = said;
  const unit = said.unit === '' ? lineOf(team) : nameOrId(said.unit, standing.units);
  const isNewTeam = standing.units.length === 0;
  const known = new Set(standing.people.map(({ email }) => email));
  const newPeople = withMe(said).filter(({ email }) => !known.has(email));
  const numbered = objectives.flatMap(({ keyResults }, at) => keyResults.map((goal) => ({ goal, at })));
  const tabs: NewRows['tabs'] = [
    { tab: 'Units', records: isNewTeam ? [{ 'Unit ID': 'U1', Name: unit, Lead: said.me.email }] : [] },
    { tab: 'People', records: newPeople.map((person) => personRecord(person, unit, said)) },
    {
      tab: 'Objectives',
      records: objectives.map(({ text }, at) => ({
        'Objective ID': { prefix: 'O', n: at + 1 },
        Unit: unit,
        Objective: lineOf(text),
      })),
    },
    {
      tab: 'Key results',
      records: numbered.map(({ goal, at }, n) => ({
        'KR ID': { prefix: 'KR', n: n + 1 },
        'Objective ID': { prefix: 'O', n: at + 1 },
        ...keyResultCells(goal, said),
      })),
    },
  ];
  return {
    settings: {
      ...(isNewTeam ? { Workspace: unit } : {}),
      ...(cycle ? { Cycle: cycle.name, 'Cycle start': cycle.start, 'Cycle end': cycle.end } : {}),
    },
    tabs: tabs.filter(({ records }) => records.length > 0),
  };
}

/** People read names; an ID only where two units have one name. */
function nameOrId(id: string, units: ExistingThings['units']): string {
  const name = units.find((unit) => unit.id === id)?.name ?? '';
  return name !== '' && units.filter((unit) => unit.name === name).length === 1 ? name : id;
}

const withMe = ({ me, people }: StartAnswers): GoalPerson[] =>
  people.some(({ email }) => email === me.email) ? [...people] : [me, ...people];

const personRecord = (
  { email, name }: GoalPerson,
  unit: string,
  { me, language, standing }: StartAnswers,
): NewRecord => ({
  Email: email,
  Name: lineOf(name),
  Unit: unit,
  // In a book that has people an admin says who else is one.
  Role: wordFor('role', email === me.email && standing.people.length === 0 ? 'admin' : 'member', language),
});

function keyResultCells(goal: GoalLine, { me, language }: StartAnswers): NewRecord {
  const isRange = goal.type === 'maintain';
  return {
    'Key result': lineOf(textWithUnit(goal)),
    // Increase and decrease follow from the figures.
    Type: isRange || goal.type === 'yes-no' ? wordFor('type', goal.type, language) : '',
    Baseline: isRange ? '' : cellOf(goal.from),
    Target: isRange ? '' : cellOf(goal.to),
    Low: cellOf(goal.low),
    High: cellOf(goal.high),
    Owner: (goal.owner ?? me).email,
    Due: goal.due ?? '',
  };
}

const cellOf = (figure: Figure | null): Cell =>
  figure === null ? '' : figure.percent ? percentCell(figure.value) : figure.value;

/**
 * The unit stands nowhere else: 客单价（元）, `wait time (min)`. Not where the text has it, and not for a
 * percent.
 */
export function textWithUnit({ text, unit }: Pick<GoalLine, 'text' | 'unit'>): string {
  if (unit === null || unit === '%' || text.toLowerCase().includes(unit.toLowerCase())) return text;
  return inBrackets(/\p{Script=Han}/u.test(text) ? 'zh' : 'en', text, unit);
}
