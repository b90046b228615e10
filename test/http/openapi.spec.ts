// Specifies that openapi.json is true: its routes are the router's, and real answers are as its schemas say.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesOf } from '../../functions/src/http/routes.ts';
import { LARGEST_BODY_BYTES } from '../../functions/src/http/server/message.ts';
import { STEP_NAMES } from '../../shared/process/steps/table.ts';
import { decodeAction, decodePublish, decodeSubmission, decodeValues } from '../../shared/wire/decode.ts';
import { bookOf } from '../examples/books.ts';
import { differences, type Schema } from '../support/json-schema.ts';
import {
  bookWith,
  HQ,
  KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
  startRunning,
} from '../support/running.ts';

interface Operation {
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Record<string, { content: { 'application/json': { schema: Schema } } }>;
}
const document = JSON.parse(
  readFileSync(new URL('../../functions/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };
const { schemas } = document.components;

/** What is wrong with an answer by the contract. */
async function faultsOf(path: string, method: string, reply: Response): Promise<string[]> {
  const response = document.paths[path]?.[method]?.responses[String(reply.status)];
  if (!response) return [`${method} ${path} says nothing of ${reply.status}`];
  return differences(await reply.json(), response.content['application/json'].schema, schemas);
}

describe('openapi.json', () => {
  it('has exactly the routes of /v1', () => {
    const routes = routesOf({} as Parameters<typeof routesOf>[0])
      .filter(({ pattern }) => pattern.startsWith('/v1/'))
      .map(({ method, pattern }) => `${method} ${pattern.replace(/:(\w+)/g, '{$1}')}`);
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(documented.sort()).toEqual(routes.sort());
  });

  it('names every action, and the limit that is enforced', () => {
    expect(schemas.ActionRequest?.properties?.action?.enum).toEqual([...STEP_NAMES]);
    expect(LARGEST_BODY_BYTES).toBe(8 * 1024 * 1024);
  });

  it('refers to nothing that it does not hold', () => {
    const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g)!;
    for (const reference of references) expect(schemas).toHaveProperty(reference.split('/').at(-1)!);
  });
});

describe('a request', () => {
  const report = {
    keyResultId: 'O1-K0',
    value: 5,
    confidence: null,
    selfStatus: null,
    blocker: '',
    note: '',
    supportNeeded: '',
  };
  const snapshot = { kind: 'snapshot', key: 'k'.repeat(16), date: '2025-01-10', reports: [report] };
  const form = { kind: 'form', key: 'k'.repeat(64), formId: 'F1', answers: { what: 'x', where: ['a', 'b'] } };
  const action = { key: 'k'.repeat(20), action: 'signal.report', id: '', answers: { what: 'A price war' } };
  const publish = publishBody(bookWith(), { reasons: { K1: 'why' } });
  const withCell = (cell: unknown) => ({ ...publish, workbook: { tabs: [{ name: 'x', rows: [[cell]] }] } });
  const values = { revision: 1, rows: [{ id: 'K1', shown: 31 }], tabs: [], names: [] };
  const tab = { tab: 'Sales', cells: [{ row: 14, column: 3, cell: 31 }], columns: [[1, 'Premium']] };
  const x = (length: number) => 'x'.repeat(length);

  it.each<[string, (input: unknown) => { ok: boolean }, unknown[]]>([
    [
      'PublishRequest',
      decodePublish,
      [
        publish,
        { ...publish, more: 1 },
        { ...publish, editedAt: null },
        { ...publish, editedAt: 1.5 },
        { ...publish, basedOn: -1 },
        { ...publish, basedOn: '1' },
        { ...publish, spreadsheetId: '' },
        { ...publish, spreadsheetId: x(200) },
        { ...publish, spreadsheetId: x(201) },
        { ...publish, reasons: { [x(200)]: x(10_000) } },
        { ...publish, reasons: { [x(201)]: '' } },
        { ...publish, reasons: { K1: x(10_001) } },
        { ...publish, overwrite: 'yes' },
        { ...publish, workbook: { tabs: Array.from({ length: 101 }, () => ({ name: 'x', rows: [] })) } },
        { ...publish, workbook: { tabs: [{ name: x(201), rows: [] }] } },
        ...[null, true, 1.5, x(50_000), x(50_001), {}, ['a']].map(withCell),
      ],
    ],
    [
      'Snapshot',
      decodeSubmission,
      [
        snapshot,
        { ...snapshot, origin: 'sheet' },
        { ...snapshot, origin: 'elsewhere' },
        { ...snapshot, key: x(15) },
        { ...snapshot, key: 'k k k k k k k k k k' },
        { ...snapshot, date: '10.1.2025' },
        { ...snapshot, date: '2000-01-01' },
        { ...snapshot, date: '1999-12-31' },
        { ...snapshot, date: '2199-12-31' },
        { ...snapshot, date: '2200-01-01' },
        { ...snapshot, reports: [] },
        { ...snapshot, reports: Array.from({ length: 100 }, () => report) },
        { ...snapshot, reports: Array.from({ length: 101 }, () => report) },
        ...[
          { value: '5' },
          { value: 999_999_999_999_999 },
          { value: -999_999_999_999_999 },
          { value: 1_000_000_000_000_000 },
          { value: -1e308 },
          { note: '😀'.repeat(10_000) },
          { asRead: 'number:5' },
          { asRead: 5 },
          { asRead: x(201) },
          { value: null },
          { confidence: 0 },
          { confidence: 10 },
          { confidence: 11 },
          { confidence: 2.5 },
          { selfStatus: 'at risk' },
          { selfStatus: 'fine' },
          { keyResultId: x(201) },
          { note: x(10_000) },
          { note: x(10_001) },
          { blocker: null },
          { supportNeeded: 3 },
        ].map((part) => ({ ...snapshot, reports: [{ ...report, ...part }] })),
      ],
    ],
    [
      'FormAnswers',
      decodeSubmission,
      [
        form,
        { ...form, formId: x(201) },
        { ...form, answers: { what: 1 } },
        { ...form, answers: { what: [x(10_001)] } },
        { ...form, answers: { what: Array.from({ length: 100 }, () => 'x') } },
        { ...form, answers: { what: Array.from({ length: 101 }, () => 'x') } },
        { ...form, answers: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`f${at}`, ''])) },
        { ...form, answers: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`f${at}`, ''])) },
        { ...form, answers: { [x(201)]: '' } },
        { ...form, answers: null },
      ],
    ],
    [
      'ActionRequest',
      decodeAction,
      [
        action,
        { ...action, action: 'signal.delete' },
        { ...action, id: x(200) },
        { ...action, id: x(201) },
        { ...action, key: x(65) },
        { key: action.key },
      ],
    ],
    [
      'ValuesRequest',
      decodeValues,
      [
        values,
        { ...values, decimalMark: ',' },
        { ...values, decimalMark: ';' },
        { ...values, revision: -1 },
        { ...values, rows: [{ id: x(201), shown: 1 }] },
        { ...values, rows: [{ id: 'K1' }] },
        { ...values, tabs: [tab] },
        { ...values, tabs: [{ ...tab, tab: x(301) }] },
        { ...values, tabs: [{ ...tab, cells: [{ row: 0, column: 3, cell: 1 }] }] },
        { ...values, tabs: [{ ...tab, columns: [Array.from({ length: 202 }, () => '')] }] },
        { ...values, tabs: [{ ...tab, columns: Array.from({ length: 20_002 }, () => [1]) }] },
        { ...values, tabs: [{ ...tab, columns: Array.from({ length: 20_003 }, () => [1]) }] },
        { ...values, names: [{ name: 'Premium', cells: [[31]] }] },
        { ...values, names: [{ name: 'Premium', cells: [[1], [2], [3]] }] },
      ],
    ],
  ])('of %s is taken exactly where the contract says so', (name, decode, bodies) => {
    const taken = bodies.map((body) => decode(body).ok);
    const described = bodies.map((body) => differences(body, schemas[name]!, schemas).length === 0);
    expect(described).toEqual(taken);
    expect(new Set(taken)).toEqual(new Set([true, false]));
  });
});

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
