// Takes page IDs; remembers whom each page acts as and what it was asked. Never forgets an open question: one
// that nobody answers is closed.
import type { Question } from '../host/outside.ts';
import type { ScriptUi } from '../live/runner.ts';
import type { Notices } from './notices.ts';

interface Answer {
  button: string;
  text: string;
}

const CLOSED: Answer = { button: 'CLOSE', text: '' };

interface Open {
  page: string;
  settle(answer: Answer): void;
}

export interface Pages {
  emailOf(page: string): string | null;
  actAs(page: string, email: string): void;
  /** What scripts show to a page. */
  uiFor(page: string): ScriptUi;
  /** False where there is no such question any more. */
  answer(page: string, question: number, answer: Answer): boolean;
  /** The page is not there any more. */
  leave(page: string): void;
  /** Everybody acts as themselves again: another workbook stands there. */
  clear(): void;
}

/** Kept in memory alone: a page that comes back to a new process acts as whoever pages begin as. */
export function pagesOf(notices: () => Notices): Pages {
  const emails = new Map<string, string>();
  const questions = questionsOf(notices);
  return {
    emailOf: (page) => emails.get(page) ?? null,
    actAs: (page, email) => void emails.set(page, email),
    uiFor: (page) => ({
      sidebar: (shown) => void notices().tell({ type: 'sidebar', ...shown }, page),
      dialog: (shown) => void notices().tell({ type: 'dialog', ...shown }, page),
      toast: (shown) => void notices().tell({ type: 'toast', ...shown }, page),
      look: (place) => void notices().tell({ type: 'look', ...place }, page),
      alert: async (question) => (await questions.ask(page, 'alert', question)).button,
      prompt: (question) => questions.ask(page, 'prompt', question),
    }),
    answer: questions.answer,
    leave: (page) => {
      questions.closeAll((each) => each === page);
      emails.delete(page);
    },
    clear: () => {
      questions.closeAll(() => true);
      emails.clear();
    },
  };
}

/** What pages were asked and have not answered. */
function questionsOf(notices: () => Notices) {
  const open = new Map<number, Open>();
  let numbers = 0;
  return {
    ask: (page: string, kind: 'alert' | 'prompt', question: Question) =>
      new Promise<Answer>((resolve) => {
        if (!notices().isConnected(page)) return resolve(CLOSED);
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
      }),
    answer: (page: string, question: number, answer: Answer) => {
      const asked = open.get(question);
      if (asked?.page !== page) return false;
      asked.settle(answer);
      return true;
    },
    closeAll: (isMeant: (page: string) => boolean) => {
      for (const each of [...open.values()]) if (isMeant(each.page)) each.settle(CLOSED);
    },
  };
}
