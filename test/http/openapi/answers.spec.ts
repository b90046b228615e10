// Specifies that real answers of /v1 are as the schemas of openapi.json say.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LARGEST_BODY_BYTES } from '../../../functions/src/http/server/message.ts';
import { bookOf } from '../../examples/books.ts';
import { differences } from '../../support/json-schema.ts';
import {
  bookWith,
  HQ,
  KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
  startRunning,
} from '../../support/running.ts';
import { document, schemas } from './contract.ts';

/** What is wrong with an answer by the contract. */
async function faultsOf(path: string, method: string, reply: Response): Promise<string[]> {
  const response = document.paths[path]?.[method]?.responses[String(reply.status)];
  if (!response) return [`${method} ${path} says nothing of ${reply.status}`];
  return differences(await reply.json(), response.content['application/json'].schema, schemas);
}

describe('real answers', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startPublished('2025-01-10T12:00:00+08:00');
  });
  afterAll(() => running.close());

  const snapshot = {
    kind: 'snapshot',
    key: 'contract-key-00001',
    date: '2025-01-10',
    reports: [
      {
        keyResultId: 'O1-K0',
        value: 0,
        confidence: 3,
        selfStatus: 'on track',
        blocker: 'Trucks',
        note: '',
        supportNeeded: 'people: two drivers',
      },
    ],
  };
  const signal = {
    key: 'contract-key-00002',
    action: 'signal.report',
    id: '',
    answers: { what: 'A price war', where: 'Hefei', effect: '' },
  };
  const broken = bookWith();
  broken.tabs.find(({ name }) => name === 'Key results')!.rows[1]![5] = 'many';

  it.each<[string, string, string, { email?: string; body?: unknown }]>([
    ['a report', 'POST', 'submissions', { email: OWNER, body: snapshot }],
    ['the same again', 'POST', 'submissions', { email: OWNER, body: snapshot }],
    [
      'a report on a KR that is not there',
      'POST',
      'submissions',
      {
        email: OWNER,
        body: {
          ...snapshot,
          key: 'contract-key-00003',
          reports: [{ ...snapshot.reports[0], keyResultId: 'X' }],
        },
      },
    ],
    [
      'a report by somebody else',
      'POST',
      'submissions',
      { email: 'owner2@chain.example', body: { ...snapshot, key: 'contract-key-00004' } },
    ],
    ['a report that is none', 'POST', 'submissions', { email: OWNER, body: {} }],
    [
      'a form that is not there',
      'POST',
      'submissions',
      { email: OWNER, body: { kind: 'form', key: 'contract-key-00005', formId: 'none', answers: {} } },
    ],
    ['an action', 'POST', 'actions', { email: OWNER, body: signal }],
    [
      'an action on a thing that is not there',
      'POST',
      'actions',
      {
        email: HQ,
        body: { ...signal, key: 'contract-key-00006', action: 'signal.acknowledge', id: 'nothing' },
      },
    ],
    ['a plan with problems', 'POST', 'publish', { body: publishBody(broken, { basedOn: 1 }) }],
    ['the same plan again', 'POST', 'publish', { body: publishBody(bookWith()) }],
    ['an outdated plan', 'POST', 'publish', { body: publishBody(bookWith([['Reminder hours before', 48]])) }],
    ['a copied spreadsheet', 'POST', 'publish', { body: publishBody(bookWith(), { spreadsheetId: 'copy' }) }],
    ['the form', 'GET', 'form', { email: OWNER }],
    ['the form of a stranger', 'GET', 'form', { email: 'stranger@elsewhere.example' }],
    ['the board', 'GET', 'board', { email: OWNER }],
  ])('%s', async (_, method, path, more) => {
    const reply = await running.v1(method, path, more);
    expect(await faultsOf(`/v1/${path}`, method.toLowerCase(), reply)).toEqual([]);
  });

  it('of a file in JSON, of one that is none and of a cycle that was none', async () => {
    for (const file of ['all.json', 'plan.json', 'snapshots.json', 'all.pdf', 'all.json?cycle=1999-01-01']) {
      const reply = await running.v1('GET', `export/${file}`, { email: OWNER });
      expect([file, await faultsOf('/v1/export/{file}', 'get', reply)]).toEqual([file, []]);
    }
  });

  it('of every route, without a token, without a key, to what is no JSON or too large', async () => {
    const token = await running.issuer.token(running.clock.now(), { email: HQ });
    const authorization = `Bearer ${token}`;
    const large = `"${'x'.repeat(LARGEST_BODY_BYTES)}"`;
    for (const [path, operations] of Object.entries(document.paths))
      for (const method of Object.keys(operations)) {
        const asks: [number, Record<string, string>, string?][] = [
          [401, {}],
          [400, { authorization }],
        ];
        const key = { authorization, 'x-attune-key': KEY };
        const [taken = ''] = Object.keys(operations[method]!.requestBody?.content ?? {});
        const type = { 'content-type': taken };
        const wrong = taken === 'application/json' ? '{' : 'PK';
        if (method === 'post')
          asks.push([415, key, 'x'], [400, { ...key, ...type }, wrong], [413, { ...key, ...type }, large]);
        for (const [status, headers, body] of asks) {
          const reply = await fetch(`${running.url}${path}`, { method, headers, ...(body ? { body } : {}) });
          expect([method, path, reply.status]).toEqual([method, path, status]);
          expect(await faultsOf(path, method, reply)).toEqual([]);
        }
      }
  });

  it('of the example company, once much has happened', async () => {
    const example = await startRunning('2025-01-02T09:00:00+08:00');
    const tabs = [
      'Settings',
      'Units',
      'People',
      'Metrics',
      'Objectives',
      'Key results',
      'Forms',
      'Mails',
      'Rewards',
    ];
    const book = bookOf('retail-chain', 'en');
    const workbook = { tabs: book.tabs.filter(({ name }) => tabs.includes(name)) };
    const people = workbook.tabs.find(({ name }) => name === 'People')!.rows;
    const at = people[0]!.indexOf('Role');
    const admin = String(people.find((row) => row[at] === 'admin')![people[0]!.indexOf('Email')]);
    const published = await example.v1('POST', 'publish', { email: admin, body: publishBody(workbook) });
    expect(await faultsOf('/v1/publish', 'post', published)).toEqual([]);
    expect(await faultsOf('/v1/board', 'get', await example.v1('GET', 'board', { email: admin }))).toEqual(
      [],
    );
    expect(await faultsOf('/v1/form', 'get', await example.v1('GET', 'form', { email: admin }))).toEqual([]);
    await example.close();
  });
});
