// Takes the workbench's folder and the built files; holds the company that is open, tells its pages what
// happens, and opens another one in its place.
// Never two companies at once.

import type { EpochMs } from '../../../shared/model/time.ts';
import type { Mutation } from '../host/engine/univer.ts';
import { firstPeople, SOMEBODY } from '../live/addresses.ts';
import type { BookRequest } from '../live/books.ts';
import type { Company } from '../live/company.ts';
import { listenerOf } from './company-listener.ts';
import { historyOf } from './history.ts';
import { type Notices, noticesOf } from './notices.ts';
import { type CompanyOptions, oneCompany } from './one-company.ts';
import { type Pages, pagesOf } from './pages.ts';
import type { LiveState } from './protocol.ts';
import { stateBroadcaster } from './state-broadcaster.ts';
import { say } from './words.ts';

interface WorkbenchOptions extends CompanyOptions {
  inboxUrl: string;
  machine?: () => EpochMs;
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
  isBackEndUp(): boolean;
  setBackEndUp(up: boolean): void;
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

/** Resolves once the company is open; its past may still be loading. */
export async function runWorkbench(options: WorkbenchOptions, asked: BookRequest): Promise<RunningWorkbench> {
  const mails = mailsOf();
  const status: WorkbenchStatus = { isUp: true, isClosed: false };
  const { company, notices, pages, personOf, broadcaster, history } = connected(options, status, mails.came);
  const reopen = async (opening: () => Promise<void>, why: 'replaced' | 'startedOver') => {
    const { language } = company.current();
    pages.clear();
    await opening();
    notices.tell({ type: 'reload', why: say(language, why) });
    mails.came();
  };

  await company.enter(asked);
  return {
    company: company.current,
    openCompany: company.openNow,
    notices,
    pages,
    personOf,
    state: broadcaster.state,
    unseen: history.unseen,
    isBackEndUp: () => status.isUp,
    setBackEndUp: (up) => {
      status.isUp = up;
      broadcaster.changed();
    },
    changed: broadcaster.changed,
    log: options.say,
    open: (next) => reopen(() => company.replace(next, false), 'replaced'),
    reset: () => reopen(company.startOver, 'startedOver'),
    onMail: mails.onMail,
    close: async () => {
      status.isClosed = true;
      broadcaster.close();
      pages.clear();
      notices.close();
      await company.current().close();
    },
  };
}

interface WorkbenchStatus {
  isUp: boolean;
  isClosed: boolean;
}

/** The company, its pages and those who tell them what happens, each knowing the others. */
function connected(options: WorkbenchOptions, status: WorkbenchStatus, mailCame: () => void) {
  const { machine = Date.now } = options;
  const history = historyOf();
  const notices: Notices = noticesOf({
    first: machine() * 1000,
    patienceMs: options.patienceMs ?? PATIENCE_MS,
    gone: (page) => pages.leave(page),
    reload: say('en', 'restarted'),
  });
  const pages: Pages = pagesOf(() => notices);
  const personOf = (page: string) =>
    pages.emailOf(page) ?? firstPeople(company.current().opening.plan).admin ?? SOMEBODY;
  const broadcaster = stateBroadcaster({
    company: () => (status.isClosed ? null : company.openNow()),
    notices: () => notices,
    seenBy: (page) => ({ email: personOf(page), inboxUrl: options.inboxUrl, backEndUp: status.isUp }),
  });
  const { changed } = broadcaster;
  const listener = listenerOf({ company: () => company.current(), notices, history, changed, mailCame });
  const company = oneCompany(options, {
    machine,
    listener,
    entered: broadcaster.forget,
    left: history.clear,
  });
  return { company, notices, pages, personOf, broadcaster, history };
}

/** Who wants to hear that the mails are not what they were. */
function mailsOf() {
  const listeners = new Set<() => void>();
  return {
    came: () => {
      for (const hear of listeners) hear();
    },
    onMail: (hear: () => void) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
