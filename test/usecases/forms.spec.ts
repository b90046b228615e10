// Specifies forms that grow from below and forms of the company's own: who adopts, what everybody has from
// then on, what an answer becomes, which points a level books. Never a page.
import { describe, expect, it } from '@jest/globals';
import { readBoard } from '../../functions/src/usecases/board/read-board.ts';
import { formOf } from '../../functions/src/usecases/submit/owed-form.ts';
import { submitForm } from '../../functions/src/usecases/submit/submit-form.ts';
import type { RawAnswers } from '../../shared/model/form.ts';
import {
  ADMIN,
  codeOf,
  companyBook,
  FORM_HEADINGS,
  GUIDE,
  HEAD,
  type ProcessCompany,
  processCompany,
  type Rows,
  SHANGHAI,
  wordsOf,
} from '../support/process-company.ts';
import { STORES } from '../support/stores.ts';

const FORMS: Rows = {
  Forms: [
    FORM_HEADINGS,
    ['rival', '', 'A competitor’s move', '竞品动态上报', '', '', '', '', '', '', ''],
    ['rival', 'what', 'What?', '做了什么？', 'long text', 'yes', '', 'Signals.What', '', '', ''],
    ['rival', 'who', 'Who?', '哪家？', 'one choice', '', 'a=House A|甲; b=House B|乙', '', '', '', ''],
    ['rival', 'hits', 'Effect?', '影响？', 'text', '', '', 'Signals.Effect', '', '', ''],
    ['level-1', '', 'Level 1', '第一关', '', '', '', '', '', '50%', 60],
    ['level-1', 'q1', 'Share?', '占比？', 'percent', '', '', 'Levels.Share', '18%', '', ''],
    ['level-1', 'q2', 'Colour?', '灯色？', 'one choice', '', 'red; green', 'Levels.Colour', 'red', '', ''],
    ['visit', 'shop', 'Which shop?', '哪家店？', 'text', 'yes', '', 'Visits.Shop', '', '', ''],
  ],
};

const withForms = (open?: (typeof STORES)[number][1]) =>
  processCompany({ ...(open ? { open } : {}), workbook: companyBook(FORMS) });

let keys = 0;
const answer = (
  { backEnd }: ProcessCompany,
  email: string,
  formId: string,
  answers: RawAnswers,
  key?: string,
) => {
  keys += 1;
  return submitForm(
    backEnd.deps,
    {
      workspace: backEnd.workspace,
      email,
      submission: {
        kind: 'form',
        key: key ?? `form-answer-${String(keys).padStart(8, '0')}`,
        formId,
        answers,
      },
    },
    backEnd.clock.now(),
  );
};
const recordsOf = async ({ backEnd }: ProcessCompany, email = ADMIN) =>
  (await readBoard(backEnd.deps, backEnd.workspace, email, '', backEnd.clock.now()))!.records;

