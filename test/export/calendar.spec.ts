// Specifies the calendar that a person subscribes to: what is in it, that every program can read it (RFC
// 5545), whose it is, and when it ends.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf } from '../../shared/export/calendar.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { reported } from '../support/backend.ts';
import {
  keyResultOf,
  objectiveOf,
  personOf,
  planOf,
  processOf,
  settingsOf,
  unitOf,
} from '../support/plans.ts';
import { bookWith, HQ, OWNER, publishBody, type Running, startPublished } from '../support/running.ts';

type Line = [name: string, value: string];

/** The lines of a calendar put together again; fails where one is longer than 75 octets or ends otherwise. */
function linesOf(text: string): Line[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const raw = text.slice(0, -2).split('\r\n');
  expect(raw.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(raw.filter((line) => /[\u0000-\u0008\u000a-\u001f\u007f]/.test(line))).toEqual([]);
  const whole = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  const content = /^([A-Z-]+(?:;[A-Z]+=[A-Z-]+)*):(.*)$/;
  expect(whole.filter((line) => !content.test(line))).toEqual([]);
  return whole.map((line): Line => {
    const [, name = '', value = ''] = content.exec(line) ?? [];
    return [name, value];
  });
}

const unescaped = (text: string) => text.replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign));

/** Each entry by its lines. */
function entriesOf(text: string): Record<string, string>[] {
  const entries: Record<string, string>[] = [];
  for (const [name, value] of linesOf(text)) {
    if (name === 'BEGIN' && value === 'VEVENT') entries.push({});
    else if (entries.length > 0 && name !== 'END') entries.at(-1)![name] = unescaped(value);
  }
  return entries;
}

const AT = Date.parse('2025-01-06T09:00:00+08:00');
const ME = 'owner@chain.example';

const feedOf = (plan: Plan, more: Partial<Parameters<typeof calendarOf>[0]> = {}) =>
  calendarOf({
    facts: { plan, states: new Map(), process: processOf(), asOf: { day: '2025-01-06', at: AT } },
    workspaceId: 'w1',
    email: ME,
    language: 'en',
    revision: 3,
    publishedAt: AT,
    boardUrl: 'https://attune.example/board?w=w1',
    ...more,
  });

const company = (changes: Partial<Plan> = {}) =>
  planOf({
    settings: settingsOf({ decodingMeeting: '2025-01-07T14:00' }),
    units: [unitOf('HQ')],
    people: [personOf(ME)],
    objectives: [objectiveOf()],
    keyResults: [
      keyResultOf({ due: '2025-02-28', text: 'Sales, premium; 15 %' }),
      keyResultOf({ id: 'K2', owner: 'other@chain.example', text: 'Not mine' }),
    ],
    ...changes,
  });

