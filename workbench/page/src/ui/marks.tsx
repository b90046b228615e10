// Takes the state; says whether all is saved and what is running. Never by colour alone.
import { captionOf } from '../captions.ts';
import type { PageState } from '../state.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Icon } from './icons.tsx';

export function SavedMark({ page, state }: { page: WorkbenchPage; state: PageState }) {
  const { standing, streamUp, live } = state;
  const trouble = troubleOf(page, state);
  return (
    <p class={`saved${trouble ? ' trouble' : ''}`} role="status" data-unsent={standing.unsent}>
      {trouble && <Icon name="alert" />}
      {trouble || (live && streamUp ? page.say(standing.unsent > 0 ? 'saving' : 'saved') : '')}
    </p>
  );
}

function troubleOf(page: WorkbenchPage, { standing, streamUp, live }: PageState): string {
  if (standing.unsent > 0 && !standing.reached) return page.say('unsaved', { count: standing.unsent });
  if (!streamUp) return page.say('streamDown');
  return live && !live.backEndUp ? page.say('backEndDown') : '';
}

/** The action that runs, and who started it. */
export function WorkMark({ page, state }: { page: WorkbenchPage; state: PageState }) {
  const text = workText(page, state);
  return (
    <p class="work" role="status">
      {text && <span class="spinner" aria-hidden="true" />}
      {text}
    </p>
  );
}

function workText(page: WorkbenchPage, { running, ownAction, live, menus }: PageState): string {
  if (ownAction) return page.say('running', { action: ownAction });
  if (!running || running.by === live?.email) return '';
  const name = live?.people.find(({ email }) => email === running.by)?.name ?? running.by;
  const action = captionOf(menus, running.functionName);
  return action ? page.say('runningBy', { by: name, action }) : '';
}
