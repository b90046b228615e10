// Takes the document; opens the workbench's page in it. Never waits with drawing for what is not there yet.
import { render } from 'preact';
import type { Language } from '../../../shared/model/language.ts';
import { browserLanguage } from './language.ts';
import { Link, ownPage } from './link.ts';
import { Store } from './state.ts';
import { App } from './ui/app.tsx';
import { WorkbenchPage } from './workbench-page.ts';

const WORDS = {
  en: () => import('./grid/locale-en.ts'),
  zh: () => import('./grid/locale-zh.ts'),
};

async function main(): Promise<void> {
  // The engine is the largest part: it loads while the server is asked.
  const engine = import('./grid/open-grid.ts');
  // Most books speak their reader's language: its words are there before the server has said which it is.
  void WORDS[browserLanguage()]();
  const store = new Store();
  const link = new Link(await ownPage(sessionStorage));
  const loadGrid = async (language: Language) => {
    const [{ openGrid }, { packs }] = await Promise.all([engine, WORDS[language]()]);
    return openGrid(document.getElementById('univer')!, language, packs);
  };
  const page = new WorkbenchPage(store, link, loadGrid);
  render(<App page={page} />, document.getElementById('app')!);
  // What the grid shows is drawn, not written: the specification reads it here, and so can the curious.
  Object.assign(globalThis, { attune: page });
  addEventListener('beforeunload', (event) => {
    if (page.mustStay) event.preventDefault();
  });
  try {
    await page.open();
  } catch (error) {
    store.set({ phase: 'failed', fault: error instanceof Error ? error.message : String(error) });
  }
}

void main();
