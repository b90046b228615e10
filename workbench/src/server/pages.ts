// Takes page IDs; remembers whom each page acts as and what it was asked. Never forgets an open question: one
// that nobody answers is closed.
import type { Question } from '../host/outside.ts';
import type { Shower } from '../live/runner.ts';
import type { Notices } from './notices.ts';

interface Open {
  page: string;
  settle(answer: { button: string; text: string }): void;
}

export interface Pages {
  emailOf(page: string): string | null;
  actAs(page: string, email: string): void;
  /** What scripts show to a page. */
  showerFor(page: string): Shower;
  /** False where there is no such question any more. */
  answer(page: string, question: number, answer: { button: string; text: string }): boolean;
  /** The page is not there any more. */
  leave(page: string): void;
  /** Everybody acts as themselves again: another workbook stands there. */
  clear(): void;
}

export function pagesOf(notices: () => Notices): Pages {
  const emails = new Map<string, string>();
  const open = new Map<number, Open>();
  let numbers = 0;

  const ask = (page: string, kind: 'alert' | 'prompt', question: Question) =>
    new Promise<{ button: string; text: string }>((resolve) => {
      if (!notices().isConnected(page)) return resolve({ button: 'CLOSE', text: '' });
      numbers += 1;
      const number = numbers;
      open.set(number, {
        page,
        settle: (answer) => {
          open.delete(number);
          resolve(answer);
        },
      });
      const { title, prompt, buttons } = question;
      notices().tell({ type: 'question', question: number, kind, title, prompt, buttons }, page);
    });
  const closeAll = (isMeant: (page: string) => boolean) => {
    for (const each of [...open.values()]) if (isMeant(each.page)) each.settle({ button: 'CLOSE', text: '' });
  };

  return {
    emailOf: (page) => emails.get(page) ?? null,
    actAs: (page, email) => void emails.set(page, email),
    showerFor: (page) => ({
      sidebar: (shown) => void notices().tell({ type: 'sidebar', ...shown }, page),
      dialog: (shown) => void notices().tell({ type: 'dialog', ...shown }, page),
      toast: (shown) => void notices().tell({ type: 'toast', ...shown }, page),
      look: (place) => void notices().tell({ type: 'look', ...place }, page),
      alert: async (question) => (await ask(page, 'alert', question)).button,
      prompt: (question) => ask(page, 'prompt', question),
    }),
    answer: (page, question, answer) => {
      const asked = open.get(question);
      if (asked?.page !== page) return false;
      asked.settle(answer);
      return true;
    },
    leave: (page) => {
      closeAll((each) => each === page);
      emails.delete(page);
    },
    clear: () => {
      closeAll(() => true);
      emails.clear();
    },
  };
}
