// Specifies when a mail of the outbox is tried no more, and what is kept of why.
import { describe, expect, it } from '@jest/globals';
import { queueMail, sweepMails } from '../../../functions/src/outbox/outbox.ts';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../../../shared/model/time.ts';
import { mail, openOutbox } from './open-outbox.ts';

describe('a mail', () => {
  it('whose sender dies each time it has handed it over goes there three times, and is then said to have failed', async () => {
    let handedOver = 0;
    const { deps, clock, pass } = await openOutbox(() => ({
      send: async () => {
        handedOver += 1;
        throw new Error('the process dies here');
      },
    }));
    await queueMail(deps, mail(), clock.now());
    for (let minutes = 0; minutes < 120; minutes += 6) {
      await pass(6 * MS_PER_MINUTE);
      await sweepMails(deps, clock.now());
    }
    expect(handedOver).toBe(3);
    expect((await deps.store.query({ collection: 'mails' }))[0]!.data).toMatchObject({
      state: 'failed',
      reason: 'its sender died each time',
    });
  });

  it('to an address that the server refuses for good is given up at once and said so', async () => {
    const { deps, clock, pass } = await openOutbox(() => ({
      send: async () => ({ ok: false, permanent: true, reason: 'SMTP 550' }),
    }));
    await queueMail(deps, mail(), clock.now());
    await pass(48 * MS_PER_HOUR);
    expect((await deps.store.query({ collection: 'mails' }))[0]!.data).toMatchObject({
      state: 'failed',
      reason: 'SMTP 550',
      attempts: 1,
    });
  });

  it('that the server takes and breaks off at goes there three times, and is then said to have failed', async () => {
    let handedOver = 0;
    const { deps, clock, pass } = await openOutbox(() => ({
      send: async () => {
        handedOver += 1;
        return { ok: false, permanent: false, isUnknown: true, reason: 'ECONNECTION' };
      },
    }));
    await queueMail(deps, mail(), clock.now());
    for (let hours = 0; hours < 30; hours += 1) await pass(MS_PER_HOUR);
    expect(handedOver).toBe(3);
    expect((await deps.store.query({ collection: 'mails' }))[0]!.data).toMatchObject({
      state: 'failed',
      reason: 'ECONNECTION',
      unknown: 3,
    });
  });
});
