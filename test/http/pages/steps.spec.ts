// Specifies the steps of the process as a browser meets them: what the board leads to, forms of the company's
// own, a review. Over real HTTP and without a script.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../shared/model/workbook.ts';
import { ADMIN, companyBook, EAST, GUIDE, SHANGHAI } from '../../support/process-company.ts';
import { publishBody, type Running, startRunning } from '../../support/running.ts';
import { hiddenOf, hrefs, NOON, visitsTo } from '../visits.ts';
import { FORMS } from './own-forms.ts';

let running: Running;

beforeEach(async () => {
  running = await startRunning(NOON);
  const workbook = companyBook({ Forms: FORMS });
  const reply = await running.v1('POST', 'publish', { email: ADMIN, body: publishBody(workbook) });
  expect(reply.status).toBe(200);
});

afterEach(() => running.close());

const pathOf = (href: string) => {
  const url = new URL(href, 'http://x');
  return url.pathname + url.search;
};

const { later, minuteLater, open, send, signedIn } = visitsTo(() => running);

const reportDeviation = async () => {
  const path = `/f/${running.link('form', SHANGHAI)}`;
  await send(path, SHANGHAI, { date: '2025-01-10', 'K-SH::value': '0' });
  await minuteLater();
};

describe('The board', () => {
  it('shows the battles of the cycle to every region at once, with their key results and who has taken them up', async () => {
    const { html } = await open('/board', EAST);
    expect(html).toContain('The battles of 2025 Q1');
    expect(html).toContain('Premium share to 18 %');
    expect(html).toContain('Flagship shops');
    expect(html).toContain('Decided on 2 January');
    expect(html).toMatch(/Taken up by.*East China/s);
    expect(hrefs(html)).toContain('/propose');
  });

  it('leads to everything that a person can begin, the company’s own forms too, and each of it opens', async () => {
    const { html } = await open('/board', GUIDE);
    const paths = [
      '/signal',
      '/support',
      '/propose',
      '/growth',
      '/idea',
      '/answer?form=visit%20log',
      '/answer?form=level-1',
    ];
    expect(hrefs(html)).toEqual(expect.arrayContaining(paths));
    for (const path of [...paths, '/board/process', '/board/growth'])
      expect([path, (await open(path, GUIDE)).status]).toEqual([path, 200]);
  });
});

describe('A form of the company’s own on the phone', () => {
  it('is answered from the board; the answers reach its tab at the next Refresh', async () => {
    const sent = await send('/answer?form=visit%20log', GUIDE, { shop: 'Lianyang <b>' });
    expect([sent.status, sent.html]).toEqual([200, expect.stringContaining('已完成')]);
    await minuteLater();
    const board = (await (await running.v1('GET', 'board', { email: ADMIN })).json()) as {
      records: { tab: string; rows: Record<string, Cell>[] }[];
    };
    expect(board.records.find(({ tab }) => tab === 'Visits')!.rows).toMatchObject([
      { By: GUIDE, Shop: 'Lianyang <b>' },
    ]);
  });

  it('is a press away from the form that one owes, without signing in', async () => {
    const { html } = await open(`/f/${running.link('form', SHANGHAI)}`, SHANGHAI);
    const links = hrefs(html).filter((href) => href.includes('/a/'));
    const pages = await Promise.all(links.map(async (href) => (await open(pathOf(href), SHANGHAI)).html));
    expect(pages.filter((page) => page.includes('What have you seen?'))).toHaveLength(1);
    const visit = links[pages.findIndex((page) => page.includes('Which shop?'))]!;
    expect((await send(pathOf(visit), SHANGHAI, { shop: 'Lianyang' })).status).toBe(200);
  });

  it('comes back with what is wrong, under its key; a form that is not there says so; a built-in one is not answered here', async () => {
    const sent = await send('/answer?form=visit%20log', GUIDE, { shop: '' });
    expect([sent.status, sent.html]).toEqual([422, expect.stringContaining('哪家店？')]);
    expect((await open('/answer?form=nothing', GUIDE)).status).toBe(404);
    expect((await open('/answer?form=snapshot', GUIDE)).status).toBe(404);
  });

  it('that is a level says what passing is worth, keeps the right answer to itself, and books the points', async () => {
    const { html } = await open('/answer?form=level-1', GUIDE);
    expect(html).toContain('答对 1 题即通过，可得 60 积分。');
    const passed = await send('/answer?form=level-1', GUIDE, { q: 'red' });
    expect(passed.html).toContain('已记入 60 积分');
    expect((await later()).board.points).toEqual([{ email: GUIDE, balance: 60 }]);
  });
});

