// Specifies the pages of the process and of growth, and talk at a key result, over real HTTP and without a
// script. Never a network beyond loopback.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ADMIN, companyBook, EAST, GUIDE, HEAD, SHANGHAI } from '../../support/process-company.ts';
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

const { later, minuteLater, open, send, signedIn } = visitsTo(() => running);

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
  it('offers to give points to admins and to whoever leads a unit, and to nobody else', async () => {
    for (const [email, isOffered] of [
      [ADMIN, true],
      [SHANGHAI, true],
      [GUIDE, false],
    ] as const) {
      const offered = hrefs((await open('/board/growth', email)).html).some((href) =>
        href.includes('points.book'),
      );
      expect([email, offered]).toEqual([email, isOffered]);
    }
  });

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
    expect(lead.html).not.toContain('reward.redeem');
    const confirm = hrefs(lead.html).filter((href) => href.includes('microOkr.confirm'));
    expect(confirm).toHaveLength(1);
    await send(confirm[0]!, SHANGHAI, { reached: 'yes' });
    const { board } = await later();
    expect(new Map(board.microOkrs.map(({ email, state }) => [email, state]))).toEqual(
      new Map([
        [GUIDE, 'confirmed'],
        [SHANGHAI, 'running'],
      ]),
    );
    expect(board.points).toEqual([{ email: GUIDE, balance: 60 }]);
  });
});

describe('A request for support', () => {
  const page = '/board/key-result?id=K-SH';

  it.each([
    ['a lead above', EAST, true],
    ['headquarters’ lead', HEAD, true],
    ['an admin', ADMIN, true],
    ['somebody who leads nothing', GUIDE, false],
  ])('is decided from the key result’s page by who may: %s', async (_, email, may) => {
    await send('/support', GUIDE, { keyResultId: 'K-SH', kind: 'people', request: 'a crew' });
    await minuteLater();
    const { html } = await open(page, email);
    expect(html).toContain('a crew');
    const decisions = hrefs(html).filter((href) => href.includes('support.decide'));
    expect(decisions).toHaveLength(may ? 1 : 0);
    const [decide] = decisions;
    if (decide) expect((await send(decide, email, { decision: 'granted', reason: 'go' })).status).toBe(200);
    await minuteLater();
    expect(hrefs((await open(page, ADMIN)).html).some((href) => href.includes('support.decide'))).toBe(!may);
  });

  it('and a review lead nowhere from a mail’s board but to signing in', async () => {
    await send('/support', GUIDE, { keyResultId: 'K-SH', kind: 'people', request: 'a crew' });
    await minuteLater();
    const linked = await (await running.page(`/s/${running.link('board', EAST)}`)).text();
    const decide = hrefs(linked).find((href) => href.includes('support.decide'))!;
    expect(await (await running.page(decide)).text()).toContain('name="email"');
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
