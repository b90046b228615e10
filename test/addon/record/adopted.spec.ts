// Takes the built add-on before a real back end; says what Refresh adds to the plan tabs once headquarters or
// an admin has adopted something, and what it leaves alone. Never a stand-in server.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act } from '../../../functions/src/usecases/actions/act.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { ActionName } from '../../../shared/wire/messages/actions.ts';
import { ADMIN, companyBook, EAST, GUIDE, HEAD, withRow } from '../../support/process-company.ts';
import { publishBody, type Running, startRunning } from '../../support/running.ts';
import { openSheet } from '../sheet.ts';

const blankNotes = companyBook(withRow('Objectives', 'O-HQ', { Notes: '' }));
const FORMS = {
  Forms: [
    [
      'Form ID',
      'Field ID',
      'Label',
      'Label (zh)',
      'Type',
      'Required',
      'Options',
      'Help',
      'Show when',
      'Maps to',
      'My own',
    ],
  ],
};

let running: Running;
beforeEach(async () => {
  running = await startRunning('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

async function published(workbook: Workbook) {
  const reply = await running.v1('POST', 'publish', { email: ADMIN, body: publishBody(workbook) });
  expect(reply.status).toBe(200);
  return openSheet({ workbook, running, revision: 1, email: ADMIN });
}
let keys = 0;
async function does(email: string, action: ActionName, id: string, answers: RawAnswers = {}) {
  keys += 1;
  const key = `an-adopting-key-${keys}`;
  const { deps } = running.backEnd;
  const result = await act(
    deps,
    { workspace: running.workspace, email, action: { key, action, id, answers } },
    running.clock.now(),
  );
  expect(result.ok).toBe(true);
  await running.passTo(new Date(running.clock.now() + 61_000).toISOString());
}
const proposed = {
  unit: 'E',
  answers: 'K-HQ',
  objective: 'Joint days with gyms',
  keyResults: 'Trial guests, 0, 500',
  alignmentScore: '4',
  resources: 'none',
  idea: 'Gyms bring guests',
};

describe('Refresh after a proposal was adopted', () => {
  it('adds the objective, aligned, and its key results once, and the idea with its author to blank notes', async () => {
    const sheet = await published(blankNotes);
    await does(EAST, 'proposal.submit', 'P1', proposed);
    await does(HEAD, 'proposal.decide', 'P1', { decision: 'adopted' });
    await sheet.press('refreshBoard');
    await sheet.press('refreshBoard');
    const objectives = await sheet.records('Objectives');
    expect(objectives.filter((row) => row['Objective ID'] === 'O-P1')).toMatchObject([
      { Unit: 'E', Objective: 'Joint days with gyms', 'Aligned to': 'K-HQ' },
    ]);
    expect(objectives[0]!.Notes).toBe('Gyms bring guests (Lin Yue, East China)');
    expect((await sheet.records('Key results')).map((row) => row['KR ID'])).toContain('O-P1-K1');
  });

  it('leaves notes that somebody wrote as they are; the board has the idea all the same, also after the next publish', async () => {
    const sheet = await published(companyBook());
    await does(EAST, 'proposal.submit', 'P1', proposed);
    await does(HEAD, 'proposal.decide', 'P1', { decision: 'adopted' });
    await sheet.press('refreshBoard');
    expect((await sheet.records('Objectives'))[0]!.Notes).toBe('Decided on 2 January');
    await sheet.press('publish');
    const cookie = (await running.page(`/s/${running.link('signin', EAST)}`, { form: {} })).headers
      .get('set-cookie')!
      .split(';')[0]!;
    expect(await (await running.page('/board', { cookie })).text()).toContain(
      'Gyms bring guests (Lin Yue, East China)',
    );
  });
});

describe('Refresh after a form was adopted', () => {
  it('adds its rows to Forms under the tab’s own headings, once; they publish without a problem', async () => {
    const workbook = companyBook(FORMS);
    const sheet = await published(workbook);
    await does(GUIDE, 'form.propose', 'F1', {
      label: '=What did they do?',
      title: 'Rival',
      fieldType: 'long text',
    });
    await does(GUIDE, 'form.propose', 'F2', {
      label: 'Weather?',
      fieldType: 'text',
      formId: 'signal.report',
    });
    await does(ADMIN, 'form.adopt', 'F1');
    await does(ADMIN, 'form.adopt', 'F2');
    await sheet.press('refreshBoard');
    await sheet.press('refreshBoard');
    const rows = await sheet.records('Forms');
    expect(rows.map((row) => `${row['Form ID']}/${row['Field ID']}`)).toEqual([
      'F1/',
      'F1/field1',
      'signal.report/',
      'signal.report/what',
      'signal.report/where',
      'signal.report/effect',
      'signal.report/field4',
    ]);
    expect(rows[1]).toMatchObject({
      Label: '=What did they do?',
      Type: 'long text',
      Help: 'Proposed by 莫小雨|由莫小雨提议',
    });
    await sheet.press('publish');
    expect(sheet.boxes.join()).not.toMatch(/problem/i);
  });

  it('adds only the new field to a form that stands there already', async () => {
    const workbook = companyBook({
      Forms: [
        ['Form ID', 'Field ID', 'Label', 'Type'],
        ['visit', '', 'My visit', ''],
        ['visit', 'shop', 'Which shop?', 'text'],
      ],
    });
    const sheet = await published(workbook);
    await does(GUIDE, 'form.propose', 'F1', {
      label: 'How many guests?',
      fieldType: 'number',
      formId: 'visit',
    });
    await does(ADMIN, 'form.adopt', 'F1');
    await sheet.press('refreshBoard');
    expect((await sheet.records('Forms')).map((row) => row.Label)).toEqual([
      'My visit',
      'Which shop?',
      'How many guests?',
    ]);
  });
});
