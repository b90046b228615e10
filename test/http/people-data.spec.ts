// Specifies what a person gets of what is kept about them, what an admin gets, and that the access log says
// so. Never another person's data.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { reported } from '../support/backend.ts';
import { bookWith, HQ, OWNER, publishBody, type Running, startPublished } from '../support/running.ts';

const OTHER = 'owner2@chain.example';

let running: Running;
beforeEach(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
  for (const [email, id, note] of [
    [OWNER, 'O1-K0', '=HYPERLINK("x")'],
    [OTHER, 'O2-K0', 'a note of the other'],
  ] as const) {
    const body = {
      kind: 'snapshot',
      key: `a-form-of-${email.slice(0, 6)}-0001`,
      date: '2025-01-10',
      reports: [{ ...reported(id, 12), note }],
    };
    expect((await running.v1('POST', 'submissions', { email, body })).status).toBe(200);
  }
  const signal = { what: 'A price war', where: '', effect: '' };
  const body = { key: 'a-signal-of-owner-01', action: 'signal.report', id: '', answers: signal };
  expect((await running.v1('POST', 'actions', { email: OWNER, body })).status).toBe(200);
  await running.passTo('2025-01-10T12:20:00+08:00');
});
afterEach(() => running.close());

const download = async (path: string, by: string, form: Record<string, string> = {}) => {
  const reply = await running.page(path, { form, cookie: await running.session(by) });
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};
const logOf = async () =>
  (await running.store.query({ collection: `workspaces/${running.workspace}/accessLog` })).map(
    ({ data }) => data,
  );

describe('what is kept about a person', () => {
  it('is theirs to download: reports, entries, goals, mails and sessions, and nothing of others', async () => {
    const files = await download('/account/export', OWNER);
    const { email, subjects } = JSON.parse(files['data.json']!);
    expect(email).toBe(OWNER);
    expect(subjects.person).toMatchObject([{ email: OWNER }]);
    expect(subjects.snapshots).toMatchObject([{ keyResultId: 'O1-K0', value: 12 }]);
    expect(subjects.submissions).toMatchObject([
      { email: OWNER, reports: [{ keyResultId: 'O1-K0' }] },
      { email: OWNER, request: { action: 'signal.report' } },
    ]);
    expect(subjects.signals).toMatchObject([{ what: 'A price war' }]);
    expect(subjects.keyResults.length).toBeGreaterThan(0);
    expect(subjects.sessions).toHaveLength(1);
    expect(JSON.stringify(files)).not.toContain('a note of the other');
  });

  it('names each report, answer and step by the key that was sent, whatever it begins with', async () => {
    const key = '__a-form-of-owner-02';
    const body = { kind: 'snapshot', key, date: '2025-01-10', reports: [reported('O1-K0', 13)] };
    expect((await running.v1('POST', 'submissions', { email: OWNER, body })).status).toBe(200);
    const files = await download('/account/export', OWNER);
    const { subjects } = JSON.parse(files['data.json']!);
    expect(subjects.submissions.map((each: { key: string }) => each.key).sort()).toEqual(
      [key, 'a-form-of-owner1-0001', 'a-signal-of-owner-01'].sort(),
    );
  });

  it('holds no cell that a spreadsheet takes for a formula', async () => {
    const files = await download('/account/export', OWNER);
    expect(files['snapshots.csv']).toContain("'=HYPERLINK");
  });

  it('is an admin’s to download, for whoever asks; the access log says so', async () => {
    const files = await download('/people/export', HQ, { email: OWNER });
    expect(JSON.parse(files['data.json']!).email).toBe(OWNER);
    await download('/account/export', OTHER);
    expect(await logOf()).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'exported', by: HQ, about: OWNER }),
        expect.objectContaining({ kind: 'exported', by: OTHER, about: OTHER }),
      ]),
    );
    const html = await (await running.page('/people', { cookie: await running.session(HQ) })).text();
    expect(html).toContain('Data downloaded');
  });

  it('is nobody else’s: not a member’s, not without a session, not after 15 minutes', async () => {
    const form = { email: OTHER };
    const member = await running.page('/people/export', { form, cookie: await running.session(OWNER) });
    const stranger = await running.page('/people/export', { form });
    const cookie = await running.session(HQ);
    running.clock.moveTo(running.clock.now() + 15 * 60_000);
    const stale = await running.page('/people/export', { form, cookie });
    for (const reply of [member, stranger, stale])
      expect([reply.headers.get('content-type'), await logOf()]).toEqual(['text/html; charset=utf-8', []]);
    expect([member.status, stranger.status, stale.status]).toEqual([403, 200, 403]);
  });
});

describe('the access log', () => {
  it('says who became an admin and who is one no more', async () => {
    const publishes = async (admin: boolean, basedOn: number) => {
      const book = bookWith();
      const people = book.tabs.find(({ name }) => name === 'People')!;
      const role = people.rows[0]!.indexOf('Role');
      const email = people.rows[0]!.indexOf('Email');
      people.rows = people.rows.map((row) =>
        row[email] === OWNER ? row.map((cell, at) => (at === role && admin ? 'admin' : cell)) : row,
      );
      const reply = await running.v1('POST', 'publish', { body: publishBody(book, { basedOn }) });
      expect(reply.status).toBe(200);
    };
    await publishes(true, 1);
    await publishes(false, 2);
    expect((await logOf()).map(({ kind, about, detail }) => [kind, about, detail]).sort()).toEqual([
      ['changed-role', OWNER, '+ admin'],
      ['changed-role', OWNER, '− admin'],
    ]);
  });

  it('says who leads a unit now, and who does no more', async () => {
    const book = bookWith();
    const units = book.tabs.find(({ name }) => name === 'Units')!;
    units.rows = units.rows.map((row) =>
      row[0] === 'U1' ? [...row.slice(0, 4), OWNER] : row[0] === 'U2' ? [...row.slice(0, 4), ''] : row,
    );
    const reply = await running.v1('POST', 'publish', { body: publishBody(book, { basedOn: 1 }) });
    expect(reply.status).toBe(200);
    expect((await logOf()).map(({ kind, about, detail }) => [kind, about, detail]).sort()).toEqual([
      ['changed-role', 'lead1@chain.example', '− lead U1'],
      ['changed-role', 'lead2@chain.example', '− lead U2'],
      ['changed-role', OWNER, '+ lead U1'],
    ]);
    const page = await running.page('/people', { cookie: await running.session(HQ) });
    expect(await page.text()).toContain('+ lead U1');
  });

  it('says which admin ended whose session', async () => {
    await running.session(OWNER);
    const admin = await running.session(HQ);
    const html = await (await running.page('/sessions', { cookie: admin })).text();
    const [, id] = /name="id" value="([0-9a-f]+)"/.exec(html)!;
    await running.page('/sessions/end', { form: { id: id! }, cookie: admin });
    expect(await logOf()).toMatchObject([{ kind: 'ended-session', by: HQ, about: OWNER }]);
  });
});
