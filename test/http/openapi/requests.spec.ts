// Specifies that the requests which openapi.json allows are those that are taken, and its routes the
// router's.
import { describe, expect, it } from '@jest/globals';
import { routesOf } from '../../../functions/src/http/routes.ts';
import { LARGEST_BODY_BYTES } from '../../../functions/src/http/server/message.ts';
import { decodeAction, decodePublish, decodeSubmission, decodeValues } from '../../../shared/wire/decode.ts';
import { differences } from '../../support/json-schema.ts';
import { bookWith, publishBody } from '../../support/running.ts';
import { document, schemas } from './contract.ts';
import { ENUMERATIONS, expectEnumeration } from './enumerations.ts';

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

  it.each(Object.entries(ENUMERATIONS))('names every %s', (name, values) => {
    expectEnumeration(name, values);
  });

  it('names the limit that is enforced', () => {
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
