// Takes the plan tabs as they stand; gives what is to be mended and what is worth a look, with the cells, the
// fixes and the way to Publish. Never changes a cell unasked.
import type { FindingGroup as Found } from '../../../shared/check/check.ts';
import { dismissals } from '../../../shared/check/dismissals.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';
import { Groups, type WaysOut } from './group.tsx';
import { Publishing } from './publishing.tsx';
import { type FindingsProps, useCheck } from './use-check.ts';
import { useFixes } from './use-fixes.ts';
import { say } from './words.ts';

interface CheckProps extends FindingsProps {
  state: SidebarState;
  server: Server;
}

export function Check({ state, server, ...given }: CheckProps) {
  const { language, email } = state;
  const { book, check, isLooking, problem, look, onProblems } = useCheck(state, server, given);
  const sending = useSending();
  const fixes = useFixes(server, sending, language, look);
  const ways: WaysOut = {
    language,
    busy: sending.busy,
    onShow: ({ place }) => void server.sidebarShow(place),
    onFix: (changes) => fixes.write(changes, 'fixed'),
    onDismiss: (cells, reason) => {
      const problems = cells.map((each) => each.problem);
      fixes.write(dismissals(book, problems, { reason, email, day: state.drafts.day }), 'dismissed');
    },
  };
  const ofKind = (severity: Found['severity']) => check.groups.filter((each) => each.severity === severity);
  const { problems, warnings, plan } = check;
  const [toMend, worth] = [ofKind('problem'), ofKind('warning')];
  return (
    <>
      <Verdict problems={problems} language={language} />
      <Fixed fixes={fixes} busy={sending.busy} language={language} />
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
      <Troubles sending={sending} language={language} />
      {toMend.length > 0 && (
        <div class="found-list">
          <Groups groups={toMend} {...ways} />
        </div>
      )}
      {problems === 0 && plan && (
        <Publishing
          language={language}
          server={server}
          book={book}
          plan={plan}
          revision={state.settings.revision}
          onPublished={() => void look()}
          onProblems={onProblems}
        />
      )}
      {worth.length > 0 && <Worth groups={worth} count={warnings} {...ways} />}
      <LookAgain isLooking={isLooking} language={language} onPress={() => void look()} />
    </>
  );
}

/** Warnings: they refuse nothing. */
function Worth({ groups, count, ...ways }: WaysOut & { groups: readonly Found[]; count: number }) {
  const { language } = ways;
  return (
    <section class="found-list">
      <h2>{say(language, 'worth', { count })}</h2>
      <p class="hint">{say(language, 'worthText')}</p>
      <Groups groups={groups} {...ways} />
    </section>
  );
}

interface LookAgainProps {
  isLooking: boolean;
  language: Language;
  onPress: () => void;
}

function LookAgain({ isLooking, language, onPress }: LookAgainProps) {
  return (
    <p class="act">
      <SmallButton
        text={say(language, isLooking ? 'looking' : 'look')}
        busy={isLooking}
        onPress={onPress}
        quiet
      />
    </p>
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
