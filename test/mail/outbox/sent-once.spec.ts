// Specifies that a mail of the outbox arrives once, whoever sends it, however long the server is down and
// wherever a sender dies.
import { describe, expect, it } from '@jest/globals';
import { queueMail, sendMail, sweepMails } from '../../../functions/src/outbox/outbox.ts';
import type { Mailer } from '../../../functions/src/ports/mail.ts';
import { MS_PER_MINUTE } from '../../../shared/model/time.ts';
import { contentOf, mail, openOutbox } from './open-outbox.ts';

describe('a mail', () => {
  it('of the same window, asked for twice, is one', async () => {
    const { inbox, deps, clock, pass } = await openOutbox();
    await Promise.all([queueMail(deps, mail(), clock.now()), queueMail(deps, mail(), clock.now())]);
    await queueMail(deps, mail(), clock.now());
    await pass(MS_PER_MINUTE);
    expect(inbox.mails()).toHaveLength(1);
  });

  it('is sent by one of two senders that come at once', async () => {
    const { inbox, deps, clock, queue } = await openOutbox();
    await queueMail(deps, mail(), clock.now());
    const id = (await deps.store.query({ collection: 'mails' }))[0]!.path.split('/')[1]!;
    await Promise.all([sendMail(deps, id, clock.now()), sendMail(deps, id, clock.now())]);
    await queue.runDue(clock.now());
    expect(inbox.mails()).toHaveLength(1);
  });

  it('waits while the mail server is down for an hour, and arrives once', async () => {
    const { inbox, deps, clock, pass } = await openOutbox();
    inbox.refuse(true);
    await queueMail(deps, mail(), clock.now());
    for (let minutes = 0; minutes < 60; minutes += 5) await pass(5 * MS_PER_MINUTE);
    expect(inbox.mails()).toHaveLength(0);
    inbox.refuse(false);
    for (let minutes = 0; minutes < 90; minutes += 5) await pass(5 * MS_PER_MINUTE);
    expect(inbox.mails()).toHaveLength(1);
  });

  it('of many that wait while the server is down for an hour arrives, every one of them, once', async () => {
    const { inbox, deps, clock, pass } = await openOutbox();
    inbox.refuse(true);
    const leads = Array.from({ length: 25 }, (_, index) => `lead${index}@chain.example`);
    for (const lead of leads) await queueMail(deps, mail(contentOf(), lead), clock.now());
    for (let minutes = 0; minutes < 60; minutes += 15) {
      await pass(15 * MS_PER_MINUTE);
      await sweepMails(deps, clock.now());
    }
    inbox.refuse(false);
    for (let minutes = 0; minutes < 90; minutes += 15) {
      await pass(15 * MS_PER_MINUTE);
      await sweepMails(deps, clock.now());
    }
    expect(
      inbox
        .mails()
        .flatMap(({ to }) => to)
        .sort(),
    ).toEqual(leads.sort());
    const left = await deps.store.query({ collection: 'mails' });
    expect(new Set(left.map(({ data }) => data.state))).toEqual(new Set(['sent']));
  });

  it('that a crash left half sent goes out again under the same Message-ID, after the lease', async () => {
    let messageIds: string[] = [];
    const dying: Mailer = {
      send: async (message) => {
        messageIds = [...messageIds, message.messageId];
        if (messageIds.length === 1) throw new Error('the process dies here');
        return { ok: true };
      },
    };
    const { deps, clock, pass } = await openOutbox(() => dying);
    await queueMail(deps, mail(), clock.now());
    await pass(0);
    await pass(MS_PER_MINUTE);
    expect(messageIds).toHaveLength(1);
    clock.moveTo(clock.now() + 10 * MS_PER_MINUTE);
    await sweepMails(deps, clock.now());
    await pass(0);
    expect(new Set(messageIds).size).toBe(1);
    expect(messageIds).toHaveLength(2);
  });
});
