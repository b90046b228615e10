// Specifies forms that grow from below and forms of the company's own: who adopts, what everybody has from
// then on, what an answer becomes, which points a level books. Never a page.
import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../functions/src/usecases/submit/owed-form.ts';
import {
  ADMIN,
  codeOf,
  companyBook,
  EAST,
  FORM_HEADINGS,
  GUIDE,
  HEAD,
  processCompany,
  SHANGHAI,
} from '../support/process-company.ts';
import { answer, FORMS, recordsOf, withForms } from './own-forms.ts';

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

  it.each([
    ['a signal', 'sighting', { spot: 'Ningbo' }, { seen: 'A price war' }],
    ['a signal of blanks', 'sighting', { seen: ' \n', spot: 'Ningbo' }, { seen: 'A price war' }],
    ['a micro-OKR', 'growing', { by: '2025-03-01' }, { seen: 'Listen' }],
  ])('that leaves out what its step is nothing without is refused: %s', async (_, form, lacking, more) => {
    const optional = (id: string, label: string, type: string, mapsTo: string) =>
      [id, label, '', type, '', '', mapsTo, '', '', ''] as const;
    const workbook = companyBook({
      Forms: [
        FORM_HEADINGS,
        ['sighting', ...optional('seen', 'Seen what?', 'text', 'Signals.What')],
        ['sighting', ...optional('spot', 'Where was it?', 'text', 'Signals.Where')],
        ['growing', ...optional('seen', 'Seen what?', 'text', 'Micro-OKRs.Goal')],
        ['growing', ...optional('by', 'By when?', 'date', 'Micro-OKRs.Due')],
      ],
    });
    const all = await processCompany({ workbook });
    const refused = await answer(all, EAST, form, lacking);
    expect(codeOf(refused)).toBe('bad-answers');
    expect(!refused.ok && refused.faults).toMatchObject([{ fieldId: 'seen', code: 'required' }]);
    expect(!refused.ok && refused.refusal.message).toContain('Seen what?');
    expect((await all.standing()).process).toMatchObject({ signals: [], microOkrs: [] });
    expect(codeOf(await answer(all, EAST, form, { ...lacking, ...more }))).toBe('ok');
  });

  it('keeps nothing that its form does not ask for', async () => {
    const all = await withForms();
    const hidden = { what: 'Group buying', where: 'Ningbo', acknowledgedBy: HEAD };
    expect(codeOf(await answer(all, GUIDE, 'rival', hidden))).toBe('ok');
    expect((await all.standing()).process.signals).toMatchObject([
      { what: 'Group buying', where: '', acknowledgedBy: '' },
    ]);
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
