// Feishu's robot: 20 KB, 100 messages a minute and 5 a second, none on the whole and half hour, signed in the
// body. Says everything with status 200.
import { createHmac } from 'node:crypto';
import { bytesOf, json, type Posted, type StandIn } from './stand-in.ts';

const said = (code: number, msg: string) => json(200, { code, msg, data: {} });

function isSigned({ body, at, secret }: Posted): boolean {
  const seconds = Number(body.timestamp);
  const expected = createHmac('sha256', `${String(body.timestamp)}\n${secret}`).digest('base64');
  return Math.abs(at / 1000 - seconds) <= 3600 && body.sign === expected;
}

export const feishu: StandIn = {
  isMine: ({ hostname }) => hostname === 'open.feishu.cn' || hostname === 'open.larksuite.com',
  robotOf: ({ pathname }) => pathname.split('/').at(-1) ?? '',
  limits: [
    { count: 5, ms: 1000 },
    { count: 100, ms: 60_000 },
  ],
  taken: json(200, { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' }),
  tooMany: said(11232, 'frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]'),
  unknown: said(19001, 'param invalid: incoming webhook access token invalid'),
  fault: (posted) => {
    const minute = Math.floor(posted.at / 60_000) % 60;
    if (minute === 0 || minute === 30) return said(11232, 'frequency limited');
    if (posted.secret !== '' && !isSigned(posted))
      return said(19021, 'sign match fail or timestamp is not within one hour from current time');
    if (bytesOf(posted.text) > 20 * 1024) return said(9499, 'Bad Request');
    return posted.body.msg_type === 'interactive' && typeof posted.body.card === 'object'
      ? null
      : said(9499, 'Bad Request');
  },
};
