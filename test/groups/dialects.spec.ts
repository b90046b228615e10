// Specifies how a group's message is written for each service: sizes, escapes, mentions, signatures. Never
// sends one.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { robotAddress } from '../../shared/groups/address.ts';
import { type Mention, SERVICES } from '../../shared/groups/message.ts';
import { services } from '../../shared/groups/services/table.ts';
import { withoutMentions } from '../../shared/groups/typed.ts';
import { robotRequest } from '../../shared/groups/write.ts';
import { byteLength } from '../../shared/model/utf8.ts';
import { ADDRESSES, cardOf, messageOf, parseUrl, sign } from './messages.ts';

const AT = Date.parse('2025-01-13T08:01:10+08:00');
const requestOf = (
  service: (typeof SERVICES)[number],
  message: Parameters<typeof robotRequest>[1],
  { secret = '', called = [] as Mention[] } = {},
) => robotRequest({ service, url: ADDRESSES[service], secret }, message, called, AT, sign);

/** Every text in a body, with the kind of part that it stands in. */
function textsIn(value: unknown, kind = ''): { kind: string; text: string }[] {
  if (typeof value === 'string') return [{ kind, text: value }];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, kind));
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Record<string, unknown>;
  const here = String(own.tag ?? own.type ?? kind);
  return Object.entries(own).flatMap(([key, each]) => textsIn(each, `${here}/${key}`));
}

