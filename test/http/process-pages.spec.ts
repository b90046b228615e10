// Specifies the process as people meet it on a phone: from the board, from a mail's link and from the form,
// over real HTTP and without a script. Never a network beyond loopback.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import {
  ADMIN,
  companyBook,
  EAST,
  FORM_HEADINGS,
  GUIDE,
  HEAD,
  SHANGHAI,
} from '../support/process-company.ts';
import { publishBody, type Running, startRunning } from '../support/running.ts';

const NOON = '2025-01-10T12:00:00+08:00';

const FORMS: Cell[][] = [
  FORM_HEADINGS,
  ['visit log', '', 'Shop visit', '巡店', '', '', '', '', '', '', ''],
  ['visit log', 'shop', 'Which shop?', '哪家店？', 'text', 'yes', '', 'Visits.Shop', '', '', ''],
  ['level-1', '', 'Level 1', '第一关', '', '', '', '', '', '', 60],
  ['level-1', 'q', 'Colour of alarm?', '警示色？', 'one choice', 'yes', 'red; green', '', 'red', '', ''],
];

let running: Running;
beforeEach(async () => {
  running = await startRunning(NOON);
  const workbook = companyBook({ Forms: FORMS });
  const reply = await running.v1('POST', 'publish', { email: ADMIN, body: publishBody(workbook) });
  expect(reply.status).toBe(200);
});
afterEach(() => running.close());

const hiddenOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const hrefs = (html: string) =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replace(/&amp;/g, '&'));
const pathOf = (href: string) => {
  const url = new URL(href, 'http://x');
  return url.pathname + url.search;
};
const minuteLater = () => running.passTo(new Date(running.clock.now() + 61_000).toISOString());
const standing = async () => {
  await minuteLater();
  return (await readStanding(running.backEnd.deps, running.workspace, running.clock.now()))!.standing;
};
async function signedIn(email: string): Promise<string> {
  const reply = await running.page(`/s/${running.link('signin', email)}`, { form: {} });
  return (reply.headers.get('set-cookie') ?? '').split(';')[0]!;
}
/** Opens a page as the person and gives what it shows. */
const open = async (path: string, email: string) => {
  const cookie = path.startsWith('/a/') || path.startsWith('/f/') ? undefined : await signedIn(email);
  const reply = await running.page(path, cookie === undefined ? {} : { cookie });
  return { status: reply.status, location: reply.headers.get('location'), html: await reply.text(), cookie };
};
/** Opens the form of a page and sends it. */
async function send(path: string, email: string, answers: Record<string, string>) {
  const { html, cookie } = await open(path, email);
  const form = { key: hiddenOf(html, 'key'), ...answers };
  const reply = await running.page(path, { form, ...(cookie === undefined ? {} : { cookie }) });
  return { status: reply.status, html: await reply.text() };
}

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
    const doors = [
      '/signal',
      '/support',
      '/propose',
      '/growth',
      '/idea',
      '/answer?form=visit%20log',
      '/answer?form=level-1',
    ];
    expect(hrefs(html)).toEqual(expect.arrayContaining(doors));
    for (const door of [...doors, '/board/process', '/board/growth'])
      expect([door, (await open(door, GUIDE)).status]).toEqual([door, 200]);
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
    expect((await standing()).board.points).toEqual([{ email: GUIDE, balance: 60 }]);
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
    const { states, process } = await standing();
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
    const { board, states } = await standing();
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

