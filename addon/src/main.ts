// Takes what Google calls: the menu's items, opening, the sidebar's requests; gives each to its action with a
// context made once.
// Never holds an action itself. Every export becomes a global function of Code.js (scripts/add-on/build.ts).

import { openBook } from './book/book.ts';
import { type Edited, editsOf, noteEdit } from './book/edited.ts';
import { writeUnchanged } from './book/write-unchanged.ts';
import { newCycle as startNewCycle } from './cycle/new-cycle.ts';
import { type Context, contextOf } from './entry/context.ts';
import { answered, guarded } from './entry/guard.ts';
import { buildMenu } from './entry/menu.ts';
import { googleServices } from './entry/services.ts';
import type { Answer, SidebarServer } from './entry/sidebar-messages.ts';
import { accessOf } from './entry/workspace.ts';
import { previewPublish, publishAndSay, publish as publishPlan, undoPublish } from './publish/publish.ts';
import { refreshBoard as refresh } from './record/refresh.ts';
import { sendTypedRows as sendRows } from './record/typed-rows.ts';
import { forgetUnsent, sendUnsent, unsentForms } from './record/unsent.ts';
import { readCells } from './record/values.ts';
import { setUp as setUpTabs } from './setup/setup.ts';
import { tabSample } from './setup/tab-sample.ts';
import { changeRows } from './sidebar/change-rows.ts';
import { keepDraft } from './sidebar/drafts.ts';
import { filesAddress } from './sidebar/files-address.ts';
import { foreignTab } from './sidebar/foreign-tab.ts';
import { addRows } from './sidebar/new-rows.ts';
import { makeCopyOwn, saveSettings } from './sidebar/settings.ts';
import { showCell } from './sidebar/show-cell.ts';
import { openSidebar, refreshedAtOf, sidebarState } from './sidebar/sidebar.ts';
import { sendFromSidebar } from './sidebar/sidebar-send.ts';

interface Opened {
  authMode?: unknown;
}

const newContext = (): Context => contextOf(googleServices());

const run = (action: (context: Context) => void): void => {
  const context = newContext();
  guarded(context, () => action(context));
};

const answer = <T>(action: (context: Context) => T): Answer<T> => {
  const context = newContext();
  return answered(context, () => action(context));
};

/** A simple trigger: under AuthMode.NONE only the menu may be touched. */
export function onOpen(event?: Opened): void {
  buildMenu(newContext(), event?.authMode !== undefined && String(event.authMode) !== 'NONE');
}

/** A simple trigger: notes that the plan was edited, and does nothing else. */
export function onEdit(event?: Edited): void {
  noteEdit(googleServices(), event);
}

/** Google does not open a spreadsheet anew for an add-on that was just installed into it. */
export function onInstall(event?: Opened): void {
  onOpen(event);
}

// The menu's items.
export const setUp = (): void =>
  run((context) => {
    if (setUpTabs(context)) openSidebar(context, 'start');
  });
export const publish = (): void => run(publishAndSay);
export const sendTypedRows = (): void => run(sendRows);
export const makeFormOfTab = (): void => run((context) => openSidebar(context, 'tabForm'));
export const refreshBoard = (): void => run(refresh);
export const newCycle = (): void => run(startNewCycle);
export const report = (): void => run((context) => openSidebar(context, 'report'));
export const newObjective = (): void => run((context) => openSidebar(context, 'objective'));
export const openReviews = (): void => run((context) => openSidebar(context, 'review'));
export const openSupport = (): void => run((context) => openSidebar(context, 'support'));
export const openSignals = (): void => run((context) => openSidebar(context, 'signal'));
export const openProposals = (): void => run((context) => openSidebar(context, 'proposal'));
export const openMicroOkrs = (): void => run((context) => openSidebar(context, 'microOkr'));
export const openForms = (): void => run((context) => openSidebar(context, 'forms'));
export const start = (): void => run((context) => openSidebar(context, 'start'));
export const importSheet = (): void => run((context) => openSidebar(context, 'import'));
export const exportFiles = (): void => run((context) => openSidebar(context, 'export'));
export const check = (): void => run((context) => openSidebar(context, 'check'));
export const customise = (): void => run((context) => openSidebar(context, 'customise'));
export const openGroups = (): void => run((context) => openSidebar(context, 'groups'));
export const openSettings = (): void => run((context) => openSidebar(context, 'settings'));

// What the sidebar's page asks for by google.script.run.
export const sidebarOpen: SidebarServer['sidebarOpen'] = (view) =>
  answer((context) => sidebarState(context, view));
export const sidebarSend: SidebarServer['sidebarSend'] = (what) =>
  answer((context) => sendFromSidebar(context, what));
export const sidebarRows: SidebarServer['sidebarRows'] = (request) =>
  answer((context) => addRows(context, request));
export const sidebarTab: SidebarServer['sidebarTab'] = (title) =>
  answer(({ services }) => foreignTab(services, title));
export const sidebarSample: SidebarServer['sidebarSample'] = () => answer(tabSample);
export const sidebarChange: SidebarServer['sidebarChange'] = (request) =>
  answer((context) => changeRows(context, request));
export const sidebarPublish: SidebarServer['sidebarPublish'] = () => answer(publishPlan);
export const sidebarPreview: SidebarServer['sidebarPreview'] = () => answer(previewPublish);
export const sidebarUndo: SidebarServer['sidebarUndo'] = () => answer(undoPublish);
export const sidebarShow: SidebarServer['sidebarShow'] = (place) =>
  answer((context) => showCell(context, place));
export const sidebarEdits: SidebarServer['sidebarEdits'] = () => answer(({ services }) => editsOf(services));
export const sidebarWrite: SidebarServer['sidebarWrite'] = (changes) =>
  answer((context) => writeUnchanged(context, changes));
export const sidebarSendKept: SidebarServer['sidebarSendKept'] = () =>
  answer((context) => {
    sendUnsent(context.services, accessOf(context, false));
    return unsentForms(context);
  });
export const sidebarDismiss: SidebarServer['sidebarDismiss'] = (key) =>
  answer((context) => {
    forgetUnsent(context.services, key);
    return unsentForms(context);
  });
export const sidebarDraft: SidebarServer['sidebarDraft'] = (name, draft) =>
  answer(({ services }) => {
    keepDraft(services, name, draft);
    return null;
  });
export const sidebarSettings: SidebarServer['sidebarSettings'] = (wanted) =>
  answer((context) => saveSettings(context, wanted));
export const sidebarOwnCopy: SidebarServer['sidebarOwnCopy'] = () => answer(makeCopyOwn);
export const sidebarRefresh: SidebarServer['sidebarRefresh'] = () =>
  answer((context) => {
    refresh(context);
    return refreshedAtOf(context.services);
  });
export const sidebarExport: SidebarServer['sidebarExport'] = () => answer(filesAddress);
export const sidebarCells: SidebarServer['sidebarCells'] = (reads) =>
  answer(({ services }) => readCells(services, openBook(services), reads));
