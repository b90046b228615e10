// Specifies that firestore.indexes.json is true of what is written: what holds much is exempted from
// indexing, what is asked for is not. Never a deployed database.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Document, Query, Store } from '../../functions/src/ports/store.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { harnessAt } from '../scenario/harness.ts';
import { HQ, LEAD, OWNER } from '../scenario/small-company.ts';
import { observedStore } from '../support/observed-store.ts';

interface Override {
  collectionGroup: string;
  fieldPath: string;
  indexes: unknown[];
  ttl?: boolean;
}

const { indexes, fieldOverrides } = JSON.parse(
  readFileSync(new URL('../../firestore.indexes.json', import.meta.url), 'utf8'),
) as { indexes: unknown[]; fieldOverrides: Override[] };
const exempted = new Set(
  fieldOverrides.map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`),
);

/** A string that Firestore would index in full costs as much again as it holds. Characters. */
const LONG = 400;
const holdsMuch = (value: Document[string]): boolean =>
  typeof value === 'string' ? value.length > LONG : typeof value === 'object' && value !== null;

/** The store, with what was written by `collection.field`, and what was asked for. */
function watched(store: Store) {
  const written = new Map<string, boolean>();
  const asked: Query[] = [];
  const note = (path: string, data: Document) => {
    for (const [field, value] of Object.entries(data)) {
      const name = `${path.split('/').at(-2)}.${field}`;
      written.set(name, (written.get(name) ?? false) || holdsMuch(value));
    }
  };
  const watching = observedStore(store, note);
  const query: Store['query'] = (asking) => {
    asked.push(asking);
    return store.query(asking);
  };
  return { store: { ...watching, query }, written, asked };
}

describe('the indexes of a deployment', () => {
  const { store, written, asked } = watched(openSqliteStore(':memory:'));
  const harness = harnessAt(Date.parse('2025-01-08T09:00:00+08:00'), store);
  beforeAll(async () => {
    await harness.publish(100);
    await harness.passTo('2025-01-10T10:00:00+08:00');
    await harness.report('2025-01-10', 1, 'the-key-of-a-form-1');
    await harness.act(OWNER, 'signal.report', '', { what: 'A price war' }, 'the-key-of-a-signal');
    await harness.act(
      HQ,
      'points.book',
      '',
      { email: OWNER, change: '15', reason: 'Level 3' },
      'the-key-of-points-1',
    );
    await harness.act(OWNER, 'reward.redeem', 'R1', {}, 'the-key-of-reward-1');
    await harness.passTo('2025-01-10T11:00:00+08:00');
    await harness.act(LEAD, 'review.respond', 'K1~1', { measure: 'A crew' }, 'the-key-of-answer-1');
    await harness.passTo('2025-01-13T09:00:00+08:00');
  });
  afterAll(() => harness.close());

  it('leave out every field that holds much: its entries would cost more than the document', () => {
    const heavy = [...written].filter(([, isHeavy]) => isHeavy).map(([name]) => name);
    expect(heavy.length).toBeGreaterThan(5);
    expect(heavy.filter((name) => !exempted.has(name))).toEqual([]);
  });

  it('leave out no field that the clock asks for, and nothing asks for more than single fields', () => {
    const fields = asked.flatMap(({ collection, where = [], orderBy }) =>
      [...where.map(({ field }) => field), ...(orderBy ? [orderBy.field] : [])].map(
        (field) => `${collection.split('/').at(-1)}.${field}`,
      ),
    );
    expect([...new Set(fields)].sort()).toEqual([
      'erasures.dueAt',
      'erasures.workspace',
      'mails.dueAt',
      'mails.failedIn',
      'schedules.nextAt',
    ]);
    expect(fields.filter((name) => exempted.has(name))).toEqual([]);
    // A query over two fields would need an index of its own.
    for (const { where = [], orderBy } of asked) expect(where.length + (orderBy ? 1 : 0)).toBeLessThan(2);
    expect(indexes).toEqual([]);
  });

  it('let expire what has a moment of expiry, and nothing else', () => {
    const expiring = fieldOverrides
      .filter(({ ttl }) => ttl)
      .map((each) => `${each.collectionGroup}.${each.fieldPath}`);
    const dated = [...written.keys()].filter((name) => name.endsWith('.expiresAt'));
    // Nobody signs in here: test/http/sign-in/sessions.spec.ts.
    const ofSigningIn = ['limits.expiresAt', 'sessions.expiresAt', 'usedLinks.expiresAt'];
    const here = expiring.filter((name) => !ofSigningIn.includes(name)).sort();
    expect(here).toEqual(['mails.expiresAt', 'told.expiresAt']);
    expect(expiring.sort()).toEqual([...ofSigningIn, ...here].sort());
    expect(dated).toEqual(expect.arrayContaining(here));
  });

  it('name no field that nothing writes', () => {
    // Answers of an admin's form, and what an address that is nobody's leaves at a sign-in: not every quarter
    // has one.
    const unwritten = [...exempted].filter((name) => !written.has(name));
    expect(unwritten).toEqual([
      'submissions.form',
      'erasures.names',
      'erasures.others',
      'limits.content',
      'limits.expiresAt',
      'sessions.expiresAt',
      'usedLinks.expiresAt',
    ]);
    for (const { indexes: left } of fieldOverrides) expect(left).toEqual([]);
  });
});
