// Specifies that the built files do what the sources do: the same back end, its pages and its mails. Never
// the sources themselves.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type * as Local from '../../functions/src/local.ts';
import type { OutgoingMail } from '../../functions/src/ports/mail.ts';
import type { Task } from '../../functions/src/ports/queue.ts';
import { buildFunctions } from '../../scripts/build.ts';
import { bookWith, HQ, KEY, publishBody } from '../support/running.ts';
import { testIssuer } from '../support/tokens.ts';

const root = join(import.meta.dirname, '..', '..');
const NOW = Date.parse('2025-01-10T12:00:00+08:00');

describe('the built back end', () => {
  let folder: string;
  let local: typeof Local;
  beforeAll(async () => {
    mkdirSync(join(root, 'dist'), { recursive: true });
    folder = mkdtempSync(join(root, 'dist', 'built-'));
    copyFileSync(join(root, 'functions', 'package.json'), join(folder, 'package.json'));
    await buildFunctions(join(folder, 'lib'));
    local = await import(pathToFileURL(join(folder, 'lib', 'local.js')).href);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('publishes, shows its pages and renders its mails', async () => {
    const issuer = await testIssuer();
    const { backEnd, store, tasks, sent } = backEndOf(local, issuer.oidc);
    const post = (path: string, type: string, body: string, headers = {}) =>
      backEnd.handle({
        method: 'POST',
        path,
        query: new URLSearchParams(),
        headers: { ...headers, 'content-type': type },
        body: Buffer.from(body),
        now: NOW,
      });
    const published = await post('/v1/publish', 'application/json', JSON.stringify(publishBody(bookWith())), {
      authorization: `Bearer ${await issuer.token(NOW, { email: HQ })}`,
      'x-attune-key': KEY,
    });
    expect(published.status).toBe(200);
    const form = new URLSearchParams({ email: HQ, w: local.workspaceIdOf(KEY) }).toString();
    const asked = await post('/signin', 'application/x-www-form-urlencoded', form);
    expect([asked.status, asked.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    for (const task of tasks) await backEnd.runTask(task);
    const [signIn, ...others] = sent.filter(({ subject }) => subject.startsWith('Your sign-in'));
    expect([signIn?.to, others]).toEqual([HQ, []]);
    expect(signIn?.html).toMatch(/^<!DOCTYPE html/i);
    expect(signIn?.text).toContain('https://attune.example/s/');
    expect(sent.filter(({ subject }) => subject === 'Welcome to Bench').length).toBeGreaterThan(5);
    await store.close();
  });
});

/** A back end of the built files; what it queued and what it mailed. */
function backEndOf(local: typeof Local, oidc: Awaited<ReturnType<typeof testIssuer>>['oidc']) {
  const tasks: Task[] = [];
  const sent: OutgoingMail[] = [];
  const store = local.openSqliteStore(':memory:');
  const backEnd = local.createBackEnd({
    store,
    queue: { enqueue: async (task) => void tasks.push(task) },
    mailer: {
      send: async (mail) => {
        sent.push(mail);
        return { ok: true };
      },
    },
    clock: () => NOW,
    log: local.silentLog,
    linkSecret: 'a-secret-of-the-tests-with-32-characters',
    oidc,
    baseUrl: 'https://attune.example',
    allowedDomains: [],
    mailDomain: 'attune.example',
  });
  return { backEnd, store, tasks, sent };
}
