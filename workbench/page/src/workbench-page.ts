// Takes what a person does on the page and what the server tells; carries it out and keeps the state. Never draws.
import type { LiveState, Notice, Reply, Started } from '../../src/server/protocol.ts';
import { captionOf } from './captions.ts';
import { bookFileOf } from './files.ts';
import { Changes, type Told } from './grid/changes.ts';
import type { Language, OpenGrid, Selected } from './grid/open-grid.ts';
import { opensWithGuide } from './guide-actions.ts';
import type { Link } from './link.ts';
import { take } from './notices.ts';
import type { Store } from './state.ts';
import { say, type Word } from './words.ts';

/** The grid comes when its part of the page is loaded and the language is known. */
export type GridLoader = (language: Language) => Promise<OpenGrid>;

const TOAST_SECONDS = 8;

export class WorkbenchPage {
  #grid: OpenGrid | null = null;
  #changes!: Changes;
  #selected = '';

  constructor(
    readonly store: Store,
    readonly link: Link,
    private readonly loadGrid: GridLoader,
  ) {}

  get language(): Language {
    return this.store.state.live?.language ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  }

  get grid(): OpenGrid | null {
    return this.#grid;
  }

  async open(): Promise<void> {
    const told: Told = {
      started: (started) => this.#started(started),
      standing: (standing) => this.store.set({ standing }),
      lost: (count, why, message) => this.#lost(count, why, message),
    };
    const grid = {
      open: (snapshot: Record<string, unknown>) => this.#grid!.open(snapshot),
      apply: (mutations: Parameters<OpenGrid['apply']>[0]) => this.#grid!.apply(mutations),
    };
    const server = {
      send: (command: Parameters<Link['send']>[0]) => this.link.send(command),
      start: () => this.#startWithGrid(),
      pause: (attempt: number) => this.link.pause(attempt),
      patience: () => this.link.patience(),
    };
    this.#changes = new Changes(this.link.page, sessionStorage, grid, server, told);
    await this.link.listen(
      this.#changes.after,
      (notice) => this.#hear(notice),
      (streamUp) => this.store.set({ streamUp }),
    );
    await this.#changes.start();
  }

  say(word: Word, parts: Record<string, string | number> = {}): string {
    return say(this.language, word, parts);
  }

  toast(title: string, message: string, seconds = TOAST_SECONDS, isScript = false): void {
    const toast = { id: this.store.newId(), title, message, seconds, isScript };
    const others = this.store.state.toasts.filter((each) => !(isScript && each.isScript));
    this.store.set({ toasts: [...others, toast] });
  }

  /** A menu's item. While one runs, another click does nothing but say so. */
  async choose(caption: string, functionName: string): Promise<void> {
    const { ownAction, live } = this.store.state;
    if (live?.loading) return this.toast('', this.say('notYet'));
    if (ownAction) return this.toast('', this.say('stillRunning', { action: ownAction }));
    this.store.set({ ownAction: caption });
    const reply = await this.call(functionName, []);
    this.store.set({ ownAction: null });
    if (!reply.ok) this.#failed(this.say('actionFailed', { action: caption }), reply);
  }

  /** The menu's item that starts a function of the add-on. */
  async chooseFunction(functionName: string): Promise<void> {
    const caption = captionOf(this.store.state.menus, functionName);
    if (caption) await this.choose(caption, functionName);
  }

  /** What is typed and selected is there before a script looks. */
  async call(functionName: string, args: unknown[]): Promise<Reply> {
    await this.#grid?.endTyping();
    await this.#changes.flushed();
    await this.select();
    const reply = await this.link.order({ type: 'call', functionName, args });
    return reply.ok ? reply : this.#inWords(reply);
  }

  async select(): Promise<void> {
    const selected: Selected | null = this.#grid?.selected() ?? null;
    const text = JSON.stringify(selected);
    if (!selected || text === this.#selected) return;
    this.#selected = text;
    await this.link.order({ type: 'select', ...selected });
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
    this.#tellIfNot(await this.link.order({ type: 'clock', to }));
  }

  /** As if it could not be reached: to see that what is sent meanwhile is kept. */
  async switchBackEnd(up: boolean): Promise<void> {
    this.#tellIfNot(await this.link.order({ type: 'back-end', up }));
  }

  async reset(): Promise<void> {
    this.store.set({ asksReset: false, sidebar: null, dialogs: [], boardShown: false });
    this.#tellIfNot(await this.link.order({ type: 'reset' }));
  }

  async openFiles(files: readonly File[]): Promise<void> {
    const file = bookFileOf(files);
    if (!file.ok) return this.toast(this.say('openTitle'), this.say(file.word, file.parts));
    this.store.set({ fileBusy: true });
    const reply = await this.link.openFile(await file.blob(), file.name);
    this.store.set({ fileBusy: false, sidebar: null, dialogs: [] });
    if (reply.ok) this.toast('', this.say('opened', { name: file.name }));
    else this.#failed(this.say('openTitle'), reply);
  }

  async saveFile(): Promise<void> {
    await this.#grid?.endTyping();
    await this.#changes.flushed();
    const link = Object.assign(document.createElement('a'), { href: '/book.xlsx', download: '' });
    link.click();
  }

  /** True while changes would be lost by leaving the page. */
  get mustStay(): boolean {
    const { unsent, kept } = this.store.state.standing;
    return unsent > 0 && !kept;
  }

  async #startWithGrid(): Promise<Started> {
    const started = await this.link.start();
    if (!this.#grid) {
      this.#grid = await this.loadGrid(started.state.language);
      this.#grid.onChange((mutation) => this.#changes.made(mutation));
    } else if (this.store.state.live && started.state.language !== this.store.state.live.language) {
      // The engine takes its words when it is loaded.
      location.reload();
    }
    return started;
  }

  #started({ menus, state }: Started): void {
    const isFirst = this.store.state.phase !== 'ready';
    // What is typed before the grid hears it would be lost.
    void this.#grid!.drawn.then(() => this.store.set({ phase: 'ready' }));
    this.store.set({
      menus,
      live: state,
      liveSince: Date.now(),
      ...(isFirst ? { guideShown: opensWithGuide() } : {}),
    });
    this.#selected = '';
  }

  #hear(notice: Notice): void {
    this.#changes.heard(notice);
    take(this, notice);
    if (notice.type === 'reload') void this.#changes.start();
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