describe('A form that somebody proposes', () => {
  const proposed = {
    title: 'A competitor’s move',
    label: 'What did they do?',
    fieldType: 'long text',
    why: 'we hear it first',
  };

  it('is adopted by an admin alone, once; from then on everybody has it, its author named', async () => {
    const all = await processCompany();
    expect(codeOf(await all.does(GUIDE, 'form.propose', 'F1', proposed))).toBe('ok');
    for (const email of [GUIDE, HEAD])
      expect(codeOf(await all.does(email, 'form.adopt', 'F1'))).toBe('not-allowed');
    expect(codeOf(await all.does(ADMIN, 'form.adopt', 'F1'))).toBe('ok');
    expect(codeOf(await all.does(ADMIN, 'form.adopt', 'F1'))).toBe('already-done');
    const standing = await all.standing();
    for (const email of [GUIDE, SHANGHAI, HEAD]) {
      const [form] = formOf(standing, email, all.backEnd.clock.now())!.templates;
      expect(form).toMatchObject({ id: 'F1', title: { en: 'A competitor’s move' } });
      expect(form!.fields[0]!.help).toEqual({ en: 'Proposed by 莫小雨', zh: '由莫小雨提议' });
    }
  });

  it('stands in the Forms tab at the next Refresh, row by row, and nothing else of the tab is sent', async () => {
    const all = await processCompany({ workbook: companyBook(FORMS) });
    await all.does(GUIDE, 'form.propose', 'F1', proposed);
    await all.standing();
    expect((await recordsOf(all)).map(({ tab }) => tab)).not.toContain('Forms');
    await all.does(ADMIN, 'form.adopt', 'F1');
    await all.standing();
    expect((await recordsOf(all)).find(({ tab }) => tab === 'Forms')!.rows).toMatchObject([
      { 'Form ID': 'F1', Label: 'A competitor’s move', 'Label (zh)': 'A competitor’s move' },
      {
        'Form ID': 'F1',
        'Field ID': 'field1',
        Label: 'What did they do?',
        Type: 'long text',
        Help: 'Proposed by 莫小雨|由莫小雨提议',
      },
    ]);
  });

  it('as a field of the snapshot or of a signal leaves the fields that are there', async () => {
    const all = await processCompany();
    for (const [id, formId] of [
      ['F1', 'snapshot'],
      ['F2', 'signal.report'],
    ] as const) {
      await all.does(GUIDE, 'form.propose', id, { ...proposed, title: '', formId, label: 'Weather?' });
      expect(codeOf(await all.does(ADMIN, 'form.adopt', id))).toBe('ok');
    }
    const { plan } = await all.standing();
    expect(plan.forms.map(({ id, fields }) => [id, fields.length])).toEqual([
      ['snapshot', 8],
      ['signal.report', 4],
    ]);
    expect(plan.forms[1]!.fields.map(({ id }) => id)).toEqual(['what', 'where', 'effect', 'field4']);
  });

  it('with an answer to the new field loses nothing: it stands under its label where the step keeps its words', async () => {
    const all = await processCompany();
    await all.does(GUIDE, 'form.propose', 'F2', { ...proposed, formId: 'signal.report', label: 'Weather?' });
    await all.does(ADMIN, 'form.adopt', 'F2');
    await all.does(GUIDE, 'signal.report', 'SG1', {
      what: 'A price war',
      effect: 'ten regulars lost',
      field4: 'rain',
    });
    expect((await all.standing()).process.signals).toMatchObject([
      { what: 'A price war', effect: 'ten regulars lost\nWeather?：rain' },
    ]);
  });

  it.each([
    [{ ...proposed, label: ' ' }, 'bad-answers'],
    [{ ...proposed, fieldType: 'hologram' }, 'bad-answers'],
    [{ ...proposed, fieldType: 'one choice', options: ' ; ' }, 'bad-answers'],
    [{ ...proposed, formId: 'no-such-form' }, 'unknown-thing'],
    [{ ...proposed, formId: 'reward.redeem' }, 'unknown-thing'],
  ])('that nobody could answer is refused: %j', async (answers, code) => {
    const { does, standing } = await processCompany();
    expect(codeOf(await does(GUIDE, 'form.propose', '', answers))).toBe(code);
    expect((await standing()).process.formProposals).toEqual([]);
  });

  it('by two people for one form, adopted at the same moment, are both there in the end', async () => {
    const all = await processCompany({ workbook: companyBook(FORMS) });
    for (const id of ['F1', 'F2'])
      await all.does(GUIDE, 'form.propose', id, { ...proposed, formId: 'visit', label: id });
    const both = await Promise.all(['F1', 'F2'].map((id) => all.does(ADMIN, 'form.adopt', id)));
    for (const [at, result] of both.entries())
      if (codeOf(result) === 'busy') await all.does(ADMIN, 'form.adopt', `F${at + 1}`);
    const fields = (await all.standing()).plan.forms.find(({ id }) => id === 'visit')!.fields;
    expect(fields.map(({ label }) => label.en).sort()).toEqual(['F1', 'F2', 'Which shop?']);
  });
});

