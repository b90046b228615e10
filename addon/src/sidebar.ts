// Takes a view; shows the sidebar, and gives its page what it asks for. Never a form's rules: those are shared/form, in the page.

import type { FormReply } from '../../shared/wire/messages.ts';
import { type Access, callApi, type Outcome } from './api.ts';
import { openBook, readTabs, rememberLanguage } from './book.ts';
import { languageOf } from './language.ts';
import { fetchBoard } from './refresh.ts';
import type { Services } from './services.ts';
import { settingsOf } from './settings.ts';
import { listsOf } from './sidebar-lists.ts';
import type { SidebarState, Start, View } from './sidebar-messages.ts';
import { LABELLED, thingsOf } from './sidebar-things.ts';
import { recall } from './store.ts';
import { speak } from './texts.ts';
import { countUnsent, refusedUnsent, sendUnsent } from './unsent.ts';
import { accessOf, PersonFault } from './workspace.ts';

/** Where the page's HTML takes its start from. */
const START = '<script type="application/json" id="start">{}</script>';

/** Shows the sidebar at once; its page then asks for what it shows. */
export function openSidebar(services: Services, view: View): void {
  const start: Start = { view, language: languageOf(services) };
  const json = JSON.stringify(start).replace(/</g, '\\u003c');
  const text = services.fileText('sidebar').replace(START, () => START.replace('{}', () => json));
  services.ui().showSidebar(services.html(text).setTitle(speak(services, 'product')));
}

/** All that a view shows. What could not be sent is sent first. */
export function sidebarState(services: Services, view: View): SidebarState {
  const state = emptyState(services, view);
  if (view === 'settings') return state;
  const book = openBook(services);
  const tabs = readTabs(services, book, (name) =>
    ['Settings', 'Units', 'People', 'Objectives', 'Key results', ...LABELLED(view)].includes(name),
  );
  rememberLanguage(services, { tabs });
  const known = { ...state, ...listsOf({ tabs }), language: languageOf(services) };
  if (view === 'objective') return known;
  return withForm(services, known, { tabs });
}

function withForm(
  services: Services,
  state: SidebarState,
  workbook: Parameters<typeof listsOf>[0],
): SidebarState {
  try {
    const access = accessOf(services);
    sendUnsent(services, access);
    const form = fetchForm(services, access);
    const counted = {
      ...state,
      form,
      key: form.key,
      unsent: countUnsent(services),
      refused: refusedUnsent(services),
    };
    if (state.view === 'report') return counted;
    const board = fetchBoard(services, access, recall(services, 'cursor') ?? '');
    const points = board.board.points.find(({ email }) => email === form.person.email)?.balance ?? null;
    return { ...counted, points, things: thingsOf(state.view, board, workbook, form.person) };
  } catch (error) {
    if (error instanceof PersonFault) return { ...state, notice: error.message };
    throw error;
  }
}

function fetchForm(services: Services, access: Access): FormReply {
  const outcome: Outcome<FormReply> = callApi(services, access, '/v1/form');
  if (outcome.kind === 'done') return outcome.value;
  throw new PersonFault(
    outcome.kind === 'refused' ? outcome.refusal.message : speak(services, 'unreachable', outcome.detail),
  );
}

function emptyState(services: Services, view: View): SidebarState {
  return {
    view,
    language: languageOf(services),
    notice: null,
    form: null,
    key: services.uuid(),
    people: [],
    units: [],
    keyResults: [],
    aims: [],
    things: [],
    points: null,
    unsent: countUnsent(services),
    refused: refusedUnsent(services),
    refreshedAt: (recall(services, 'refreshedAt') ?? '').slice(0, 16).replace('T', ' '),
    settings: settingsOf(services),
  };
}
