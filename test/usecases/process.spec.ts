// Specifies the steps of the process: reviews, support, signals, forms from below. Never a page.
import { describe, expect, it } from '@jest/globals';
import { cleanText } from '../../shared/model/clean-text.ts';
import { code, company, DAY, HQ, LEAD, OWNER } from './company-at-work.ts';

describe('a review', () => {
  it('is answered, started and closed in that order, each once, and its measure kept as a playbook', async () => {
    const { backEnd, does, standing } = await company();
    await backEnd.report(OWNER, DAY, { 'O1-K0': 1 });
    expect(code(await does(LEAD, 'review.close', 'O1-K0~1', { outcome: 'effective' }))).toBe(
      'not-yet-responded',
    );
    expect(code(await does(LEAD, 'review.respond', 'O1-K0~1'))).toBe('ok');
    expect(code(await does(HQ, 'review.respond', 'O1-K0~1'))).toBe('already-done');
    expect(code(await does(LEAD, 'review.close', 'O1-K0~1', { outcome: 'effective' }))).toBe(
      'not-yet-started',
    );
    expect(
      code(await does(LEAD, 'review.start', 'O1-K0~1', { measure: 'Short videos, a level a day' })),
    ).toBe('ok');
    expect(code(await does(LEAD, 'review.close', 'O1-K0~1', { outcome: 'splendid' }))).toBe('bad-answers');
    expect(code(await does(LEAD, 'review.close', 'O1-K0~1', { outcome: 'effective' }))).toBe('ok');
    const kept = await does(LEAD, 'playbook.keep', 'O1-K0~1');
    const playbook = kept.ok ? kept.reply.id : '';
    expect(playbook).toMatch(/^PB\d+$/);
    expect(code(await does(HQ, 'playbook.keep', 'O1-K0~1'))).toBe('already-done');
    const named = `As in ${playbook}, for our shops`;
    await backEnd.report('owner2@chain.example', DAY, { 'O2-K0': 1 });
    await does(LEAD, 'review.respond', 'O2-K0~1');
    await does(LEAD, 'review.start', 'O2-K0~1', { measure: named });
    await does(LEAD, 'review.close', 'O2-K0~1', { measure: named, outcome: 'partly' });
    expect((await standing()).board.playbooks).toMatchObject([
      { id: playbook, keyResultId: 'O1-K0', metric: 'M1', reused: 1 },
    ]);
  });
  it('that never opened cannot be answered', async () => {
    const { does } = await company();
    expect(code(await does(LEAD, 'review.respond', 'O1-K0~1'))).toBe('unknown-thing');
  });
});

describe('support', () => {
  it('asked for in a snapshot goes to who can grant it, and is decided once', async () => {
    const { backEnd, does, standing } = await company();
    const { submit } = await import('../../functions/src/usecases/submit/submit.ts');
    const report = {
      keyResultId: 'O1-K0',
      value: 20,
      confidence: null,
      selfStatus: null,
      blocker: '',
      note: '',
      supportNeeded: 'people: another crew by Friday',
    };
    await submit(
      backEnd.deps,
      {
        workspace: backEnd.workspace,
        email: OWNER,
        submission: { kind: 'snapshot', key: 'asks-for-support-1', date: DAY, reports: [report] },
      },
      backEnd.clock.now(),
    );
    const [request] = (await standing()).process.support;
    expect(request).toMatchObject({
      kind: 'people',
      request: 'another crew by Friday',
      keyResultId: 'O1-K0',
      by: OWNER,
    });
    expect(code(await does(OWNER, 'support.decide', request!.id, { decision: 'granted' }))).toBe(
      'not-allowed',
    );
    expect(
      code(
        await does('lead2@chain.example', 'support.decide', request!.id, {
          decision: 'lent',
          fromUnit: 'U2',
        }),
      ),
    ).toBe('ok');
    expect(code(await does(HQ, 'support.decide', request!.id, { decision: 'declined', reason: 'no' }))).toBe(
      'already-done',
    );
    expect((await standing()).board.support).toMatchObject([{ state: 'lent', keyResultId: 'O1-K0' }]);
  });
});

