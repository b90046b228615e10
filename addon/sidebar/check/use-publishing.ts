// Takes a plan without a problem; gives the three presses, look, publish and take back, and what came of the
// last. What was shown is of the book as it was: after another edit nothing is asked any more.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language, Plan } from '../../../shared/model/plan.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { PublishReply, UndoReply } from '../../../shared/wire/messages/publish.ts';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';
import { say } from './words.ts';

export interface PublishingProps {
  language: Language;
  server: Server;
  book: Workbook;
  /** What the book says. */
  plan: Plan;
  /** That the sheet was last published at; 0 for never. */
  revision: number;
  onPublished: () => void;
  /** What the server alone finds. */
  onProblems: (problems: readonly Problem[]) => void;
}

/** What came of the last press. */
interface Outcome {
  said: string;
  isLive: boolean;
  /** What publishing would change. */
  reply: PublishReply | null;
  undone: UndoReply | null;
}

const NOTHING: Outcome = { said: '', isLive: false, reply: null, undone: null };

/**
 * `preview` changes nothing. A publish can be taken back once, and only where there was a revision before it.
 */
export function usePublishing(props: PublishingProps) {
  const { language, server, book, revision, onPublished, onProblems } = props;
  const { outcome, setOutcome, isAsked, setAsked, place, notYet } = useOutcome(book);
  const [canUndo, setCanUndo] = useState(revision > 1);
  const sending = useSending();
  const preview = () =>
    sending.send(server.sidebarPreview, ({ problems, reply, text }) => {
      const isSound = problems.length === 0;
      onProblems(problems);
      setOutcome({ said: isSound ? text : '', isLive: false, reply, undone: null });
      setAsked(isSound);
      return null;
    });
  const publish = () =>
    sending.send(server.sidebarPublish, ({ text, problems, revision: published }) => {
      const said = problems.length > 0 ? '' : text;
      setOutcome({ said, isLive: published !== null, reply: null, undone: null });
      setAsked(false);
      onProblems(problems);
      if (published === null) return null;
      setCanUndo(published > 1);
      onPublished();
      return null;
    });
  const undo = () =>
    sending.send(server.sidebarUndo, ({ reply: undone, text }) => {
      const said = undone ? say(language, 'publishUndone', { revision: undone.revision }) : text;
      setOutcome((before) => ({ ...before, said, isLive: undone !== null, undone }));
      setCanUndo(false);
      place.current?.focus();
      return null;
    });
  return { outcome, isAsked, canUndo, sending, place, preview, publish, undo, notYet };
}

/** What came of the last press, and whether publishing it is asked. After another edit it is not any more. */
function useOutcome(book: Workbook) {
  const [outcome, setOutcome] = useState(NOTHING);
  const [isAsked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book is what changes
  useEffect(() => {
    setAsked(false);
    setOutcome((before) => ({ ...before, reply: null }));
  }, [book]);
  useEffect(() => {
    if (isAsked) place.current?.focus();
  }, [isAsked]);
  const notYet = () => {
    setAsked(false);
    setOutcome((before) => ({ ...before, said: '', reply: null }));
  };
  return { outcome, setOutcome, isAsked, setAsked, place, notYet };
}
