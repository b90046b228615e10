// DingTalk's robot: 20 messages a minute, then ten minutes of silence; signed in the query. Says everything
// with status 200.
import { createHmac } from 'node:crypto';
import { bytesOf, json, type Posted, type StandIn, textAt } from './stand-in.ts';

const said = (errcode: number, errmsg: string) => json(200, { errcode, errmsg });

function isSigned({ url, at, secret }: Posted): boolean {
  const timestamp = url.searchParams.get('timestamp') ?? '';
  const expected = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  return Math.abs(at - Number(timestamp)) <= 3_600_000 && url.searchParams.get('sign') === expected;
}

export const dingtalk: StandIn = {
  isMine: ({ hostname }) => hostname === 'oapi.dingtalk.com',
  robotOf: ({ searchParams }) => searchParams.get('access_token') ?? '',
  limits: [{ count: 20, ms: 60_000 }],
  silenceMs: 600_000,
  taken: said(0, 'ok'),
  tooMany: json(200, {
    status: 1111,
    wait: 5,
    source: 'x5',
    punish: 'deny',
    errcode: 130101,
    errmsg: 'send too fast, exceed 20 times per minute',
  }),
  unknown: said(300005, 'token is not exist'),
  fault: (posted) => {
    if (posted.secret !== '' && !isSigned(posted))
      return said(310000, 'sign not match, more: [https://ding-doc.dingtalk.com/doc]');
    if (bytesOf(posted.text) > 20_000) return said(460101, 'message too long');
    const { msgtype } = posted.body;
    if (msgtype === 'markdown')
      return textAt(posted.body, 'markdown', 'text') === '' ? said(400402, 'miss param') : null;
    const isCard = msgtype === 'actionCard' && textAt(posted.body, 'actionCard', 'text') !== '';
    return isCard ? null : said(400105, 'unsupported msgtype');
  },
};