describe.each(SERVICES)('a message for %s', (service) => {
  const { mostBytes, countedText } = services[service];

  it('says the unit, the sentence, the card with its bars, and where it leads', () => {
    const { body } = requestOf(service, messageOf());
    for (const text of ['Ningbo', '62 % behind', 'Visits each week', '░', '20 % planned', 'attained'])
      expect([service, text, body.includes(text)]).toEqual([service, text, true]);
    expect(body).toContain('https://attune.example/g/abc.def');
  });

  it('has Chinese words where the group reads Chinese', () => {
    const { body } = requestOf(service, messageOf({ language: 'zh', more: 3 }));
    expect(body).toContain('计划 20%');
    expect(body).toContain('另有 3 项，请见看板。');
  });

  it('fits, whatever was typed: whole cards go, their number and the link stay', () => {
    const long = '落后计划，两位导购请病假，'.repeat(24);
    const cards = Array.from({ length: 90 }, (_, at) =>
      cardOf({ title: `第${at}张 ${long}`, text: long, quote: long }),
    );
    const { body } = requestOf(service, messageOf({ language: 'zh', cards, title: long, lead: long }));
    const written = JSON.parse(body);
    expect(byteLength(countedText(written))).toBeLessThanOrEqual(mostBytes);
    const shown = cards.filter(({ title }) => body.includes(`${title.split(' ')[0]} `)).length;
    expect(body).toContain(`另有 ${90 - shown} 项`);
    expect(body).toContain('https://attune.example/g/abc.def');
    // The last card that is shown is whole.
    expect(body.split('“').length % 2 === 1 || shown === 0 || body.includes('Answer')).toBe(true);
  });

  it.each([
    '@all',
    '@All 速看',
    '＠all',
    '<@all>',
    '<at id=all></at>',
    '<at user_id="all">所有人</at>',
    '<!channel> <!here> <!everyone>',
    '<users/all>',
    '@所有人',
    '@13800000000',
    '<@U024BE7LH>',
    'x@all.com',
  ])('calls nobody by what was typed: %s', (typed) => {
    const message = messageOf({
      unit: typed,
      title: typed,
      lead: typed,
      cards: [cardOf({ title: typed, text: typed, quote: typed })],
    });
    const { body } = requestOf(service, message);
    expect(body).not.toMatch(/@(?:all|所有人|138|channel|here|everyone|U02)/i);
    // Markup is read outside of plain text only.
    const read = textsIn(JSON.parse(body)).filter(
      ({ kind }) => !/plain_text|TextRun|header\/title|cardId/.test(kind),
    );
    for (const { text } of read)
      expect([service, text.match(/<(?:@|at\b|!|users\/)/)]).toEqual([service, null]);
  });

  it('never lets typed text become markup or a link of its own', () => {
    const typed = '[win](https://evil.example) **bold** `code` <b>x</b> <font color="red"> & ![a](b)';
    const { body } = requestOf(
      service,
      messageOf({ title: typed, cards: [cardOf({ title: typed, text: typed, quote: typed, buttons: [] })] }),
    );
    const read = textsIn(JSON.parse(body)).filter(
      ({ kind }) => !/plain_text|TextRun|header\/title/.test(kind),
    );
    for (const { text } of read) {
      if (service === 'wecom' || service === 'dingtalk') expect(text).not.toContain('](https://evil');
      expect([service, /<b>x|<font color="red"/.test(text)]).toEqual([service, false]);
    }
  });

  it('fits and stays a body for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: fc.string({ unit: 'binary' }), text: fc.string({ unit: 'binary' }) }), {
          maxLength: 12,
        }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (cards, title) => {
          const { body } = requestOf(service, messageOf({ title, cards: cards.map(cardOf) }));
          expect(byteLength(countedText(JSON.parse(body)))).toBeLessThanOrEqual(mostBytes);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('knows its own address, and that of no other service', () => {
    for (const each of SERVICES) {
      const read = robotAddress(ADDRESSES[each], parseUrl);
      expect(read).toMatchObject({ ok: true, service: each });
    }
  });
});

describe('what a notification shows', () => {
  it('is the unit and the sentence, the unit once where the sentence begins with it', () => {
    const textOf = (title: string) => JSON.parse(requestOf('slack', messageOf({ title })).body).text;
    expect(textOf('Hefei 62 % behind')).toBe('Ningbo: Hefei 62 % behind');
    expect(textOf('Ningbo 62 % behind: answer by Thursday')).toBe('Ningbo 62 % behind: answer by Thursday');
  });
});

describe('a mention', () => {
  const called = (service: (typeof SERVICES)[number], chatId: string) =>
    requestOf(service, messageOf(), { called: [{ chatId, name: 'Li Na' }] }).body;

  it.each([
    ['wecom', 'lina', '<@lina>'],
    ['feishu', 'ou_7d8a6e6df7621556ce0d21922b676706', '<at id=ou_7d8a6e6df7621556ce0d21922b676706></at>'],
    ['dingtalk', '13800000000', '"atMobiles":["13800000000"]'],
    ['dingtalk', 'manager4220', '"atUserIds":["manager4220"]'],
    ['slack', 'U024BE7LH', '<@U024BE7LH>'],
    ['chat', '112233445566778899', '<users/112233445566778899>'],
    ['teams', 'lina@company.example', '<at>Li Na</at>'],
  ] as const)('in %s names the member', (service, chatId, written) => {
    expect(called(service, chatId)).toContain(written);
  });

  it.each(SERVICES)('in %s is left out where the ID is none of its own', (service) => {
    for (const chatId of ['all', '@all', '<@all>', 'a b', 'x"><at id=all>', ''])
      expect([chatId, called(service, chatId)]).toEqual([chatId, requestOf(service, messageOf()).body]);
  });
});

describe('a signature', () => {
  it('of Feishu stands in the body, its key made of moment and secret, over nothing', () => {
    const signed = services.feishu.signed!('SECexample', 1_599_360_473_999, sign);
    expect(signed).toEqual({
      query: '',
      fields: { timestamp: '1599360473', sign: 'ZZRZmtYrVotqaGs6ZH9RfZZ+NAGnGmOXcauGka3ln84=' },
    });
    const { body } = requestOf('feishu', messageOf(), { secret: 'SECexample' });
    expect(JSON.parse(body)).toMatchObject({
      timestamp: String(Math.floor(AT / 1000)),
      sign: expect.any(String),
    });
  });

  it('of DingTalk stands in the address, over moment and secret, with milliseconds', () => {
    const { query } = services.dingtalk.signed!('SECexample', 1_577_262_236_757, sign);
    expect(query).toBe(
      `&timestamp=1577262236757&sign=${encodeURIComponent('3O/+JkmT6LIkyEifgagk27DzxKJTl4agVk3rjPORAak=')}`,
    );
  });

  it('is left out where the robot has no secret, or the service no signatures', () => {
    for (const service of SERVICES) expect(requestOf(service, messageOf()).url).toBe(ADDRESSES[service]);
    expect(requestOf('wecom', messageOf(), { secret: 'SECexample' }).url).toBe(ADDRESSES.wecom);
  });
});

describe('an address', () => {
  it.each([
    ['http://open.feishu.cn/open-apis/bot/v2/hook/11112222-3333', 'not-https'],
    ['https://open.feishu.cn:8443/open-apis/bot/v2/hook/11112222-3333', 'other-port'],
    ['https://evil.example/open-apis/bot/v2/hook/11112222-3333', 'other-host'],
    ['https://open.feishu.cn.evil.example/open-apis/bot/v2/hook/11112222-3333', 'other-host'],
    ['https://open.feishu.cn/open-apis/auth/v3/tenant_access_token', 'other-host'],
    ['https://user:pass@open.feishu.cn/open-apis/bot/v2/hook/11112222-3333', 'not-an-address'],
    ['https://open.feishu.cn\\@evil.example/', 'not-an-address'],
    ['https://127.0.0.1/robot/send?access_token=abcdefgh', 'other-host'],
    ['https://169.254.169.254/computeMetadata/v1/', 'other-host'],
    [
      'https://evil.example/?x=.logic.azure.com/workflows/abcdefgh/triggers/manual/paths/invoke',
      'other-host',
    ],
    ['https://hooks.slack.com/workflows/T1', 'other-host'],
    ['https://hooks.slack.com@evil.example/services/T1/B1/abcdefgh', 'not-an-address'],
    ['https://open.feishu.cn./open-apis/bot/v2/hook/11112222-3333', 'other-host'],
    ['https://open.feіshu.cn/open-apis/bot/v2/hook/11112222-3333', 'other-host'],
    ['https://[::1]/open-apis/bot/v2/hook/11112222-3333', 'other-host'],
    ['https://[::ffff:169.254.169.254]/robot/send?access_token=abcdefgh', 'other-host'],
    ['https://2130706433/robot/send?access_token=abcdefgh', 'other-host'],
    ['https://0x7f.1/robot/send?access_token=abcdefgh', 'other-host'],
    [
      'https://evil-logic.azure.com/workflows/abcdefgh/triggers/manual/paths/invoke?sig=abcdefgh',
      'other-host',
    ],
    ['https://a.logic.azure.com.evil.example/workflows/abcdefgh/triggers/manual/paths/invoke', 'other-host'],
    ['https://open.feishu.cn/open-apis/bot/v2/hook/../../../auth/v3/app_access_token', 'other-host'],
    ['https://open.feishu.cn/open-apis/bot/v2/hook/1111%2f..%2f2222', 'other-host'],
    ['file:///etc/passwd', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['hello', 'not-an-address'],
    ['', 'not-an-address'],
    [`https://open.feishu.cn/open-apis/bot/v2/hook/${'a'.repeat(2000)}`, 'not-an-address'],
  ])('%s is refused: %s', (typed, fault) => {
    expect(robotAddress(typed, parseUrl)).toEqual({ ok: false, fault });
  });

  it('is taken with the port that https has, blanks around it and a letter case of its own', () => {
    const typed = ` ${ADDRESSES.slack.replace('hooks.slack.com', 'HOOKS.slack.com:443')} `;
    expect(robotAddress(typed, parseUrl)).toEqual({ ok: true, service: 'slack', url: ADDRESSES.slack });
  });
});

describe('typed text', () => {
  it('keeps the sign of a mail address, and no other', () => {
    expect(withoutMentions('ask li.na@company.example, @all or a@all.example')).toBe(
      'ask li.na@company.example, ＠all or a＠all.example',
    );
  });
});
