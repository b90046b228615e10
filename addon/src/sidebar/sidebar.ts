// Takes a view; shows the sidebar, and gives its page what it asks for. Never a form's rules: those are
// shared/form, in the page.
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import type { FormReply } from '../../../shared/wire/messages/submissions.ts';
import { NO_RECORDS } from '../../../shared/wire/no-records.ts';
import { type Book, isPlanTab, openBook, readOwnHeadings, readTabs, rememberLanguage } from '../book/book.ts';
import { editsOf } from '../book/edited.ts';
import { type Access, askApi } from '../entry/api.ts';
import type { Context } from '../entry/context.ts';
import { PersonFault } from '../entry/person-fault.ts';
import type { Services } from '../entry/services.ts';
import { type SidebarState, type Start, VIEWS, type View } from '../entry/sidebar-messages.ts';
import { recall } from '../entry/store.ts';
import { accessOf } from '../entry/workspace.ts';
import { fetchBoard } from '../record/refresh.ts';
import { sendUnsent, unsentForms } from '../record/unsent.ts';
import { carryValues } from '../record/values.ts';
import { PLAN_TABS } from '../setup/setup.ts';
import { draftsOf } from './drafts.ts';
import { settingsOf } from './settings.ts';
import { listsOf } from './sidebar-lists.ts';

/** What a view looks at, where that is not the plan: an import is compared with all that one writes. */
const TABS_OF: Partial<Record<View, readonly TabName[]>> = {
  import: [...PLAN_TABS, 'Metrics', 'Snapshots', 'Import headings', 'Import log'],
  tabForm: [...PLAN_TABS, 'Forms'],
  customise: ['Settings', 'People', 'Mails'],
};

/** Views that look at no tab. */
const BY_ITSELF: readonly View[] = ['settings', 'groups', 'export'];

/** Where the page's HTML takes its start from. */
const START = '<script type="application/json" id="start">{}</script>';

/** More are not handed to the page: what it can find by itself it finds. */
const MOST_PROBLEMS = 200;

/** Shows the sidebar at once; its page then asks for what it shows. */
export function openSidebar(context: Context, view: View, problems: Problem[] = []): void {
  const { services, say } = context;
  const start: Start = { view, language: context.language, problems: problems.slice(0, MOST_PROBLEMS) };
  const json = JSON.stringify(start).replace(/</g, '\\u003c');
  const text = services.fileText('sidebar').replace(START, () => START.replace('{}', () => json));
  services.ui().showSidebar(services.html(text).setTitle(say('product')));
}

/** All that a view shows. What could not be sent is sent first. An unknown view is the report's. */
export function sidebarState(context: Context, asked: View): SidebarState {
  const { services } = context;
  const view = VIEWS.includes(asked) ? asked : 'report';
  if (BY_ITSELF.includes(view)) return emptyState(context, view);
  const book = openBook(services);
  if (view === 'check') {
    // Asked before the tabs: an edit in between is looked at once more, never missed.
    const edits = editsOf(services);
    const plan = planBook(context, book);
    return { ...emptyState(context, view), book: plan, edits };
  }
  const tabs = readTabs(services, book, (name) => (TABS_OF[view] ?? PLAN_TABS).includes(name));
  rememberLanguage(context, { tabs });
  const state = { ...emptyState(context, view), ...listsOf({ tabs }) };
  if (['start', 'import', 'tabForm', 'customise'].includes(view))
    return {
      ...state,
      book: { tabs, decimalMark: book.decimalMark },
      foreign: book.sheets.flatMap(({ name, title }) => (name ? [] : [title])),
    };
  // A new objective is written into the sheet: no server is needed for it.
  return view === 'objective' ? state : withServer(context, state);
}

/** What Publish reads. */
function planBook(context: Context, book: Book): Workbook {
  const { services } = context;
  const { decimalMark } = book;
  const workbook = { tabs: [...readTabs(services, book, isPlanTab), ...readOwnHeadings(book)], decimalMark };
  rememberLanguage(context, workbook);
  return workbook;
}

/** The form, and the board where the view shows the process. Why there is none is said in the state. */
function withServer(context: Context, state: SidebarState): SidebarState {
  const { services } = context;
  try {
    const access = accessOf(context, false);
    sendUnsent(services, access);
    const form = upToDate(context, access, fetchForm(context, access), state.view);
    // The person's own language, where People says one.
    const known = { ...state, language: form.language, form, kept: unsentForms(context) };
    if (state.view === 'report') return known;
    const { open, board } = fetchBoard(context, access, NO_RECORDS);
    const points = board.points.find(({ email }) => email === form.person.email)?.balance ?? null;
    return { ...known, open, points };
  } catch (error) {
    // What was kept may have been sent or refused before it failed.
    if (error instanceof PersonFault) return { ...state, kept: unsentForms(context), notice: error.message };
    throw error;
  }
}

/** A report starts with what the cells say now. */
function upToDate(context: Context, access: Access, form: FormReply, view: View): FormReply {
  const { reads, revision } = form;
  if (view !== 'report' || !reads || revision === undefined) return form;
  carryValues(context, access, { reads, revision });
  return fetchForm(context, access);
}

const fetchForm = (context: Context, access: Access): FormReply => askApi(context, access, '/v1/form');

function emptyState(context: Context, view: View): SidebarState {
  const { services } = context;
  return {
    view,
    language: context.language,
    notice: null,
    form: null,
    people: [],
    units: [],
    keyResults: [],
    alignable: [],
    battles: [],
    open: [],
    points: null,
    kept: unsentForms(context),
    drafts: draftsOf(services),
    refreshedAt: refreshedAtOf(services),
    settings: settingsOf(context),
    book: null,
    foreign: [],
    edits: '',
    email: services.userEmail(),
  };
}

/** `2025-01-14 09:30`, in the workspace's zone; '' for never. */
export const refreshedAtOf = (services: Services): string =>
  (recall(services, 'refreshedAt') ?? '').slice(0, 16).replace('T', ' ');