describe('An answer to a form of the company’s own', () => {
  it('reaches its tab at the next Refresh, with who and when', async () => {
    const all = await withForms();
    expect((await answer(all, GUIDE, 'visit', { shop: 'Lianyang' })).ok).toBe(true);
    await all.standing();
    expect((await recordsOf(all)).find(({ tab }) => tab === 'Visits')!.rows).toEqual([
      { By: GUIDE, Received: '2025-01-10 12:01', Shop: 'Lianyang' },
    ]);
  });

  it('whose fields map to Signals is a signal: with its clock, told at once, nothing of it lost', async () => {
    const all = await withForms();
    const result = await answer(all, GUIDE, 'rival', {
      what: 'Group buying',
      who: 'b',
      hits: 'ten regulars lost',
    });
    expect(result.ok && result.reply.message).toBe('谢谢：总部已收到，将在 24 小时内确认。');
    const { process, board } = await all.standing();
    expect(process.signals).toMatchObject([
      { by: GUIDE, what: 'Group buying', effect: 'ten regulars lost\n哪家？：乙', acknowledgedAt: null },
    ]);
    expect(board.signals).toMatchObject([{ state: 'open', overdue: false }]);
    expect(all.backEnd.told.at(-1)!.happened).toMatchObject([{ kind: 'signal-reported', by: GUIDE }]);
    expect((await recordsOf(all)).find(({ tab }) => tab === 'Signals')!.rows).toHaveLength(1);
  });

  it('with something wrong names the field in the person’s language, and nothing is kept', async () => {
    const all = await withForms();
    const result = await answer(all, GUIDE, 'visit', { shop: '' });
    expect(!result.ok && result.refusal.message).toContain('哪家店？');
    expect((await recordsOf(all)).map(({ tab }) => tab)).not.toContain('Visits');
  });

  it('never tells who is asked what the right answers are', async () => {
    const all = await withForms();
    const form = formOf(await all.standing(), GUIDE, all.backEnd.clock.now())!;
    expect(form.templates.map(({ id }) => id)).toContain('level-1');
    expect(JSON.stringify(form)).not.toContain('right');
  });
});

describe.each(STORES)('A level of a training (%s)', (_, open) => {
  const right = { q1: '18%', q2: 'red' };
  const half = { q1: '18%', q2: 'green' };
  const wrong = { q1: '17%', q2: 'green' };

  it('books its points by itself when it is passed; not passed, it says how far it is and can be tried again', async () => {
    const all = await withForms(open);
    const failed = await answer(all, GUIDE, 'level-1', wrong);
    expect(failed.ok && failed.reply.message).toBe('答对 0/2 题，需答对 1 题：可随时再试。');
    expect((await all.standing()).board.points).toEqual([]);
    const passed = await answer(all, GUIDE, 'level-1', half);
    expect(passed.ok && passed.reply.message).toBe('已通过：答对 1/2 题。已记入 60 积分，余额 60。');
    const { board, process } = await all.standing();
    expect(board.points).toEqual([{ email: GUIDE, balance: 60 }]);
    expect(process.points).toMatchObject([{ email: GUIDE, change: 60, reason: 'Level 1' }]);
    const records = await recordsOf(all);
    expect(records.find(({ tab }) => tab === 'Points')!.rows).toMatchObject([{ Email: GUIDE, Change: 60 }]);
    expect(records.filter(({ tab }) => tab === 'Levels').flatMap(({ rows }) => rows)).toMatchObject([
      { By: GUIDE, Score: '0/2' },
      { By: GUIDE, Score: '1/2' },
    ]);
  });

  it('books once for a person, also from two phones at once; everybody gets their own', async () => {
    const all = await withForms(open);
    const results = await Promise.all([1, 2].map(() => answer(all, GUIDE, 'level-1', right)));
    expect(results.every((result) => result.ok)).toBe(true);
    const again = await answer(all, GUIDE, 'level-1', right);
    expect(again.ok && again.reply.message).toContain('积分此前已记入');
    await answer(all, SHANGHAI, 'level-1', right);
    expect((await all.standing()).board.points).toEqual([
      { email: GUIDE, balance: 60 },
      { email: SHANGHAI, balance: 60 },
    ]);
  });

  it('sent twice with one key is one try, with the same answer', async () => {
    const all = await withForms(open);
    const key = 'the-same-key-of-a-level';
    const both = await Promise.all([1, 2].map(() => answer(all, GUIDE, 'level-1', right, key)));
    expect(both.map((result) => result.ok && result.reply.fresh).sort()).toEqual([false, true]);
    expect(new Set(both.map((result) => result.ok && result.reply.message)).size).toBe(1);
    expect((await all.standing()).board.points).toEqual([{ email: GUIDE, balance: 60 }]);
  });

  it('earns what the catalogue offers', async () => {
    const all = await withForms(open);
    await answer(all, GUIDE, 'level-1', right);
    const redeemed = await all.does(GUIDE, 'reward.redeem', 'R1');
    expect(wordsOf(redeemed)).toBe('已兑换“A course”，剩余 50 积分。');
  });
});
