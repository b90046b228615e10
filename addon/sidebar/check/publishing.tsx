// Takes a plan without a problem; shows what publishing it changes, publishes it at a second press, and says
// what came of it. Never by itself.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language, Plan } from '../../../shared/model/plan.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { PublishReply, UndoReply } from '../../../shared/wire/messages.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';
import { Changes, Lines } from './changes.tsx';
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

export function Publishing({
  language,
  server,
  book,
  plan,
  revision,
  onPublished,
  onProblems,
}: PublishingProps) {
  const [said, setSaid] = useState('');
  const [isLive, setLive] = useState(false);
  const [reply, setReply] = useState<PublishReply | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [undone, setUndone] = useState<UndoReply | null>(null);
  const [canUndo, setCanUndo] = useState(revision > 1);
  const sending = useSending();
  const place = useRef<HTMLDivElement>(null);
  // What was shown is of the plan as it was: another edit, another look.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book is what changes
  useEffect(() => {
    setAsked(false);
    setReply(null);
  }, [book]);
  useEffect(() => {
    if (isAsked) place.current?.focus();
  }, [isAsked]);
  const preview = () =>
    sending.send(server.sidebarPreview, (found) => {
      onProblems(found.problems);
      setReply(found.reply);
      setUndone(null);
      setLive(false);
      setSaid(found.problems.length > 0 ? '' : found.text);
      setAsked(found.problems.length === 0);
      return null;
    });
  const undo = () =>
    sending.send(server.sidebarUndo, ({ reply: back, text }) => {
      setUndone(back);
      setLive(back !== null);
      setSaid(back ? say(language, 'publishUndone', { revision: back.revision }) : text);
      setCanUndo(false);
      place.current?.focus();
      return null;
    });
  const publish = () =>
    sending.send(server.sidebarPublish, ({ text, problems, revision: published }) => {
      setSaid(problems.length > 0 ? '' : text);
      setLive(published !== null);
      setAsked(false);
      setReply(null);
      setUndone(null);
      onProblems(problems);
      if (published === null) return null;
      setCanUndo(published > 1);
      onPublished();
      return null;
    });
  return (
    <section class="publishing">
      <div ref={place} tabIndex={-1}>
        {said !== '' && <Said text={said} isLive={isLive} language={language} />}
        {undone && undone.changes.length > 0 && (
          <div class="changes">
            <h3>{say(language, 'nowAgain')}</h3>
            <Lines changes={undone.changes} count={undone.changesCount} language={language} />
          </div>
        )}
        {reply && <Changes reply={reply} plan={plan} language={language} />}
      </div>
      <Troubles sending={sending} language={language} />
      <p class="act">
        {isAsked ? (
          <>
            <SmallButton text={say(language, 'publishNow')} busy={sending.busy} onPress={publish} />
            <SmallButton
              text={say(language, 'notYet')}
              onPress={() => {
                setAsked(false);
                setReply(null);
                setSaid('');
              }}
              quiet
            />
          </>
        ) : (
          <>
            <SmallButton text={say(language, 'preview')} busy={sending.busy} onPress={preview} />
            {canUndo && (
              <SmallButton text={say(language, 'undoPublish')} busy={sending.busy} onPress={undo} quiet />
            )}
          </>
        )}
      </p>
    </section>
  );
}

/** What is live now in its first line, the rest to be folded away; why something is not, whole. */
function Said({ text, isLive, language }: { text: string; isLive: boolean; language: Language }) {
  const [first = '', ...rest] = text.split('\n');
  const more = rest.join('\n').trim();
  if (!isLive || more === '')
    return (
      <Notice tone={isLive ? 'good' : 'plain'}>
        <p class="publish-said">{text}</p>
      </Notice>
    );
  return (
    <Notice tone="good">
      <p class="publish-said">{first}</p>
      <details open>
        <summary>{say(language, 'publishedMore')}</summary>
        <p class="publish-said">{more}</p>
      </details>
    </Notice>
  );
}
