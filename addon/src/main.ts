// Takes what Google calls: the menu's items, opening, the sidebar's requests; gives each to its action with
// services made once.
// Never holds an action itself. Every export becomes a global function of Code.js (scripts/add-on/build.ts).

import { openBook } from './book/book.ts';
import { type Edited, editsOf, noteEdit } from './book/edited.ts';
import { writeUnchanged } from './book/write-unchanged.ts';
import { newCycle as startNewCycle } from './cycle/new-cycle.ts';
import { answered, guarded } from './entry/guard.ts';
import { buildMenu } from './entry/menu.ts';
import { googleServices, type Services } from './entry/services.ts';
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

const run = (action: (services: Services) => void): void => {
  const services = googleServices();
  guarded(services, () => action(services));
};

const answer = <T>(action: (services: Services) => T): Answer<T> => {
  const services = googleServices();
  return answered(services, () => action(services));
};

/** A simple trigger: under AuthMode.NONE only the menu may be touched. */
export function onOpen(event?: Opened): void {
  buildMenu(googleServices(), event?.authMode !== undefined && String(event.authMode) !== 'NONE');
}

/** A simple trigger: notes that the plan was edited, and does nothing else. */
export function onEdit(event?: Edited): void {
  noteEdit(googleServices(), event);
}

export function onInstall(event?: Opened): void {
  onOpen(event);
}

// The menu's items.
export const setUp = (): void =>
  run((services) => {
    if (setUpTabs(services)) openSidebar(services, 'start');
  });
export const publish = (): void => run(publishAndSay);
export const sendTypedRows = (): void => run(sendRows);
export const makeFormOfTab = (): void => run((services) => openSidebar(services, 'tabForm'));
export const refreshBoard = (): void => run(refresh);
export const newCycle = (): void => run(startNewCycle);
export const report = (): void => run((services) => openSidebar(services, 'report'));
export const newObjective = (): void => run((services) => openSidebar(services, 'objective'));
export const openReviews = (): void => run((services) => openSidebar(services, 'review'));
export const openSupport = (): void => run((services) => openSidebar(services, 'support'));
export const openSignals = (): void => run((services) => openSidebar(services, 'signal'));
export const openProposals = (): void => run((services) => openSidebar(services, 'proposal'));
export const openMicroOkrs = (): void => run((services) => openSidebar(services, 'microOkr'));
export const openForms = (): void => run((services) => openSidebar(services, 'forms'));
export const start = (): void => run((services) => openSidebar(services, 'start'));
export const importSheet = (): void => run((services) => openSidebar(services, 'import'));
export const exportFiles = (): void => run((services) => openSidebar(services, 'export'));
export const check = (): void => run((services) => openSidebar(services, 'check'));
export const customise = (): void => run((services) => openSidebar(services, 'customise'));
export const openGroups = (): void => run((services) => openSidebar(services, 'groups'));
export const openSettings = (): void => run((services) => openSidebar(services, 'settings'));

// What the sidebar's page asks for by google.script.run.
export const sidebarOpen: SidebarServer['sidebarOpen'] = (view) =>
  answer((services) => sidebarState(services, view));
export const sidebarSend: SidebarServer['sidebarSend'] = (what) =>
  answer((services) => sendFromSidebar(services, what));
export const sidebarRows: SidebarServer['sidebarRows'] = (request) =>
  answer((services) => addRows(services, request));
export const sidebarTab: SidebarServer['sidebarTab'] = (title) =>
  answer((services) => foreignTab(services, title));
export const sidebarSample: SidebarServer['sidebarSample'] = () => answer(tabSample);
export const sidebarChange: SidebarServer['sidebarChange'] = (request) =>
  answer((services) => changeRows(services, request));
export const sidebarPublish: SidebarServer['sidebarPublish'] = () => answer(publishPlan);
export const sidebarPreview: SidebarServer['sidebarPreview'] = () => answer(previewPublish);
export const sidebarUndo: SidebarServer['sidebarUndo'] = () => answer(undoPublish);
export const sidebarShow: SidebarServer['sidebarShow'] = (place) =>
  answer((services) => showCell(services, place));
export const sidebarEdits: SidebarServer['sidebarEdits'] = () => answer(editsOf);
export const sidebarWrite: SidebarServer['sidebarWrite'] = (changes) =>
  answer((services) => writeUnchanged(services, changes));
export const sidebarSendKept: SidebarServer['sidebarSendKept'] = () =>
  answer((services) => {
    sendUnsent(services, accessOf(services, false));
    return unsentForms(services);
  });
export const sidebarDismiss: SidebarServer['sidebarDismiss'] = (key) =>
  answer((services) => {
    forgetUnsent(services, key);
    return unsentForms(services);
  });
export const sidebarDraft: SidebarServer['sidebarDraft'] = (name, draft) =>
  answer((services) => {
    keepDraft(services, name, draft);
    return null;
  });
export const sidebarSettings: SidebarServer['sidebarSettings'] = (wanted) =>
  answer((services) => saveSettings(services, wanted));
export const sidebarOwnCopy: SidebarServer['sidebarOwnCopy'] = () => answer(makeCopyOwn);
export const sidebarRefresh: SidebarServer['sidebarRefresh'] = () =>
  answer((services) => {
    refresh(services);
    return refreshedAtOf(services);
  });
export const sidebarExport: SidebarServer['sidebarExport'] = () => answer(filesAddress);
export const sidebarCells: SidebarServer['sidebarCells'] = (reads) =>
  answer((services) => readCells(services, openBook(services), reads));
