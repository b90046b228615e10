// Takes the workbench's folder and the built files; holds the company that is open, tells its pages what
// happens, and opens another one in its place.
// Never two companies at once.

import type { EpochMs } from '../../../shared/model/time.ts';
import type { Mutation } from '../host/engine/univer.ts';
import { subjectOf } from '../inbox/subject.ts';
import { firstPeople } from '../live/addresses.ts';
import type { BookRequest } from '../live/books.ts';
import type { Built } from '../live/built.ts';
import { type Company, type Listener, openCompany } from '../live/company.ts';
import type { LongestRun } from '../live/sheet/sheet.ts';
import type { Shelf } from '../live/shelf.ts';
import { historyOf } from './history.ts';
import { type Notices, noticesOf } from './notices.ts';
import { type Pages, pagesOf } from './pages.ts';
import type { LiveState } from './protocol.ts';
import { tellerOf } from './teller.ts';
import { say } from './words.ts';

export interface WorkbenchOptions {
  shelf: Shelf;
  built: Built;
  baseUrl: string;
  inboxUrl: string;
  say: (line: string) => void;
  machine?: () => EpochMs;
  longestRunMs?: LongestRun | undefined;
  /** A page that left is waited for so long. Milliseconds. */
  patienceMs?: number;
}

export interface RunningWorkbench {
  company(): Company;
  /** Null while another one is being opened in its place. */
  openCompany(): Company | null;
  notices: Notices;
  pages: Pages;
  /** Whom a page acts as. */
  personOf(page: string): string;
  state(page: string): Promise<LiveState>;
  /** Changes that others made after `seen`; null where they are not known any more. */
  unseen(page: string, seen: number): Mutation[] | null;
  isUp(): boolean;
  setUp(up: boolean): void;
  open(asked: BookRequest): Promise<void>;
  reset(): Promise<void>;
  /** Lets every page know that something is not what it was. */
  changed(): void;
  log(line: string): void;
  /** Each listener hears of mails, and of another company. */
  onMail(listener: () => void): () => void;
  close(): Promise<void>;
}

const PATIENCE_MS = 5_000;

export async function runWorkbench(options: WorkbenchOptions, asked: BookRequest): Promise<RunningWorkbench> {
  const { shelf, machine = Date.now } = options;
  let company: Company;
  let place = asked.place;
  let isUp = true;
  let isOpen = false;
  const history = historyOf();
  let isClosed = false;
  const mailListeners = new Set<() => void>();
  const notices: Notices = noticesOf({
    first: machine() * 1000,
    patienceMs: options.patienceMs ?? PATIENCE_MS,
    gone: (page) => pages.leave(page),
    reload: say('en', 'restarted'),
  });
  const pages: Pages = pagesOf(() => notices);
  const personOf = (page: string) =>
    pages.emailOf(page) ?? firstPeople(company.opening.plan).admin ?? 'you@example.com';
  const teller = tellerOf({
    company: () => (isOpen && !isClosed ? company : null),
    notices: () => notices,
    seenBy: (page) => ({ email: personOf(page), inboxUrl: options.inboxUrl, backEndUp: isUp }),
  });
  const { changed } = teller;

  const listener: Listener = {
    mutations: (mutations, by) => {
      const from = by?.page ?? null;
      const number = notices.tell({
        type: 'mutations',
        from,
        batch: by?.batch ?? 0,
        mutations: [...mutations],
      });
      history.add({ number, from, mutations });
    },
    changed,
    mail: (number) => {
      for (const hear of mailListeners) hear();
      const mail = company?.engine.inbox.mails()[number - 1];
      if (mail)
        notices.tell({ type: 'mail', mail: number, to: mail.to.join(', '), subject: subjectOf(mail.raw) });
      changed();
    },
    running: (functionName, { email }) => void notices.tell({ type: 'running', functionName, by: email }),
    skipped: ({ text }) =>
      void notices.tell({
        type: 'toast',
        title: say(company.language, 'skipped'),
        message: text,
        seconds: 10,
      }),
  };
  const enter = async (next: BookRequest) => {
    company = await openCompany({
      folder: shelf.folderOf(next.place),
      built: options.built,
      source: next.source,
      baseUrl: options.baseUrl,
      machine,
      listener,
      say: options.say,
      longestRunMs: options.longestRunMs,
    });
    isOpen = true;
    shelf.open(next.place);
    place = next.place;
    teller.forget();
  };
  const replace = async (next: BookRequest, why: 'replaced' | 'startedOver', isErased: boolean) => {
    const { language, source } = company;
    const before = { place, source: async () => source };
    pages.clear();
    isOpen = false;
    await company.close();
    if (isErased) shelf.erase(next.place);
    history.clear();
    try {
      await enter(next);
    } catch (error) {
      // The one that was open opens again: its folder has everything.
      await enter(before);
      throw error;
    }
    notices.tell({ type: 'reload', why: say(language, why) });
    for (const hear of mailListeners) hear();
  };

  await enter(asked);
  return {
    company: () => company,
    openCompany: () => (isOpen ? company : null),
    notices,
    pages,
    personOf,
    state: teller.state,
    unseen: history.unseen,
    isUp: () => isUp,
    setUp: (up) => {
      isUp = up;
      changed();
    },
    changed,
    log: options.say,
    open: (next) => replace(next, 'replaced', false),
    reset: () => {
      const { source } = company;
      return replace({ place, source: async () => source }, 'startedOver', true);
    },
    onMail: (hear) => {
      mailListeners.add(hear);
      return () => mailListeners.delete(hear);
    },
    close: async () => {
      isClosed = true;
      teller.close();
      pages.clear();
      notices.close();
      await company.close();
    },
  };
}
