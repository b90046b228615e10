// Takes the plan tabs as they stand; gives what is to be mended and what is worth a look, with the cells, the
// fixes and the way to Publish. Reads with the very reader that Publish uses.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { checkBook, type Group as Found } from '../../../shared/check/check.ts';
import { dismissals } from '../../../shared/check/dismissals.ts';
import { stillTold } from '../../../shared/check/told.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';
import { Group } from './group.tsx';
import { Publishing } from './publishing.tsx';
import { isTimeZone } from './time-zone.ts';
import { useBook } from './use-book.ts';
import { useCells } from './use-cells.ts';
import { useFixes } from './use-fixes.ts';
import { say } from './words.ts';

export interface CheckProps {
  state: SidebarState;
  server: Server;
  /** What Publish found just now: the server's part of it cannot be found here. */
  told: readonly Problem[];
}

export function Check({ state, server, told }: CheckProps) {
  const { language } = state;
  const { book, isLooking, problem, look } = useBook({ book: state.book!, edits: state.edits }, server);
  const [found, setFound] = useState({ told, book });
  const { cells, cellsProblem, read } = useCells(server);
  const check = useMemo(
    () => checkBook(book, { language, isTimeZone, told: stillTold(found.told, found.book, book), cells }),
    [book, language, found, cells],
  );
  // Each look at the plan is one at its cells.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book is what changes
  useEffect(() => read(check.plan), [book, read]);
  const sending = useSending();
  const fixes = useFixes(server, sending, language, look);
  const ofKind = (severity: Found['severity']) => check.groups.filter((each) => each.severity === severity);
  const dismiss = (problems: readonly Problem[], reason: string) => {
    const by = { reason, email: state.email, day: state.drafts.day };
    fixes.write(dismissals(book, problems, by), 'dismissed');
  };
  const list = (groups: readonly Found[]) =>
    groups.map((group) => (
      <Group
        key={group.key}
        group={group}
        language={language}
        busy={sending.busy}
        onShow={({ place }) => void server.sidebarShow(place)}
        onFix={(changes) => fixes.write(changes, 'fixed')}
        onDismiss={(cells, reason) =>
          dismiss(
            cells.map(({ problem }) => problem),
            reason,
          )
        }
      />
    ));
  const { problems, warnings } = check;
  const [toMend, worth] = [ofKind('problem'), ofKind('warning')];
  return (
    <>
      <Verdict problems={problems} language={language} />
      <Fixed fixes={fixes} busy={sending.busy} language={language} />
      {(problem ?? cellsProblem) !== null && <Notice tone="bad">{problem ?? cellsProblem}</Notice>}
      <Troubles sending={sending} language={language} />
      {toMend.length > 0 && <div class="found-list">{list(toMend)}</div>}
      {problems === 0 && check.plan && (
        <Publishing
          language={language}
          server={server}
          book={book}
          plan={check.plan}
          revision={state.settings.revision}
          onPublished={() => void look()}
          onProblems={(problems) => setFound({ told: problems, book })}
        />
      )}
      {worth.length > 0 && (
        <section class="found-list">
          <h2>{say(language, 'worth', { count: warnings })}</h2>
          <p class="hint">{say(language, 'worthText')}</p>
          {list(worth)}
        </section>
      )}
      <p class="act">
        <SmallButton
          text={say(language, isLooking ? 'looking' : 'look')}
          busy={isLooking}
          onPress={() => void look()}
          quiet
        />
      </p>
    </>
  );
}

/** Whether Publish would take it. */
function Verdict({ problems, language }: { problems: number; language: Language }) {
  return (
    <Notice tone={problems > 0 ? 'bad' : 'good'} quiet>
      <h2>{problems > 0 ? say(language, 'toMend', { count: problems }) : say(language, 'sound')}</h2>
      <p>{say(language, problems > 0 ? 'mendText' : 'soundText')}</p>
    </Notice>
  );
}

interface FixedProps {
  fixes: Pick<ReturnType<typeof useFixes>, 'said' | 'done' | 'undo'>;
  busy: boolean;
  language: Language;
}

/** What the last fix did, and the way back. */
function Fixed({ fixes: { said, done, undo }, busy, language }: FixedProps) {
  if (said === '' && done === 0) return null;
  return (
    <Notice tone="plain">
      <p>{said}</p>
      {done > 0 && <SmallButton text={say(language, 'undo')} busy={busy} onPress={undo} quiet />}
    </Notice>
  );
}
