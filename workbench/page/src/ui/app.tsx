// Takes the page; draws it: bar, grid, what stands beside it, what lies over it. Never decides.

import { useEffect } from 'preact/hooks';
import { languageTag } from '../../../../shared/model/language.ts';
import { useStore } from '../state.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Bar } from './bar.tsx';
import { BoardPanel } from './board-panel.tsx';
import { Dialogs } from './dialogs.tsx';
import { DropZone } from './drop-zone.tsx';
import { Guide } from './guide.tsx';
import { Questions } from './questions.tsx';
import { Sidebar } from './sidebar.tsx';
import { Toasts } from './toasts.tsx';

export function App({ page }: { page: WorkbenchPage }) {
  const state = useStore(page.store);
  const { live, phase } = state;
  const { language, bookName } = live ?? {};
  useEffect(() => {
    if (language) document.documentElement.lang = languageTag(language);
    if (bookName) document.title = `${bookName} · Attune 同频`;
  }, [language, bookName]);
  return (
    <>
      <a class="skip" href="#grid">
        {page.say('skip')}
      </a>
      <Bar page={page} state={state} />
      <main class="desk" id="grid" tabIndex={-1}>
        <h1 class="visually-hidden">{live?.bookName ?? 'Attune 同频'}</h1>
        {/* The spreadsheet engine draws here; nothing of ours ever does. */}
        <p class="visually-hidden" id="leave-grid">
          {page.say('leaveGrid')}
        </p>
        <section class="grid-area" id="univer" aria-label={page.say('grid')} aria-describedby="leave-grid" />
        {state.boardShown && live && <BoardPanel page={page} live={live} />}
        {state.guideShown && !state.sidebar && live && <Guide page={page} live={live} />}
        {state.sidebar && <Sidebar page={page} frame={state.sidebar} />}
        {phase !== 'ready' && <Opening page={page} failed={phase === 'failed'} fault={state.fault} />}
      </main>
      <Dialogs page={page} dialogs={state.dialogs} />
      <Questions page={page} state={state} />
      <Toasts page={page} toasts={state.toasts} />
      <DropZone page={page} busy={state.fileBusy} />
    </>
  );
}

function Opening({ page, failed, fault }: { page: WorkbenchPage; failed: boolean; fault: string }) {
  return (
    <div class="opening" role={failed ? 'alert' : 'status'}>
      {failed ? (
        <div class="card stack">
          <h2>{page.say('openingFailed')}</h2>
          <p>{fault}</p>
          <button class="button" type="button" onClick={() => location.reload()}>
            {page.say('tryAgain')}
          </button>
        </div>
      ) : (
        <p class="muted">{page.say('opening')}</p>
      )}
    </div>
  );
}
