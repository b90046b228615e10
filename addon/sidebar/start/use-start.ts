// Takes the book as it stands and what was kept of Start; gives what is typed, how it is read at each key,
// and the rows to send. Never sends them.
import { useMemo, useState } from 'preact/hooks';
import type { LineAnswers } from '../../../shared/goals/settle.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { Draft, RowsRequest, SidebarState } from '../../src/entry/sidebar-messages.ts';
import type { Drafts } from '../state/drafts.ts';
import { newKey } from '../state/new-key.ts';
import { useDraft, useSavedDraft } from '../state/use-draft.ts';
import { bookOf, lineAnswersOf, readStart, rowsOf, type StartBook, type StartRead } from './read-start.ts';
import { say } from './words.ts';

/** Under which what is typed is kept until it is created. */
const START_DRAFT = 'start';

export interface StartForm {
  book: StartBook;
  raw: RawAnswers;
  read: StartRead;
  /** What the form was taken up with; null where it begins anew. */
  taken: Draft | null;
  text(name: string): string;
  set(changes: RawAnswers): void;
  /** What a person answered about a line. */
  settle(given: string, settled: LineAnswers): void;
  startAfresh(): void;
  /** The same rows have the same key. There is nothing wanted any more. */
  request(): RowsRequest;
  /** The rows stand: nothing is kept any more. */
  written(): void;
}

export function useStart(state: SidebarState, drafts: Drafts): StartForm {
  const book = useMemo(() => bookOf(state), [state]);
  const draft = useDraft(drafts, START_DRAFT, newKey);
  const [initial] = useState(() => beginning(state, book));
  const [raw, setRaw] = useState<RawAnswers>({ ...initial, ...draft.taken?.raw });
  const isBlank = Object.keys(raw).every((name) => (raw[name] ?? '') === (initial[name] ?? ''));
  useSavedDraft(drafts, draft, raw, isBlank);
  const read = readStart(raw, state, book);
  const set = (changes: RawAnswers) => setRaw((before) => ({ ...before, ...changes }));
  const text = (name: string) => String(raw[name] ?? '');
  return {
    book,
    raw,
    read,
    taken: draft.taken,
    text,
    set,
    settle: (given, settled) => {
      const before = lineAnswersOf(raw);
      const line = given.trim();
      set({ settled: JSON.stringify({ ...before, [line]: { ...before[line], ...settled } }) });
    },
    startAfresh: () => setRaw(initial),
    request: () => {
      const team = text('team') || state.units[0]?.name || '';
      const rows = rowsOf(raw, state, book, read, say(state.language, 'allGoals', { team }));
      return { key: draft.keyFor(JSON.stringify(rows)), draft: START_DRAFT, ...rows };
    },
    written: () => drafts.sent(START_DRAFT),
  };
}

/** Whoever opens a blank book stands among its people. */
const beginning = ({ email }: SidebarState, { isNew }: StartBook): RawAnswers => ({
  people: isNew && email !== '' ? `${email}\n` : '',
  cycle: '0',
});
