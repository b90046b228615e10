// Takes the plan tabs as they were read; gives them as they stand, read anew after each edit. Asks for one
// small text while nobody edits, and for nothing while nobody looks.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { Server } from '../state/server.ts';

const SOON_MS = 4_000;
/** Where nobody has edited for a while. */
const LATER_MS = 30_000;
const LOOKS_BEFORE_LATER = 75;

export interface BookState {
  book: Workbook;
  isLooking: boolean;
  /** Why the last look failed, in words; null while nothing is wrong. */
  problem: string | null;
  look: () => Promise<void>;
}

/** `book` and `edits` as the page was opened with them. */
export function useBook(opened: { book: Workbook; edits: string }, server: Server): BookState {
  const [book, setBook] = useState(opened.book);
  const [isLooking, setLooking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const known = useRef(opened.edits);
  const running = useRef<Promise<void> | null>(null);
  const look = useCallback(() => {
    running.current ??= (async () => {
      setLooking(true);
      const answer = await server.sidebarOpen('check');
      running.current = null;
      setLooking(false);
      setProblem(answer.ok ? null : answer.message);
      if (!answer.ok || !answer.value.book) return;
      known.current = answer.value.edits;
      setBook(answer.value.book);
    })();
    return running.current;
  }, [server]);
  const isOld = useCallback(async () => {
    const answer = await server.sidebarEdits();
    return answer.ok && answer.value !== known.current;
  }, [server]);
  useEdits(isOld, look);
  return { book, isLooking, problem, look };
}

/** Calls back when somebody has edited the plan, and when a person comes back to the page. */
function useEdits(isOld: () => Promise<boolean>, onEdit: () => Promise<void>): void {
  useEffect(() => {
    let quiet = 0;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const ask = async () => {
      const old = !document.hidden && (await isOld());
      quiet = old ? 0 : quiet + 1;
      if (old) await onEdit();
      if (!isOver) timer = setTimeout(ask, quiet > LOOKS_BEFORE_LATER ? LATER_MS : SOON_MS);
    };
    const back = () => {
      quiet = 0;
      void onEdit();
    };
    timer = setTimeout(ask, SOON_MS);
    addEventListener('focus', back);
    return () => {
      isOver = true;
      clearTimeout(timer);
      removeEventListener('focus', back);
    };
  }, [isOld, onEdit]);
}