describe('A review', () => {
  it('is answered, started, closed and kept, each step leading to the next without waiting for a roll-up', async () => {
    await reportDeviation();
    let path = `/a/${running.link('action', EAST, 'review.respond:K-SH~1')}`;
    expect((await open(path, EAST)).html).toContain('71\u202fh left to answer');
    const steps: Record<string, string>[] = [
      { measure: 'Videos' },
      { measure: 'Videos, one a day' },
      { measure: '', outcome: 'effective' },
      { keep: 'yes' },
    ];
    for (const [index, answers] of steps.entries()) {
      const { html, status } = await send(path, EAST, answers);
      expect(status).toBe(200);
      const next = hrefs(html).find((href) => href.includes('step='));
      if (index < steps.length - 1) path = pathOf(next!);
      else expect(next).toBeUndefined();
    }
    const { states, process } = await later();
    expect(states.get('K-SH')!.reviews[0]).toMatchObject({
      measure: 'Videos, one a day',
      outcome: 'effective',
    });
    expect(process.playbooks).toMatchObject([{ keyResultId: 'K-SH', metricId: 'M1' }]);
  });

  it('on the same metric is offered what worked before; one press reuses it, and it is counted', async () => {
    await reportDeviation();
    const first = `/a/${running.link('action', EAST, 'review.respond:K-SH~1')}`;
    await send(first, EAST, { measure: 'Videos' });
    await send(`${first}?step=review.start`, EAST, { measure: 'Videos, one a day' });
    await send(`${first}?step=review.close`, EAST, { measure: '', outcome: 'effective' });
    await send(`${first}?step=playbook.keep`, EAST, { keep: 'yes' });
    await send(`/f/${running.link('form', EAST)}`, EAST, { date: '2025-01-10', 'K-E::value': '0' });
    await minuteLater();
    const path = `/a/${running.link('action', EAST, 'review.respond:K-E~1')}`;
    const { html } = await open(path, EAST);
    expect(html).toContain('Worked before on this metric');
    const measure = hiddenOf(html, 'measure');
    expect(measure).toMatch(/^PB\d+: Videos, one a day$/);
    const pressed = await running.page(path, { form: { key: hiddenOf(html, 'key'), measure } });
    expect(pressed.status).toBe(200);
    const { board, states } = await later();
    expect(states.get('K-E')!.reviews[0]).toMatchObject({ measure });
    expect(board.playbooks).toMatchObject([{ reused: 1 }]);
  });

  it('closed before it has started is told so on the page, in the person’s language', async () => {
    await reportDeviation();
    const cookie = await signedIn(GUIDE);
    for (const [email, words] of [
      [EAST, 'The review has no answer yet: answer it first.'],
      [GUIDE, '该复盘尚未响应：请先响应。'],
    ] as const) {
      const path = `/a/${running.link('action', email, 'review.close:K-SH~1')}`;
      const reply = await running.page(path, {
        form: { key: 'a-key-of-a-closing-1', measure: '', outcome: 'effective' },
      });
      expect([reply.status, await reply.text()]).toEqual([409, expect.stringContaining(words)]);
    }
    expect((await running.page('/do?step=review.close&id=K-SH~1', { cookie })).headers.get('location')).toBe(
      '/do?step=review.respond&id=K-SH%7E1',
    );
  });

  it('shows the support that helps it: asked for, then lent', async () => {
    await reportDeviation();
    await send('/support', SHANGHAI, { keyResultId: 'K-SH', kind: 'people', request: 'A crew by Friday' });
    await minuteLater();
    const waiting = await open('/board/process', EAST);
    expect(waiting.html).toContain('A crew by Friday');
    const decide = hrefs(waiting.html).find((href) => href.includes('support.decide'))!;
    await send(decide, EAST, { decision: 'lent', fromUnit: 'N', reason: 'free until March' });
    await minuteLater();
    const { html } = await open(`/a/${running.link('action', EAST, 'review.respond:K-SH~1')}`, EAST);
    expect(html).toMatch(/A crew by Friday.*Lent.*from North China.*free until March/s);
  });
});
