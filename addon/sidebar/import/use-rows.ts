// Takes what was read of a source, with answers and addresses; gives the rows that it would become and how
// they compare with the book. Composed once for each answer, never for each letter.
import { useMemo } from 'preact/hooks';
import type { NewRows } from '../../../shared/goals/first-rows.ts';
import { nameOf } from '../../../shared/goals/people-lines.ts';
import { type Comparison, compared } from '../../../shared/import/again/compare.ts';
import { standingRows } from '../../../shared/import/again/standing.ts';
import { withAddresses } from '../../../shared/import/answers.ts';
import { newRowsOf, type StandingBook } from '../../../shared/import/book/new-rows.ts';
import type { AnsweredImport, GivenAnswer } from '../../../shared/import/given.ts';
import type { Import } from '../../../shared/import/model.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import type { Answers } from './use-answers.ts';

export interface RowsInput {
  state: SidebarState;
  /** Before any question was answered. */
  read: Import;
  /** Reads all of it again. */
  readAnswered: (given: readonly GivenAnswer[]) => AnsweredImport;
  /** What the company is called where neither the book nor the source says. */
  title: string;
  source: string;
  given: Answers;
  emails: ReadonlyMap<string, string>;
  /** A person says that it is no version of what stands here. */
  isNew: boolean;
}

interface RowsRead {
  asked: AnsweredImport['asked'];
  /** With the answers, before any address. */
  answered: Import;
  /** With the answers and the addresses. */
  settled: Import;
  rows: NewRows;
  comparison: Comparison;
  book: Workbook;
}

export function useRows(input: RowsInput): RowsRead {
  const { state, read, readAnswered, title, source, given, emails, isNew } = input;
  const book = useMemo(() => state.book ?? { tabs: [] }, [state]);
  const asRead = useMemo(() => rowsOf(read, title, state), [read, title, state]);
  const answered = useMemo(
    () => (given.size === 0 ? { asked: read.doubts, settled: read } : readAnswered([...given.values()])),
    [read, readAnswered, given],
  );
  const { settled, rows } = useMemo(() => {
    const all = withAddresses(answered.settled, emails);
    return { settled: all, rows: rowsOf(all, title, state) };
  }, [answered, title, state, emails]);
  const comparison = useMemo(
    () => compared({ rows, read: asRead, source, book, isNew }),
    [rows, asRead, source, book, isNew],
  );
  return { asked: answered.asked, answered: answered.settled, settled, rows, comparison, book };
}

function rowsOf(read: Import, title: string, state: SidebarState): NewRows {
  const language: Language = state.language;
  const standing: StandingBook = {
    units: unitsIn(state),
    people: state.people,
    me: { email: state.email.toLowerCase(), name: nameOf(state.email) },
  };
  return newRowsOf(read, language, title, standing);
}

/** Units as they stand: one that was imported and not published yet has no ID. */
export const unitsIn = ({ book }: SidebarState): StandingBook['units'] =>
  standingRows(book ?? { tabs: [] }, 'Units').map(({ cells }) => {
    const id = lineOf(cells['Unit ID']);
    return { id, name: lineOf(cells.Name) || id };
  });
