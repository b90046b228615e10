// Takes the state; draws the bar above the grid: what is open, the menus, the clock, who acts, where else to
// look. Never carries anything out itself.
import type { LiveState } from '../../../src/server/protocol.ts';
import type { PageState } from '../state.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Clock } from './clock.tsx';
import { Icon } from './icons.tsx';
import { SavedMark, WorkMark } from './marks.tsx';
import { MenuBar } from './menu-bar.tsx';
import { People } from './people.tsx';

export function Bar({ page, state }: { page: WorkbenchPage; state: PageState }) {
  const { live } = state;
  return (
    <header class="top">
      <div class="top-row">
        <div class="name">
          <Icon name="logo" />
          <div>
            <p class="book">{live?.bookName ?? 'Attune 同频'}</p>
            <SavedMark page={page} state={state} />
          </div>
        </div>
        {live && <Clock page={page} live={live} since={state.liveSince} />}
        {live && <Links page={page} live={live} state={state} />}
        {live && <People page={page} live={live} />}
      </div>
      <div class="top-row second">
        <MenuBar page={page} state={state} />
        <WorkMark page={page} state={state} />
      </div>
    </header>
  );
}

function Links({ page, live, state }: { page: WorkbenchPage; live: LiveState; state: PageState }) {
  const { newMails } = state;
  const inbox = page.say('inboxWith', { count: live.mails, fresh: newMails });
  return (
    <nav class="links" aria-label={page.say('view')}>
      <button
        type="button"
        class="tool"
        aria-pressed={state.boardShown}
        onClick={() => page.store.set({ boardShown: !state.boardShown })}
      >
        <Icon name="board" />
        <span>{page.say('board')}</span>
      </button>
      <a class="tool" href={live.formUrl} target="_blank" rel="noopener">
        <Icon name="phone" />
        <span>{page.say('phoneForm')}</span>
      </a>
      <a
        class="tool"
        href={live.inboxUrl}
        target="_blank"
        rel="noopener"
        title={inbox}
        onClick={() => page.store.set({ newMails: 0 })}
      >
        <Icon name="mail" />
        <span>{page.say('inbox')}</span>
        <span class={`count${newMails > 0 ? ' fresh' : ''}`}>{live.mails}</span>
      </a>
    </nav>
  );
}
