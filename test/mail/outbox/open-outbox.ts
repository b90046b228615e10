// An outbox in memory before a mail server on loopback that keeps what arrives, its clock moved by the test.
// Never a mail that leaves the machine.
import { signedLinks } from '../../../functions/src/identity/links.ts';
import { composer, mailDelivery } from '../../../functions/src/mail/compose.ts';
import { type SendDeps, sendMail } from '../../../functions/src/outbox/outbox.ts';
import { silentLog } from '../../../functions/src/ports/log.ts';
import type { Mailer } from '../../../functions/src/ports/mail.ts';
import { openSqliteStore } from '../../../functions/src/store/sqlite.ts';
import type { MailContent } from '../../../shared/digest/content.ts';
import { standingClock } from '../../../workbench/src/local/clock.ts';
import { catchMail } from '../../../workbench/src/local/mail-catcher.ts';
import { localQueue } from '../../../workbench/src/local/task-queue.ts';
import { closeAfterTest } from '../../support/after-test.ts';
import { mailerTo } from '../server-that.ts';

/** A digest with one red line. */
export const contentOf = (changes: Partial<MailContent> = {}): MailContent => ({
  kind: 'digest',
  language: 'en',
  subject: 'What needs you',
  opening: 'Hello',
  sections: [
    {
      title: 'Turned red',
      rows: [
        {
          status: 'red',
          title: 'Premium line',
          text: '38 % of plan',
          planned: 0.2,
          attained: 0.08,
          link: null,
        },
      ],
    },
  ],
  button: { label: 'Open the board', url: 'http://127.0.0.1/s/x' },
  closing: '',
  trust: 'For steering, never for pay.',
  calendar: null,
  until: null,
  ...changes,
});

/** To the lead, in the third week. */
export const mail = (content = contentOf(), to = 'lead@chain.example', window = '2025-W03') => ({
  workspace: 'w',
  to,
  kind: content.kind,
  window,
  content,
});

/**
 * `mailerBefore`: what stands between the outbox and the mail server; nothing unless a test says otherwise.
 */
export async function openOutbox(mailerBefore: (smtp: Mailer) => Mailer = (smtp) => smtp) {
  const { inbox, smtp } = await openInbox();
  const store = openSqliteStore(':memory:');
  const clock = standingClock(Date.parse('2025-01-13T00:00:00Z'));
  const compose = composer({
    store,
    links: signedLinks('s'.repeat(32)),
    baseUrl: 'http://127.0.0.1:1',
    mayMail: async () => true,
    mailDomain: 'chain.example',
  });
  const queue = localQueue((task) => sendMail(deps, String(task.payload.mail), clock.now()));
  const deliver = mailDelivery(mailerBefore(smtp), compose) as SendDeps['deliver'];
  const deps: SendDeps = { store, queue, log: silentLog, deliver };
  const pass = async (ms: number) => {
    clock.moveTo(clock.now() + ms);
    await queue.runDue(clock.now());
  };
  return { inbox, deps, clock, queue, pass };
}

async function openInbox() {
  const inbox = await catchMail(() => 0);
  const smtp = mailerTo(inbox.port);
  closeAfterTest(async () => {
    smtp.close();
    await inbox.close();
  });
  return { inbox, smtp };
}
