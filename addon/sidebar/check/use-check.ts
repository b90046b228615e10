// Takes the plan tabs as they stand; gives what is wrong with them, found anew after each edit, by the very
// reader that Publish uses. Never writes.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Check, checkBook } from '../../../shared/check/check.ts';
import { problemsStillShown } from '../../../shared/check/problems-still-shown.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import type { Server } from '../state/server.ts';
import { isTimeZone } from './time-zone.ts';
import { type BookState, useBook } from './use-book.ts';
import { useCells } from './use-cells.ts';

/** What Publish found last. What the server alone finds is told until its cell is another. */
export interface PublishFindings {
  problems: readonly Problem[];
  /** In which it was found; null: in the one that Check is opened with first. */
  book: Workbook | null;
}

export interface FindingsProps {
  findings: PublishFindings;
  onFindings: (findings: PublishFindings) => void;
}

interface CheckState extends BookState {
  check: Check;
  onProblems: (problems: readonly Problem[]) => void;
}

/** `findings` outlive this opening of the view: whoever comes back is not told what they have mended. */
export function useCheck(
  state: SidebarState,
  server: Server,
  { findings, onFindings }: FindingsProps,
): CheckState {
  const { language } = state;
  const { book, isLooking, problem, look } = useBook({ book: state.book!, edits: state.edits }, server);
  const [first] = useState(book);
  useEffect(() => {
    if (findings.book === null) onFindings({ ...findings, book: first });
  }, [findings, onFindings, first]);
  const { cells, cellsProblem, read } = useCells(server);
  const check = useMemo(
    () =>
      checkBook(book, {
        language,
        isTimeZone,
        serverProblems: problemsStillShown(findings.problems, findings.book ?? first, book),
        cells,
      }),
    [book, language, findings, first, cells],
  );
  // Each look at the plan is one at its cells.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book is what changes
  useEffect(() => read(check.plan), [book, read]);
  const onProblems = (problems: readonly Problem[]) => onFindings({ problems, book });
  return { book, check, isLooking, problem: problem ?? cellsProblem, look, onProblems };
}
