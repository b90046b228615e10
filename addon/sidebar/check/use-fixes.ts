// Takes changes of cells; writes them, remembers what was written, and takes all of it back by one press.
// Never over what somebody has typed since.
import { useState } from 'preact/hooks';
import type { Language } from '../../../shared/model/plan.ts';
import { type CellChange, inverseChange } from '../../../shared/sheet/write/cell-change.ts';
import { sentences } from '../../../shared/words/punctuation.ts';
import type { Server } from '../state/server.ts';
import type { Sending } from '../state/use-sending.ts';
import { say } from './words.ts';

type FixOutcome = 'fixed' | 'undone' | 'dismissed';

interface Fixes {
  /** What came of the last press, in words; '' before. */
  said: string;
  /** How many can be taken back. */
  done: number;
  write: (changes: readonly CellChange[], word: FixOutcome) => void;
  undo: () => void;
}

/** `look` runs after each writing. `undo` takes back all fixes since the last one, the last first. */
export function useFixes(
  server: Server,
  sending: Sending,
  language: Language,
  look: () => Promise<void>,
): Fixes {
  const [said, setSaid] = useState('');
  const [done, setDone] = useState<CellChange[]>([]);
  const call = (
    changes: readonly CellChange[],
    word: FixOutcome,
    after: (written: CellChange[]) => CellChange[],
    count = (written: CellChange[]) => written.length,
  ) =>
    sending.send(
      async () => {
        const answer = await server.sidebarWrite([...changes]);
        if (answer.ok) await look();
        return answer;
      },
      (flags) => {
        const written = changes.filter((_, at) => flags[at]);
        const left = changes.length - written.length;
        setDone(after(written));
        setSaid(
          sentences(language, [
            say(language, word, { count: count(written) }),
            ...(left > 0 ? [say(language, 'leftAlone', { count: left })] : []),
          ]),
        );
        return null;
      },
    );
  return {
    said,
    done: done.length,
    write: (changes, word) =>
      call(
        changes,
        word,
        (written) => (word === 'fixed' ? [...done, ...written] : done),
        // A heading that a note needs is no warning.
        (written) => written.filter(({ row }) => word !== 'dismissed' || row > 1).length,
      ),
    undo: () => call(takenBack(done), 'undone', () => []),
  };
}

/** The last first; a tab that was renamed meanwhile goes by its new name until its name is taken back. */
function takenBack(done: readonly CellChange[]): CellChange[] {
  const names = new Map(done.filter(({ row }) => row === 0).map(({ tab, after }) => [tab, after]));
  const renames = done
    .filter(({ row }) => row === 0)
    .map((each) => ({ ...inverseChange(each), tab: each.after }));
  const cells = done
    .filter(({ row }) => row > 0)
    .map((each) => ({ ...inverseChange(each), tab: names.get(each.tab) ?? each.tab }));
  return [...cells.reverse(), ...renames];
}
