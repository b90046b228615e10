// Takes the plan tabs as they stand; gives what is wrong with them, found anew after each edit, by the very
// reader that Publish uses. Never writes.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Check, checkBook } from '../../../shared/check/check.ts';
import { problemsStillShown } from '../../../shared/check/problems-still-shown.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import type { Server } from '../state/server.ts';
import { isTimeZone } from './time-zone.ts';
import { type BookState, useBook } from './use-book.ts';
import { useCells } from './use-cells.ts';

interface CheckState extends BookState {
  check: Check;
  /** What the server alone finds: it is told until its cell is another. */
  onProblems: (problems: readonly Problem[]) => void;
}

/** `first` is what Publish found before the page was opened. */
export function useCheck(state: SidebarState, server: Server, first: readonly Problem[]): CheckState {
  const { language } = state;
  const { book, isLooking, problem, look } = useBook({ book: state.book!, edits: state.edits }, server);
  const [found, setFound] = useState({ problems: first, book });
  const { cells, cellsProblem, read } = useCells(server);
  const check = useMemo(
    () =>
      checkBook(book, {
        language,
        isTimeZone,
        serverProblems: problemsStillShown(found.problems, found.book, book),
        cells,
      }),
    [book, language, found, cells],
  );
  // Each look at the plan is one at its cells.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book is what changes
  useEffect(() => read(check.plan), [book, read]);
  const onProblems = (problems: readonly Problem[]) => setFound({ problems, book });
  return { book, check, isLooking, problem: problem ?? cellsProblem, look, onProblems };
}
