// Specifies what becomes of an answer that breaks where no route catches it: its caller is told, and the log
// says where and never what was sent. Never a line for a caller who has gone.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { EVERY_ANSWER } from '../../functions/src/http/server/headers.ts';
import type { HttpResponse } from '../../functions/src/http/server/message.ts';
import { answer, type Handle } from '../../functions/src/http/server/node-adapter.ts';
import { router } from '../../functions/src/http/server/router.ts';
import { withCauseLogged } from '../../functions/src/ports/cause.ts';
import { guardedParts } from '../../functions/src/schedule/guarded-parts.ts';
import { eventually } from '../support/eventually.ts';

const SENT = 'anna.schmidt@chain.example';
const SECRET = 'W10.a-signed-link';

let close = async () => {};
afterEach(() => close());

/** A server of such a handler, with the lines that it logs and how many answers are over. */
async function serverOf(handle: Handle) {
  const lines: string[] = [];
  const state = { over: 0 };
  const server = createServer(async (incoming, outgoing) => {
    const log = (...line: unknown[]) => void lines.push(JSON.stringify(line));
    await answer(incoming, outgoing, { handle, log }, 0);
    state.over += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lines, state };
}

const ok = (more: Partial<HttpResponse>): HttpResponse => ({ status: 200, headers: {}, body: '', ...more });

describe('an answer that breaks', () => {
  it.each<[string, Handle]>([
    [
      'in its handler',
      async () => {
        throw new TypeError(`no row for ${SENT} with ${SECRET}`);
      },
    ],
    ['at a header that is none', async () => ok({ headers: { location: `/s/${SECRET}\n${SENT}` } })],
    [
      'at something that is no error',
      async () => {
        throw SENT;
      },
    ],
  ])('%s is a 500 with our headers, and one line that quotes nothing', async (_, handle) => {
    const { url, lines } = await serverOf(handle);
    const reply = await fetch(`${url}/f/${SECRET}?email=${SENT}`);
    expect(reply.status).toBe(500);
    expect(Object.keys(EVERY_ANSWER).filter((name) => !reply.headers.has(name))).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\["ERROR","answer-failed"/);
    expect(lines[0]).not.toMatch(/anna|schmidt|a-signed-link/);
  });

  it('says of which kind the fault is and where it was thrown', async () => {
    const { url, lines } = await serverOf(async () => ok({ headers: { location: '\n' } }));
    await fetch(url);
    const [, , cause] = JSON.parse(lines[0]!);
    expect(cause).toEqual({
      error: 'TypeError',
      code: 'ERR_INVALID_CHAR',
      at: expect.stringContaining('node-adapter'),
    });
  });

  it('because its caller has gone in the middle of the body leaves no line', async () => {
    const { url, lines, state } = await serverOf(async () => ok({}));
    const asked = request(url, { method: 'POST', headers: { 'content-length': 100 } });
    asked.on('error', () => undefined).write('half');
    asked.once('socket', (socket) => socket.once('connect', () => setImmediate(() => asked.destroy())));
    await eventually(() => expect(state.over).toBe(1));
    expect(lines).toEqual([]);
  });

  it('because its caller takes no more of a file leaves no line', async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(65_536);
    }
    const { url, lines, state } = await serverOf(async () => ok({ stream: endless() }));
    const reply = await fetch(url);
    await reply.body!.cancel();
    await eventually(() => expect(state.over).toBe(1));
    expect(lines).toEqual([]);
  });
});

describe('what breaks in our own work is told of without its words', () => {
  const broken = async () => {
    throw new RangeError(`nothing of ${SENT} under ${SECRET}`);
  };
  const told = () => {
    const lines: string[] = [];
    const log = (...line: unknown[]) => void lines.push(JSON.stringify(line));
    return { lines, log };
  };

  it('in a route: the line has the route, the kind and the place', async () => {
    const { lines, log } = told();
    const page = () => ok({ status: 500 });
    const handle = router(
      [{ method: 'GET', pattern: '/f/:token', handle: broken }],
      log,
      page,
      'https://a.example',
    );
    const path = `/f/${SECRET}`;
    const request = {
      method: 'GET',
      path,
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.alloc(0),
      now: 0,
    };
    expect((await handle(request)).status).toBe(500);
    expect(lines).toHaveLength(1);
    const [severity, event, fields] = JSON.parse(lines[0]!);
    expect([severity, event]).toEqual(['ERROR', 'request-failed']);
    expect(fields).toMatchObject({
      route: '/f/:token',
      error: 'RangeError',
      at: expect.stringContaining('broken'),
    });
    expect(lines[0]).not.toMatch(/anna|schmidt|a-signed-link/);
  });

  it('in a task: the line has the queue, and what the platform prints only leads to it', async () => {
    const { lines, log } = told();
    const thrown = await withCauseLogged(log, 'rollUp', broken).catch((error: Error) => error);
    expect(JSON.parse(lines[0]!)).toMatchObject([
      'ERROR',
      'task-failed',
      { task: 'rollUp', error: 'RangeError' },
    ]);
    for (const text of [lines[0], String((thrown as Error).stack), JSON.stringify(thrown)])
      expect(text).not.toMatch(/anna|schmidt|a-signed-link/);
  });

  it('in a part of the schedule: the line has the part', () => {
    const { lines, log } = told();
    const { part, broken: names } = guardedParts(log, 'w');
    const given = part('reminder', () => {
      throw new RangeError(`nothing of ${SENT}`);
    });
    expect([given, [...names], lines.length]).toEqual([[], ['reminder'], 1]);
    expect(lines[0]).toMatch(/RangeError/);
    expect(lines[0]).not.toMatch(/anna|schmidt/);
  });
});
