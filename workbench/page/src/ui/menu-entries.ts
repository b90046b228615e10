// Takes the menus that the add-on built in onOpen; gives them as the menu bar's, between the page's own.
// Never invents an item of the add-on.
import type { MenuItem } from '../../../src/host/services/ui.ts';
import type { PageState } from '../state.ts';
import type { WorkbenchPage } from '../workbench-page.ts';

export type Entry =
  | { kind: 'separator' }
  | { kind: 'item'; caption: string; run(): void }
  | { kind: 'menu'; caption: string; entries: Entry[] };

export type Menu = Extract<Entry, { kind: 'menu' }>;

/** What opens the browser's own pickers. */
export interface Pickers {
  file(): void;
  folder(): void;
}

/** None before the page knows what is open. What the add-on puts beside its menus is left out. */
export function menusOf(page: WorkbenchPage, state: PageState, pickers: Pickers): Menu[] {
  if (!state.live) return [];
  const addOn = state.menus.map((item) => entryOf(page, item)).filter((entry) => entry.kind === 'menu');
  return [fileMenu(page, pickers), viewMenu(page, state), ...addOn, helpMenu(page)];
}

function entryOf(page: WorkbenchPage, item: MenuItem): Entry {
  if (item.kind === 'separator') return item;
  if (item.kind === 'menu')
    return { kind: 'menu', caption: item.caption, entries: item.items.map((each) => entryOf(page, each)) };
  const { caption, functionName } = item;
  return { kind: 'item', caption, run: () => void page.choose(caption, functionName) };
}

function fileMenu(page: WorkbenchPage, { file, folder }: Pickers): Menu {
  return {
    kind: 'menu',
    caption: page.say('file'),
    entries: [
      { kind: 'item', caption: page.say('newFile'), run: () => void page.openNew() },
      { kind: 'item', caption: page.say('openFile'), run: file },
      { kind: 'item', caption: page.say('openFolder'), run: folder },
      // Into the book that is open: the add-on's own page takes the file.
      { kind: 'item', caption: page.say('importFile'), run: () => void page.chooseFunction('importSheet') },
      { kind: 'separator' },
      { kind: 'item', caption: page.say('saveFile'), run: () => void page.saveFile() },
      { kind: 'separator' },
      { kind: 'item', caption: page.say('startOver'), run: () => page.store.set({ asksReset: true }) },
    ],
  };
}

function viewMenu(page: WorkbenchPage, { boardShown, live }: PageState): Menu {
  const caption = page.say(boardShown ? 'hideBoard' : 'showBoard');
  const isUp = live?.backEndUp ?? true;
  return {
    kind: 'menu',
    caption: page.say('view'),
    entries: [
      { kind: 'item', caption, run: () => page.store.set({ boardShown: !boardShown }) },
      { kind: 'separator' },
      {
        kind: 'item',
        caption: page.say(isUp ? 'backEndOff' : 'backEndOn'),
        run: () => void page.switchBackEnd(!isUp),
      },
    ],
  };
}

function helpMenu(page: WorkbenchPage): Menu {
  const run = () => page.store.set({ guideShown: true });
  return {
    kind: 'menu',
    caption: page.say('help'),
    entries: [{ kind: 'item', caption: page.say('whatFirst'), run }],
  };
}
