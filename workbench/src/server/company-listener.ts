// What pages are told of what happens in the company: changes of the sheet, mails, running scripts, steps
// that were left out. Never keeps anything but the changes that a page may have missed.
import { subjectOf } from '../inbox/subject.ts';
import type { Company, Listener } from '../live/company.ts';
import type { History } from './history.ts';
import type { Notices } from './notices.ts';
import { say } from './words.ts';

interface ListenerDeps {
  /** The one that is open, or was last. */
  company: () => Company;
  notices: Notices;
  history: History;
  changed: () => void;
  /** Who hears that a mail came, beside the pages. */
  mailCame: () => void;
}

export const listenerOf = ({ company, notices, history, changed, mailCame }: ListenerDeps): Listener => ({
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
    mailCame();
    const mail = company()?.engine.inbox.mails()[number - 1];
    if (mail)
      notices.tell({ type: 'mail', mail: number, to: mail.to.join(', '), subject: subjectOf(mail.raw) });
    changed();
  },
  running: (functionName, { email }) => void notices.tell({ type: 'running', functionName, by: email }),
  skipped: ({ text }) =>
    void notices.tell({
      type: 'toast',
      title: say(company().language, 'skipped'),
      message: text,
      seconds: 10,
    }),
});