describe('the days of a person', () => {
  it('are the snapshot days up to their deadline, what falls due for them, and the decoding meeting', () => {
    const entries = entriesOf(feedOf(company()));
    const said = entries.map((entry) => entry.SUMMARY);
    expect(said).toContain('Report on 1 key result');
    expect(said).toContain('Due: Sales, premium; 15 %');
    expect(said).toContain('Decoding meeting 2025 Q1');
    expect(said.join()).not.toContain('Not mine');
    const snapshot = entries.find(({ SUMMARY }) => SUMMARY === 'Report on 1 key result')!;
    expect(snapshot.DTEND).toBe('20250110T040000Z');
    expect(snapshot.DTSTART).toBe('20250110T033000Z');
    expect(snapshot.DESCRIPTION).toBe('Sales, premium; 15 %');
    const due = entries.find(({ SUMMARY }) => SUMMARY?.startsWith('Due'))!;
    expect([due['DTSTART;VALUE=DATE'], due['DTEND;VALUE=DATE']]).toEqual(['20250228', '20250301']);
  });

  it.each([
    ['the day after the last one of an owner', '2025-01-05', 'Report on 2 key results'],
    ['on the last day of an owner', '2025-01-06', 'Report on 1 key result'],
  ])('count what a lead reports for who has left: %s', (_, leftOn, said) => {
    const other = personOf('other@chain.example', { leftOn });
    const plan = company({ units: [unitOf('HQ', null, ME)], people: [personOf(ME), other] });
    const counted = entriesOf(feedOf(plan)).filter(({ SUMMARY }) => SUMMARY?.startsWith('Report on'));
    expect(new Set(counted.map(({ SUMMARY }) => SUMMARY))).toContain(said);
  });

  it('name the first of many key results, and how many there are more', () => {
    const many = Array.from({ length: 30 }, (_, at) => keyResultOf({ id: `K${at}`, text: `Result ${at}` }));
    const [entry] = entriesOf(feedOf(company({ keyResults: many }))).filter(
      ({ SUMMARY }) => SUMMARY === 'Report on 30 key results',
    );
    const lines = entry!.DESCRIPTION!.split('\n');
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([21, 'Result 0', '… and 10 more']);
  });

  it('have what RFC 5545 asks for, and nothing that would ask for an organiser', () => {
    const text = feedOf(company());
    const head = linesOf(text).slice(0, 4);
    expect(head.map(([name]) => name)).toEqual(['BEGIN', 'PRODID', 'VERSION', 'CALSCALE']);
    expect(text).not.toContain('METHOD:');
    for (const entry of entriesOf(text)) {
      expect(Object.keys(entry)).toEqual(expect.arrayContaining(['UID', 'DTSTAMP', 'SEQUENCE', 'SUMMARY']));
      // In UTC or a whole day: no time zone has to be looked up.
      const starts = Object.entries(entry).filter(([name]) => name.startsWith('DTSTART'));
      expect(starts).toEqual([[expect.any(String), expect.stringMatching(/^\d{8}(?:T\d{6}Z)?$/)]]);
    }
  });

  it('are in Chinese for who reads Chinese', () => {
    expect(feedOf(company(), { language: 'zh' })).toContain('填报 1 个关键结果');
  });

  it('keep their names when the plan changes, under a higher number', () => {
    const before = entriesOf(feedOf(company()));
    const moved = company({ keyResults: [keyResultOf({ due: '2025-03-14', text: 'Another wording' })] });
    const after = entriesOf(feedOf(moved, { revision: 4, publishedAt: AT + 1000 }));
    const due = (entries: Record<string, string>[]) =>
      entries.find(({ SUMMARY }) => SUMMARY?.startsWith('Due'))!;
    expect(due(after).UID).toBe(due(before).UID);
    expect([due(before).SEQUENCE, due(after).SEQUENCE]).toEqual(['3', '4']);
    expect(due(after)['DTSTART;VALUE=DATE']).toBe('20250314');
    expect(new Set(after.map(({ UID }) => UID)).size).toBe(after.length);
  });

  it('are read by every program, whatever people typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const entries = entriesOf(feedOf(company({ keyResults: [keyResultOf({ text })] })));
        expect(entries.every((entry) => /^[0-9a-f]{16}@attune$/.test(entry.UID ?? ''))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the address', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startPublished('2025-01-10T12:00:00+08:00');
  });
  afterEach(() => running.close());

  const addressOf = async (email: string, choice = 'make') => {
    const cookie = await running.session(email);
    const made = await running.page('/account/calendar', { form: { do: choice }, cookie });
    expect(made.status).toBe(303);
    const html = await (await running.page('/account', { cookie })).text();
    return /value="[^"]*(\/c\/[\w.-]+\.ics)"/.exec(html)?.[1] ?? null;
  };

  it('is handed out on Account, and shows what waits for its person', async () => {
    const body = {
      kind: 'snapshot',
      key: 'a-form-of-owner1-0001',
      date: '2025-01-10',
      reports: [reported('O1-K0', 0)],
    };
    await running.v1('POST', 'submissions', { email: OWNER, body });
    await running.passTo('2025-01-10T12:20:00+08:00');
    const reply = await running.page((await addressOf(OWNER))!);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const said = entriesOf(await reply.text()).map(({ SUMMARY }) => SUMMARY);
    expect(said.some((each) => each?.startsWith('Report on'))).toBe(true);
  });

  it('ends when another one is made, and when its person ends it', async () => {
    const first = (await addressOf(OWNER))!;
    const second = (await addressOf(OWNER))!;
    expect(second).not.toBe(first);
    expect([(await running.page(first)).status, (await running.page(second)).status]).toEqual([410, 200]);
    expect(await addressOf(OWNER, 'end')).toBeNull();
    expect((await running.page(second)).status).toBe(410);
  });

  it('ends when its person has left', async () => {
    const address = (await addressOf(OWNER))!;
    const book = bookWith();
    const people = book.tabs.find(({ name }) => name === 'People')!;
    const [heads = []] = people.rows;
    const at = heads.indexOf('Left on') < 0 ? heads.push('Left on') - 1 : heads.indexOf('Left on');
    for (const row of people.rows) if (row[heads.indexOf('Email')] === OWNER) row[at] = '2025-01-09';
    const published = await running.v1('POST', 'publish', { body: publishBody(book, { basedOn: 1 }) });
    expect(published.status).toBe(200);
    expect((await running.page(address)).status).toBe(410);
  });

  it('opens nothing else, and no other link opens a calendar', async () => {
    const address = (await addressOf(HQ))!;
    const token = address.slice('/c/'.length, -'.ics'.length);
    for (const place of ['s', 'f', 'a', 'u', 'g'])
      expect([place, (await running.page(`/${place}/${token}`)).status]).toEqual([place, 404]);
    expect((await running.page(`/c/${running.link('board', OWNER)}`)).status).toBe(404);
    expect((await running.page('/c/anything.ics')).status).toBe(404);
  });
});
