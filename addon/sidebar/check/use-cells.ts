// Takes a plan as it stands; gives what the cells say from which its values come. Asks for nothing where no
// value comes from a cell, and forgets an answer that another look has overtaken.
import { useCallback, useRef, useState } from 'preact/hooks';
import type { ReadCells } from '../../../shared/check/source-cells.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { readsOf } from '../../../shared/process/source-reads.ts';
import type { Server } from '../state/server.ts';

interface CellsState {
  /** Null until they are read, and where there is nothing to read. */
  cells: ReadCells | null;
  /** Why they could not be, in words; null while nothing is wrong. */
  cellsProblem: string | null;
  read: (plan: Plan | null) => void;
}

/** One call of Code.js for each `read` of a plan that has something to read. */
export function useCells(server: Server): CellsState {
  const [cells, setCells] = useState<ReadCells | null>(null);
  const [cellsProblem, setProblem] = useState<string | null>(null);
  const asked = useRef(0);
  const read = useCallback(
    (plan: Plan | null) => {
      asked.current += 1;
      const mine = asked.current;
      const reads = plan && readsOf(plan);
      if (!reads) {
        setCells(null);
        setProblem(null);
        return;
      }
      void server.sidebarCells(reads).then((answer) => {
        if (mine !== asked.current) return;
        setCells(answer.ok ? answer.value : null);
        setProblem(answer.ok ? null : answer.message);
      });
    },
    [server],
  );
  return { cells, cellsProblem, read };
}