describe('a signal', () => {
  it('of anybody reaches headquarters, which acknowledges it and links it', async () => {
    const { does, standing } = await company();
    expect(code(await does(OWNER, 'signal.report', '', { what: '' }))).toBe('bad-answers');
    expect(
      code(
        await does(OWNER, 'signal.report', 'S1', {
          what: 'Group buying undercuts us',
          where: 'Suzhou',
          effect: 'lost ten regulars',
        }),
      ),
    ).toBe('ok');
    expect(code(await does(OWNER, 'signal.acknowledge', 'S1'))).toBe('not-allowed');
    expect(code(await does(HQ, 'signal.acknowledge', 'S1', { linkedTo: 'nothing' }))).toBe('unknown-thing');
    expect(code(await does(HQ, 'signal.acknowledge', 'S1', { linkedTo: 'O1' }))).toBe('ok');
    expect((await standing()).board.measures.signalsWithinSla).toBe(1);
  });

  it('has an ID of a plain alphabet, whoever made it', async () => {
    const { does, standing } = await company();
    // As the gate of all text that comes in lets it through: no store takes half a character.
    const asked = ['SG-1', '情报1', '\uD83D', '../x', 'a/b', ' ', `x${'y'.repeat(200)}`].map(cleanText);
    for (const id of asked)
      expect(code(await does(OWNER, 'signal.report', id, { what: 'A price war' }))).toBe('ok');
    const ids = (await standing()).process.signals.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['SG-1', '情报1']);
    for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u);
    expect(new Set(ids).size).toBe(asked.length);
  });
});

describe('a form that grows from below', () => {
  it('is proposed by anybody, adopted by an admin with one click, and names its author', async () => {
    const { does, standing } = await company();
    await does(OWNER, 'form.propose', 'F1', {
      title: 'A competitor’s move',
      label: 'What did they do?',
      fieldType: 'long text',
      why: 'we hear it first',
    });
    expect(code(await does(OWNER, 'form.adopt', 'F1'))).toBe('not-allowed');
    expect(code(await does(HQ, 'form.adopt', 'F1'))).toBe('ok');
    expect(code(await does(HQ, 'form.adopt', 'F1'))).toBe('already-done');
    const { plan } = await standing();
    expect(plan.forms).toMatchObject([
      { id: 'F1', fields: [{ label: { en: 'What did they do?' }, help: { en: 'Proposed by owner1' } }] },
    ]);
  });
});

describe('every action', () => {
  it('that comes with the same key and other words is another one; a step that is taken once is not taken again', async () => {
    const { backEnd, does, standing } = await company();
    for (const what of ['a price war', 'a price war in the south', 'a price war in the south'])
      await does(OWNER, 'signal.report', '', { what }, 'the-same-action-key');
    expect((await standing()).process.signals.map(({ what }) => what).sort()).toEqual([
      'a price war',
      'a price war in the south',
    ]);
    await backEnd.report(OWNER, DAY, { 'O1-K0': 1 });
    const answer = (measure: string) =>
      does(LEAD, 'review.respond', 'O1-K0~1', { measure }, 'the-key-of-an-answer');
    expect(
      [await answer('call them'), await answer('visit them'), await answer('call them')].map(code),
    ).toEqual(['ok', 'already-done', 'ok']);
  });

  it('that comes twice with the same key is done once', async () => {
    const { does, standing } = await company();
    const results = await Promise.all(
      [1, 2].map(() => does(OWNER, 'signal.report', '', { what: 'a price war' }, 'the-same-action-key')),
    );
    expect(results.map((result) => result.ok && result.reply.fresh).sort()).toEqual([false, true]);
    expect((await standing()).process.signals).toHaveLength(1);
  });
  it('of somebody who is not in People, or has left, is refused', async () => {
    const { does } = await company();
    expect(code(await does('stranger@else.example', 'signal.report', '', { what: 'x' }))).toBe(
      'not-in-people',
    );
  });
});
