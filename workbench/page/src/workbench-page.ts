// Takes what a person does on the page and what the server tells; carries it out and keeps the state. Never
// draws.

import type { Language } from '../../../shared/model/language.ts';
import type { LiveState, Reply, Started } from '../../src/server/protocol.ts';
import { captionOf } from './captions.ts';
import { bookFileOf } from './files.ts';
import type { OpenGrid } from './grid/open-grid.ts';
import { opensWithGuide } from './guide-memory.ts';
import { forgetSteps, isSent, markStep, rememberedSteps, watchSteps } from './guide-steps.ts';
import { browserLanguage } from './language.ts';
import type { Link } from './link.ts';
import { showNotice } from './notices.ts';
import { type GridLoader, SharedGrid } from './shared-grid.ts';
import type { Store } from './state.ts';
import { type SayOnPage, say } from './words.ts';

const TOAST_SECONDS = 8;

export class WorkbenchPage {
  readonly #shared: SharedGrid;

  readonly store: Store;
  readonly link: Link;

  constructor(store: Store, link: Link, loadGrid: GridLoader) {
    this.store = store;
    this.link = link;
    watchSteps(store);
    this.#shared = new SharedGrid(link, loadGrid, {
      started: (started) => this.#started(started),
      syncStatus: (standing) => store.set({ standing }),
      lost: (count, why, message) => this.#lost(count, why, message),
      notice: (notice) => showNotice(this, notice),
      streamUp: (streamUp) => store.set({ streamUp }),
    });
  }

  get language(): Language {
    return this.store.state.live?.language ?? browserLanguage();
  }

  /** Null before a book is open. */
  get grid(): OpenGrid | null {
    return this.#shared.grid;
  }

  /** Resolves when the book is open. */
  open(): Promise<void> {
    return this.#shared.open();
  }

  readonly say: SayOnPage = (key, ...parts) => say(this.language, key, ...parts);

  toast(title: string, message: string, seconds = TOAST_SECONDS, isScript = false): void {
    const toast = { id: this.store.newId(), title, message, seconds, isScript };
    const others = this.store.state.toasts.filter((each) => !(isScript && each.isScript));
    this.store.set({ toasts: [...others, toast] });
  }

  /** A menu's item. While one runs, another click does nothing but say so. */
  async choose(caption: string, functionName: string): Promise<void> {
    const { ownAction, live, sidebar } = this.store.state;
    if (live?.loading) return this.toast('', this.say('notYet'));
    if (ownAction) return this.toast('', this.say('stillRunning', { action: ownAction }));
    this.store.set({ ownAction: caption });
    const reply = await this.call(functionName, []);
    this.store.set({ ownAction: null });
    if (!reply.ok) this.#failed(this.say('actionFailed', { action: caption }), reply);
    // What could not be published opens the page that says why.
    else if (functionName === 'publish' && this.store.state.sidebar === sidebar)
      markStep(this.store, 'target');
  }

  /** The menu's item that starts a function of the add-on. */
  async chooseFunction(functionName: string): Promise<void> {
    const caption = captionOf(this.store.state.menus, functionName);
    if (caption) await this.choose(caption, functionName);
  }

  /** What is typed and selected is there before a script looks. */
  async call(functionName: string, args: unknown[]): Promise<Reply> {
    await this.#shared.settle();
    await this.#shared.select();
    const reply = await this.link.order({ type: 'call', functionName, args });
    if (functionName === 'sidebarSend' && isSent(reply)) markStep(this.store, 'report');
    return reply.ok ? reply : this.#inWords(reply);
  }

  async answer(question: number, button: string, text: string): Promise<void> {
    this.store.set({ questions: this.store.state.questions.filter((each) => each.question !== question) });
    this.#tellIfNot(await this.link.order({ type: 'answer', question, button, text }));
  }

  async actAs(email: string): Promise<void> {
    this.store.set({ sidebar: null, dialogs: [] });
    const reply = await this.link.order<LiveState>({ type: 'person', email });
    if (reply.ok) this.store.set({ live: reply.value, liveSince: Date.now() });
    else this.#failed('', reply);
  }

  async moveClock(to: 'next-event' | 'next-day' | 'end' | 'stop'): Promise<void> {
    if (to !== 'stop') this.store.set({ mailsBeforeMove: this.store.state.newMails });
    this.#tellIfNot(await this.link.order({ type: 'clock', to }));
  }

  /** As if it could not be reached: to see that what is sent meanwhile is kept. */
  async switchBackEnd(up: boolean): Promise<void> {
    this.#tellIfNot(await this.link.order({ type: 'back-end', up }));
  }

  async reset(): Promise<void> {
    forgetSteps(this.store.state.live?.bookName ?? '');
    this.store.set({
      asksReset: false,
      sidebar: null,
      dialogs: [],
      boardShown: false,
      stepsDone: [],
      mailsBeforeMove: null,
    });
    this.#tellIfNot(await this.link.order({ type: 'reset' }));
  }

  /** An empty workbook; the one that was open stays as it is. */
  async openNew(): Promise<void> {
    await this.#shared.settle();
    this.store.set({ fileBusy: true, opensOther: true });
    const reply = await this.link.order({ type: 'new' });
    if (!reply.ok) this.store.set({ opensOther: false });
    this.store.set({ fileBusy: false, sidebar: null, dialogs: [], guideShown: true });
    this.#tellIfNot(reply);
  }

  async openFiles(files: readonly File[]): Promise<void> {
    const file = bookFileOf(files);
    if (!file.ok) return this.toast(this.say('openTitle'), file.why(this.say));
    this.store.set({ fileBusy: true });
    const reply = await this.link.openFile(await file.blob(), file.name);
    this.store.set({ fileBusy: false, sidebar: null, dialogs: [] });
    if (reply.ok) this.toast('', this.say('opened', { name: file.name }));
    else this.#failed(this.say('openTitle'), reply);
  }

  async saveFile(): Promise<void> {
    await this.#shared.settle();
    const link = Object.assign(document.createElement('a'), { href: '/book.xlsx', download: '' });
    link.click();
  }

  /** True while changes would be lost by leaving the page. */
  get mustStay(): boolean {
    const { unsent, kept } = this.store.state.standing;
    return unsent > 0 && !kept;
  }

  #started({ menus, state }: Started): void {
    const isFirst = this.store.state.phase !== 'ready';
    // What is typed before the grid hears it would be lost.
    void this.grid!.drawn.then(() => this.store.set({ phase: 'ready' }));
    this.store.set({
      menus,
      live: state,
      liveSince: Date.now(),
      ...(isFirst ? { guideShown: opensWithGuide() } : {}),
      stepsDone: rememberedSteps(state.bookName),
    });
  }

  #lost(count: number, why: 'moved' | 'refused' | 'other-book', message: string): void {
    const word = { moved: 'lostMoved', refused: 'lostRefused', 'other-book': 'lostOther' } as const;
    this.toast('', this.say(word[why], { count, message }), 30);
  }

  #inWords<T extends Extract<Reply, { ok: false }>>(reply: T): T {
    return reply.name === 'Unreachable' ? { ...reply, message: this.say('notReached') } : reply;
  }

  #tellIfNot(reply: Reply): void {
    if (!reply.ok) this.#failed('', reply);
  }

  #failed(title: string, reply: Extract<Reply, { ok: false }>): void {
    this.toast(title, this.#inWords(reply).message, 30);
  }
}
