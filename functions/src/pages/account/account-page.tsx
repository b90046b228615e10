// Takes sessions; gives the page on which a person sees where they are signed in and ends it; for admins
// everybody's. Never a session's secret.
import { localText } from '../../../../shared/calendar/zones.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { say } from '../../../../shared/words/pages.ts';
import { labelled } from '../../../../shared/words/punctuation.ts';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { Empty, Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';
import { CalendarCard } from './calendar-card.tsx';

interface ShownSession {
  id: string;
  /** Of its person; shown to admins. */
  name: string;
  email: string;
  device: string;
  openedAt: EpochMs;
  usedAt: EpochMs;
  isKept: boolean;
  /** The one that looks. */
  isHere: boolean;
}

interface AccountPageInput {
  workspace: string;
  whose: 'own' | 'all';
  isAdmin: boolean;
  /** Where one's calendar is; null where there is none. */
  calendar: string | null;
  timeZone: string;
  sessions: readonly ShownSession[];
}

/** One's own sessions, or all of the workspace. */
export function accountPage(input: AccountPageInput, view: PageView): string {
  const { language, link } = view;
  const isOwn = input.whose === 'own';
  const title = say(language, isOwn ? 'accountTitle' : 'allSessions');
  const here = isOwn ? pagePaths.account() : pagePaths.sessions();
  return htmlDocument({
    language,
    title,
    workspace: input.workspace,
    width: 'narrow',
    actions: <PageActions language={language} link={link} here={here} signal={false} />,
    children: (
      <div class="stack">
        <p>
          <a href={link(pagePaths.board())}>{say(language, 'backToBoard')}</a>
        </p>
        <h1>{title}</h1>
        {isOwn && <SignedIn view={view} />}
        <Sessions input={input} view={view} />
        {isOwn && <CalendarCard address={input.calendar} view={view} />}
        {isOwn && <MyData view={view} />}
        {isOwn && input.isAdmin && <ForAdmins view={view} />}
      </div>
    ),
  });
}

/** As whom, and the way out. */
function SignedIn({ view: { language, link, person } }: { view: PageView }) {
  return (
    <>
      {person && (
        <p class="muted">
          {say(language, 'signedInAs', { name: person.name || person.email, email: person.email })}
        </p>
      )}
      <form method="post" action={link('signout')}>
        <button class="button wide" type="submit">
          {say(language, 'signOut')}
        </button>
      </form>
    </>
  );
}

/** All that is kept about oneself: to take along, or to erase. */
function MyData({ view: { language, link } }: { view: PageView }) {
  return (
    <Section title={say(language, 'myData')}>
      <form class="card stack" method="post" action={link('account/export')}>
        <p class="muted">{say(language, 'myDataLead')}</p>
        <button class="button quiet wide" type="submit">
          {say(language, 'exportData')}
        </button>
        <p>
          <a href={link('account/erase')}>{say(language, 'eraseMe')}</a>
        </p>
      </form>
    </Section>
  );
}

function ForAdmins({ view: { language, link } }: { view: PageView }) {
  const pages = [
    [pagePaths.sessions(), 'allSessions'],
    [pagePaths.people(), 'peopleData'],
    [pagePaths.unsent(), 'unsent'],
    [pagePaths.groups(), 'groups'],
    [pagePaths.keys(), 'apiKeys'],
  ] as const;
  return (
    <nav class="section stack-s" aria-label={say(language, 'forAdmins')}>
      <h2>{say(language, 'forAdmins')}</h2>
      <ul class="chips">
        {pages.map(([path, word]) => (
          <li key={path}>
            <a href={link(path)}>{say(language, word)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Sessions({ input, view }: { input: AccountPageInput; view: PageView }) {
  const { language, link } = view;
  const { sessions, whose } = input;
  const others = sessions.filter(({ isHere }) => !isHere);
  return (
    <Section title={say(language, whose === 'own' ? 'whereSignedIn' : 'signedIn')} count={sessions.length}>
      {sessions.length === 0 && <Empty>{say(language, 'nobodySignedIn')}</Empty>}
      <ul class="stack-s">
        {sessions.map((session) => (
          <li key={session.id} class="card session">
            <SessionLines session={session} input={input} view={view} />
            {!session.isHere && (
              <form method="post" action={link(whose === 'own' ? 'account/end' : 'sessions/end')}>
                <input type="hidden" name="id" value={session.id} />
                <button
                  class="button quiet"
                  type="submit"
                  aria-label={labelled(language, say(language, 'endSession'), session.device)}
                >
                  {say(language, 'endSession')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {whose === 'own' && others.length > 1 && (
        <form class="end-others" method="post" action={link('account/end')}>
          <input type="hidden" name="others" value="yes" />
          <button class="button quiet wide" type="submit">
            {say(language, 'endOthers')}
          </button>
        </form>
      )}
    </Section>
  );
}

function SessionLines({
  session,
  input: { whose, timeZone },
  view: { language },
}: {
  session: ShownSession;
  input: AccountPageInput;
  view: PageView;
}) {
  const { name, email, device, openedAt, usedAt, isKept, isHere } = session;
  const times = { used: localText(usedAt, timeZone), opened: localText(openedAt, timeZone) };
  return (
    <div>
      {whose === 'all' && (
        <p>
          <strong>{name}</strong> {name !== email && <span class="muted small">{email}</span>}
        </p>
      )}
      <p>
        {whose === 'own' ? (
          <strong>{device || say(language, 'someDevice')}</strong>
        ) : (
          device || say(language, 'someDevice')
        )}
        {isHere && <span class="tag">{say(language, 'thisDevice')}</span>}
      </p>
      <p class="muted small">{say(language, 'sessionTimes', times)}</p>
      {isKept && <p class="muted small">{say(language, 'sessionKept')}</p>}
    </div>
  );
}
