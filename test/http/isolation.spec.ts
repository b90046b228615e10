// Specifies that one workspace never sees or changes another's data: every route is tried with every key,
// token, link and cookie of the other. Never one route by name: the table of routes is walked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesOf } from '../../functions/src/http/routes.ts';
import { LINK_PURPOSES } from '../../functions/src/identity/links.ts';
import { STEP_NAMES } from '../../shared/process/steps/table.ts';
import {
  bookWith,
  HQ,
  KEY,
  OTHER_KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
} from '../support/running.ts';
import { BOSS, MARK, snapshot, THEIRS, theirDocuments, workBeside } from './other-company.ts';

let running: Running;
beforeAll(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
  await workBeside(running);
});
afterAll(() => running.close());

const routes = () => routesOf({} as Parameters<typeof routesOf>[0]);
const QUERY = `w=${THEIRS}&unit=Zebra-HQ&id=Zebra-K&status=red&since=&step=review.start`;

/** What a person here could write into a form, of theirs. */
const FORM = {
  key: 'a-key-of-somebody-here',
  w: THEIRS,
  'Zebra-K::value': '5',
  unit: 'Zebra-HQ',
  keyResult: 'Zebra-K',
  answers: 'Zebra-O',
  wanted: 'no',
  email: OWNER,
};

describe('a page', () => {
  const subjects = [
    '',
    'review.respond:Zebra-K~1',
    'signal.acknowledge:Zebra-S',
    'support.decide:SUP-their-ow-1',
  ];
  const paths = () =>
    routes()
      .filter(({ pattern }) => !pattern.startsWith('/v1/'))
      .map(({ method, pattern }) => ({ method, pattern: pattern.replace(':file', 'all.json') }));

  /** Links of a person here: for here, and for there (as if somebody could have them signed). */
  const tokens = () =>
    LINK_PURPOSES.flatMap((purpose) =>
      subjects.flatMap((subject) => [
        running.link(purpose, OWNER, subject),
        running.link(purpose, HQ, subject),
        running.link(purpose, OWNER, subject, THEIRS),
      ]),
    );

  it('shows and changes nothing of another workspace, whatever link or session opens it', async () => {
    const sessions = ['', await running.session(OWNER), await running.session(OWNER, THEIRS)];
    const before = await theirDocuments(running);
    for (const { method, pattern } of paths()) {
      const links = pattern.includes(':token') ? tokens() : [''];
      const cookies = pattern.includes(':token') ? [sessions[1]!] : sessions;
      for (const token of links)
        for (const session of cookies) {
          const reply = await running.page(`${pattern.replace(':token', token)}?${QUERY}`, {
            cookie: session,
            ...(method === 'POST' ? { form: FORM } : {}),
          });
          // A page may repeat what was typed into it or asked for; it knows nothing more.
          const shown = (await reply.text()).replaceAll(/Zebra-(HQ|K|O|S)(~1|::value)?/g, '');
          const route = `${method} ${pattern}`;
          expect([route, reply.status < 500, shown.match(MARK)]).toEqual([route, true, null]);
        }
    }
    expect(await theirDocuments(running)).toEqual(before);
  });

  it('opens nothing by a link or a session for a workspace that the person does not belong to', async () => {
    for (const [path, purpose] of [
      ['/f/', 'form'],
      ['/s/', 'board'],
      ['/a/', 'action'],
      ['/u/', 'unsubscribe'],
    ] as const)
      expect((await running.page(`${path}${running.link(purpose, OWNER, '', THEIRS)}`)).status).toBe(404);
    const files = await running.page(`/x/${running.link('export', OWNER, '', THEIRS)}/all.json`);
    expect(files.status).toBe(404);
    const cookie = await running.session(OWNER, THEIRS);
    const board = await running.page('/board', { cookie });
    expect(await board.text()).toContain('name="email"');
  });

  it('mails a sign-in for the other workspace to nobody here', async () => {
    // What was asked for above, for the workspace here, is sent by then.
    await running.passTo('2025-01-10T12:30:00+08:00');
    const before = running.sent.length;
    await running.page('/signin', { form: { email: OWNER, w: THEIRS } });
    await running.passTo('2025-01-10T12:45:00+08:00');
    expect(running.sent.slice(before).filter(({ to }) => to === OWNER)).toEqual([]);
  });
});

