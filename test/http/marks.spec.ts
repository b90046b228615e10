// Takes people of two countries before a real server; says that what they type into a step or a form of the
// company's own is read as they write it, and that two readings are two buttons. Never a key result's own
// report.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { bookWith, publishBody, type Running, startRunning } from '../support/running.ts';

const LEAD = 'lead1@chain.example';
let running: Running;
beforeEach(async () => {
  running = await startRunning('2025-01-10T12:00:00+08:00');
  const book = bookWith();
  book.tabs.find(({ name }) => name === 'Objectives')!.rows.push(['B1', 'HQ', 'The battle']);
  book.tabs.push({
    name: 'Forms',
    rows: [
      ['Form ID', 'Field ID', 'Label', 'Type', 'Maps to', 'Right answer', 'Points', 'Pass at'],
      ['level', '', 'Level', '', '', '', 10, 1],
      ['level', 'n', 'How many?', 'number', 'Levels.How many', '1250', '', ''],
    ],
  });
  expect((await running.v1('POST', 'publish', { body: publishBody(book) })).status).toBe(200);
});
afterEach(() => running.close());

const post = (path: string, form: Record<string, string>, language?: string) =>
  fetch(`${running.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: language ? { 'accept-language': language } : {},
    body: new URLSearchParams(form),
  });
const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)![1]!;
const proposals = async () => {
  await running.passTo(new Date(running.clock.now() + 60_000).toISOString());
  const read = await readStanding(running.backEnd.deps, running.workspace, running.clock.now());
  return read!.standing.process.proposals.map(({ keyResults }) =>
    keyResults.map(({ baseline, target }) => [baseline, target]),
  );
};
const PROPOSAL = {
  unit: 'U1',
  answers: 'B1',
  objective: 'Win the gyms',
  alignmentScore: '4',
  resources: 'none',
};

describe('a proposal on a phone', () => {
  it('is read with the comma of who writes one', async () => {
    const path = `/a/${running.link('action', LEAD, 'proposal.submit:')}`;
    const key = keyIn(await (await running.page(path)).text());
    const form = { key, ...PROPOSAL, keyResults: 'Gyms, 0,5, 1,5' };
    expect((await post(path, form, 'de-DE,de;q=0.9')).status).toBe(200);
    expect(await proposals()).toEqual([[[0.5, 1.5]]]);
  });

  it('shows both readings as buttons where the comma may be either, and takes the one that is pressed', async () => {
    const path = `/a/${running.link('action', LEAD, 'proposal.submit:')}`;
    const key = keyIn(await (await running.page(path)).text());
    const form = { key, ...PROPOSAL, keyResults: 'Gyms, 1,250, 2,500' };
    const asked = await post(path, form);
    expect(asked.status).toBe(422);
    const html = await asked.text();
    expect([...html.matchAll(/name="keyResults~as" value="(.)"/g)].map(([, mark]) => mark)).toEqual([
      '.',
      ',',
    ]);
    expect(html).toContain('Gyms, 1250, 2500');
    expect(html).toContain('Gyms, 1.25, 2.5');
    expect((await post(path, { ...form, 'keyResults~as': ',' })).status).toBe(200);
    expect(await proposals()).toEqual([[[1.25, 2.5]]]);
  });
});

describe('a number in a form of the company’s own', () => {
  const path = () => `/a/${running.link('action', LEAD, 'form.answer:level')}`;
  it('is right or wrong as its person meant it', async () => {
    const [at, other] = [path(), path()];
    const german = await post(at, { key: 'a-key-of-a-german-1', n: '1.250' }, 'de');
    expect(await german.text()).toMatch(/10 points|passed/i);
    const english = await post(other, { key: 'a-key-of-an-english', n: '1.250' }, 'en-GB');
    expect(await english.text()).toMatch(/0 of 1|not passed|not yet/i);
  });

  it('is asked about with two buttons where nobody knows', async () => {
    const asked = await post(path(), { key: 'a-key-of-somebody-01', n: '1,250' });
    expect(asked.status).toBe(422);
    const html = await asked.text();
    expect([...html.matchAll(/name="n~as" value="([^"]+)"/g)].map(([, key]) => key)).toEqual([
      'number:1250',
      'number:1.25',
    ]);
  });

  it('comes by the API with the mark of who typed it', async () => {
    const send = (key: string, more: object) =>
      running.v1('POST', 'submissions', {
        email: LEAD,
        body: { kind: 'form', key, formId: 'level', answers: { n: '1,250' }, ...more },
      });
    expect((await send('key-of-the-api-0001', {})).status).toBe(422);
    expect((await send('key-of-the-api-0002', { decimalMark: '.' })).status).toBe(200);
    expect((await send('key-of-the-api-0003', { decimalMark: ';' })).status).toBe(400);
  });
});