describe('The page of the process', () => {
  it('shows proposals, signals with the time of their way, and proposed forms, each with its author; and leads to their steps', async () => {
    await send('/propose', EAST, {
      unit: 'E',
      answers: 'O-HQ',
      objective: 'Joint days with gyms',
      keyResults: 'Trial guests, 0, 500',
      alignmentScore: '4',
      resources: 'none',
      idea: 'Gyms bring guests',
    });
    await send('/signal', GUIDE, { what: 'A price war', where: 'Lianyang', effect: 'ten regulars lost' });
    await send('/idea', GUIDE, {
      label: 'What did they do?',
      fieldType: 'text',
      title: 'Rival',
      why: 'we hear it first',
    });
    await minuteLater();
    const steps = hrefs((await open('/board/process', HEAD)).html).filter((href) => href.startsWith('/do?'));
    await send(steps.find((href) => href.includes('proposal.decide'))!, HEAD, {
      decision: 'adopted',
      reason: '',
    });
    await send(steps.find((href) => href.includes('signal.acknowledge'))!, HEAD, { linkedTo: 'O-HQ' });
    expect(steps.some((href) => href.includes('form.adopt'))).toBe(false);
    const admin = hrefs((await open('/board/process', ADMIN)).html);
    await send(admin.find((href) => href.includes('form.adopt'))!, ADMIN, {});
    await minuteLater();
    const { html } = await open('/board/process', GUIDE);
    for (const words of [
      '已采纳',
      'Joint days with gyms',
      'A price war',
      '分钟后确认',
      '由莫小雨提议',
      '1月10日 采纳',
      'Gyms bring guests',
    ])
      expect(html).toContain(words);
    expect((await open('/board', GUIDE)).html).toContain('Rival');
  });

  it('takes no step that another site made the browser send', async () => {
    const cookie = await signedIn(ADMIN);
    for (const path of ['/do?step=points.book&id=', '/answer?form=visit%20log']) {
      const reply = await fetch(running.url + path, {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'cross-site' },
        body: new URLSearchParams({ key: 'a-key-from-elsewhere' }),
      });
      expect([path, reply.status]).toEqual([path, 403]);
    }
  });

  it('without a session shows nothing, and an unknown step is not there', async () => {
    expect(await (await running.page('/do?step=form.adopt&id=F1')).text()).toContain('name="email"');
    expect(await (await running.page('/board/process')).text()).not.toContain('Premium share');
    for (const path of ['/do', '/do?step=nothing&id=1', '/do?step=__proto__'])
      expect((await open(path, GUIDE)).status).toBe(404);
  });
});

describe('The page of growth', () => {
  it('shows everybody’s goals and one’s own points only; points are redeemed from the catalogue', async () => {
    await send('/growth', GUIDE, { goal: 'Master 3 talk tracks', steps: '', due: '' });
    await send('/growth', SHANGHAI, { goal: 'Speak last', steps: '', due: '' });
    await send('/answer?form=level-1', GUIDE, { q: 'red' });
    await minuteLater();
    const mine = await open('/board/growth', GUIDE);
    expect(mine.html).toContain('60 积分');
    expect(mine.html).toContain('Speak last');
    const redeem = hrefs(mine.html).find((href) => href.includes('reward.redeem') && href.includes('R1'))!;
    expect((await send(redeem, GUIDE, { agree: 'yes' })).html).toContain('剩余 50 积分');
    await minuteLater();
    const lead = await open('/board/growth', SHANGHAI);
    expect(lead.html).not.toContain('60 points');
    expect(lead.html).not.toContain('Level 1');
    const confirm = hrefs(lead.html).filter((href) => href.includes('microOkr.confirm'));
    expect(confirm).toHaveLength(1);
    await send(confirm[0]!, SHANGHAI, { reached: 'yes' });
    const { board } = await standing();
    expect(new Map(board.microOkrs.map(({ email, state }) => [email, state]))).toEqual(
      new Map([
        [GUIDE, 'confirmed'],
        [SHANGHAI, 'running'],
      ]),
    );
    expect(board.points).toEqual([{ email: GUIDE, balance: 60 }]);
  });
});

describe('talk at a key result', () => {
  const page = '/board/key-result?id=K-SH';

  it('is begun on its page, and stands there as text for everybody', async () => {
    const { html: before, cookie } = await open(page, GUIDE);
    const reply = await running.page('/comment', {
      ...(cookie === undefined ? {} : { cookie }),
      form: {
        key: hiddenOf(before, 'key'),
        keyResultId: hiddenOf(before, 'keyResultId'),
        text: '<b>Which shop first?</b>',
      },
    });
    expect(reply.status).toBe(200);
    const receipt = await reply.text();
    expect(hrefs(receipt).some((href) => href.startsWith(page))).toBe(true);
    await minuteLater();
    expect((await open('/board?status=all', EAST)).html).toContain('#talk">1 ');
    const { html } = await open(page, EAST);
    expect(html).toContain('&lt;b>Which shop first?&lt;/b>');
    expect(html).toMatch(/<section class="section" id="talk"><h2>[^<]+ <span class="count">1<\/span>/);
  });

  it('opens with the question to whoever reports, one press from done', async () => {
    const { html } = await open('/do?step=talk.comment&id=ask~K-SH', GUIDE);
    expect(html).toMatch(/<textarea[^>]*>@[^<]+这里遇到了什么困难/);
    const { html: offer } = await open('/do?step=support.offer&id=K-SH', EAST);
    expect(offer).toMatch(/<option[^>]*value="K-SH"[^>]*selected/);
    expect(offer).toMatch(/<textarea[^>]*>Somebody who has done this before/);
  });

  it('opens its form with the key result that a link names', async () => {
    const { html } = await open('/do?step=talk.comment&id=K-SH', GUIDE);
    expect(html).toMatch(/<option[^>]*value="K-SH"[^>]*selected/);
  });
});