describe('the API', () => {
  const operations = () =>
    routes()
      .filter(({ pattern }) => pattern.startsWith('/v1/'))
      .map(({ method, pattern }) => ({ method, pattern: pattern.replace(':file', 'all.json') }));
  const bodies = (path: string): unknown[] => {
    if (path === '/v1/publish')
      return [publishBody(bookWith(), { basedOn: 1, spreadsheetId: 'z', overwrite: true })];
    if (path === '/v1/publish/undo') return [{ spreadsheetId: 'z', revision: 1 }];
    if (path === '/v1/values')
      return [{ revision: 1, rows: [{ id: 'Zebra-K', shown: 5 }], tabs: [], names: [] }];
    if (path === '/v1/import') return [Buffer.from(`Objective;Key result;Target;Owner\nA;B;2;${BOSS}\n`)];
    if (path === '/v1/submissions') return [snapshot('a-form-key-from-here', 'Zebra-K')];
    return STEP_NAMES.flatMap((action) =>
      ['Zebra-S', 'Zebra-K~1', 'Zebra-K', 'SUP-their-ow-1'].map((id, index) => ({
        key: `an-action-${action}-${index}`.replace(/\W/g, '-').padEnd(20, '0'),
        action,
        id,
        answers: {
          decision: 'granted',
          outcome: 'effective',
          measure: 'x',
          email: BOSS,
          change: '5',
          reason: 'x',
        },
      })),
    );
  };

  it.each([
    ['a person from here with the other’s key', HQ, OTHER_KEY, [403]],
    ['a person from there with our key', BOSS, KEY, [403, 422]],
    ['a person from here with our key, naming what is theirs', HQ, KEY, [200, 400, 404, 409, 422]],
    ['a person from here with a key that opens nothing', HQ, `${OTHER_KEY}x`, [403, 404]],
  ])('tells %s nothing of theirs, and changes nothing', async (_, email, key, statuses) => {
    const before = await theirDocuments(running);
    for (const { method, pattern } of operations()) {
      // The key of nobody opens a workspace of one's own: that is no fault.
      if (pattern === '/v1/publish' && key !== OTHER_KEY) continue;
      for (const body of method === 'POST' ? bodies(pattern) : [undefined]) {
        // Nobody writes more often than once a second.
        running.clock.moveTo(running.clock.now() + 1000);
        const path = `${pattern.replace('/v1/', '')}?since=`;
        const reply = await running.v1(method, path, { email, key, body });
        const asked = `${method} ${pattern} ${JSON.stringify(body)}`;
        const told = (await reply.text()).replaceAll(/Zebra-(K~1|K|S)|boss@zebra.example/g, '');
        const foreign = email === HQ ? MARK : /Bench|O1-K0/;
        expect([asked, statuses.includes(reply.status) || reply.status, told.match(foreign)]).toEqual([
          asked,
          true,
          null,
        ]);
      }
    }
    expect(await theirDocuments(running)).toEqual(before);
  });

  it('claims no workspace by its spreadsheet’s ID', async () => {
    const body = publishBody(bookWith(), { spreadsheetId: 'z' });
    const reply = await running.v1('POST', 'publish', { key: 'a-key-that-nobody-has-used-0123456789', body });
    expect([reply.status, (await reply.json()).revision]).toEqual([200, 1]);
    expect(await (await running.v1('GET', 'board', { email: BOSS, key: OTHER_KEY })).text()).toMatch(MARK);
  });
});

describe('the log', () => {
  it('holds no key, no token, no link, and nothing that anybody wrote', async () => {
    await running.passTo('2025-01-13T09:00:00+08:00');
    expect(running.sent.some(({ text }) => MARK.test(text))).toBe(true);
    const log = running.lines.join('\n');
    expect(running.lines.length).toBeGreaterThan(50);
    const secrets = [KEY, OTHER_KEY, await running.issuer.token(running.clock.now(), { email: HQ })];
    const links = running.sent.flatMap(({ text }) => text.match(/\/[fsau]\/[\w-]+\.[\w-]+/g) ?? []);
    expect(links.length).toBeGreaterThan(0);
    for (const secret of [...secrets, ...links, running.link('form', OWNER)])
      expect(log).not.toContain(secret);
    for (const mail of running.sent) expect(log).not.toContain(mail.subject);
    expect(log).not.toMatch(MARK);
    expect(log).not.toContain('@');
  });
});
