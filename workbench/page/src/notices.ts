// Takes a notice of the server; shows it. Never the grid's changes: grid/changes.ts.
import type { PageNotice } from '../../src/server/protocol.ts';
import type { Store } from './state.ts';
import type { SayOnPage } from './words.ts';

/** Where it is shown. */
interface NoticeTarget {
  store: Store;
  say: SayOnPage;
  toast(title: string, message: string, seconds?: number, isScript?: boolean): void;
}

/** `look` and `mutations` change nothing here: they are the grid's. */
export function showNotice(target: NoticeTarget, notice: PageNotice): void {
  const { store } = target;
  const { state } = store;
  switch (notice.type) {
    case 'state':
      // A count of mails that fell is another workbook's.
      store.set({
        live: notice.state,
        liveSince: Date.now(),
        newMails: notice.state.mails === 0 ? 0 : state.newMails,
      });
      break;
    case 'menus':
      store.set({ menus: notice.menus });
      break;
    case 'running':
      store.set({
        running: notice.functionName === null ? null : { ...notice, functionName: notice.functionName },
      });
      break;
    case 'sidebar':
      store.set({ sidebar: { id: store.newId(), title: notice.title, html: notice.html } });
      break;
    case 'dialog':
      store.set({ dialogs: [...state.dialogs, { ...notice, id: store.newId() }] });
      break;
    case 'question':
      store.set({
        questions: [...state.questions, notice],
        toasts: state.toasts.filter(({ isScript }) => !isScript),
      });
      break;
    case 'toast':
      target.toast(notice.title, notice.message, notice.seconds, true);
      break;
    case 'mail':
      store.set({ newMails: state.newMails + 1 });
      break;
    case 'reload':
      // Nobody has moved the clock of another workbook yet.
      store.set({ sidebar: null, dialogs: [], questions: [], opensOther: false, mailsBeforeMove: null });
      // Whoever opens another workbook here knows why.
      if (notice.why && !state.opensOther) target.toast('', target.say('reloaded', { why: notice.why }));
      break;
    case 'look':
    case 'mutations':
      break;
  }
}
