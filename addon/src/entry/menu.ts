// Takes the event of opening; builds the menu. Under AuthMode.NONE nothing else of Google's is touched
// (docs/platform-facts.md, Apps Script).
import type { Context } from './context.ts';
import { say, type TextName } from './texts.ts';

interface Item {
  text: TextName;
  /** The global function of Code.js. */
  run: string;
}

const ITEMS: readonly (Item | null)[] = [
  { text: 'menuStart', run: 'start' },
  { text: 'menuImport', run: 'importSheet' },
  { text: 'menuCheck', run: 'check' },
  { text: 'menuPublish', run: 'publish' },
  null,
  { text: 'menuReport', run: 'report' },
  { text: 'menuObjective', run: 'newObjective' },
  { text: 'menuTypedRows', run: 'sendTypedRows' },
  null,
  { text: 'menuRefresh', run: 'refreshBoard' },
  { text: 'menuExport', run: 'exportFiles' },
  { text: 'menuNewCycle', run: 'newCycle' },
  null,
  { text: 'menuSetUp', run: 'setUp' },
  { text: 'menuCustomise', run: 'customise' },
  { text: 'menuGroups', run: 'openGroups' },
  { text: 'menuTabForm', run: 'makeFormOfTab' },
];

const PROCESS: readonly Item[] = [
  { text: 'menuReview', run: 'openReviews' },
  { text: 'menuSupport', run: 'openSupport' },
  { text: 'menuSignal', run: 'openSignals' },
  { text: 'menuProposal', run: 'openProposals' },
  { text: 'menuMicroOkr', run: 'openMicroOkrs' },
  { text: 'menuForms', run: 'openForms' },
];

/** Both languages at once where the add-on may not look which one is wanted. */
export function buildMenu(context: Context, mayLook: boolean): void {
  const { services } = context;
  const language = mayLook ? context.language : null;
  const called = (text: TextName) =>
    language ? say(language, text) : `${say('en', text)} ${say('zh', text)}`;
  const ui = services.ui();
  const menu = ui.createAddonMenu();
  for (const item of ITEMS) {
    if (item) menu.addItem(called(item.text), item.run);
    else menu.addSeparator();
  }
  const process = ui.createMenu(called('menuProcess'));
  for (const { text, run } of PROCESS) process.addItem(called(text), run);
  menu.addSubMenu(process).addSeparator().addItem(called('menuSettings'), 'openSettings').addToUi();
}
