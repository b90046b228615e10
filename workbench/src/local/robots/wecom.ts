// WeCom's robot: markdown of 4,096 bytes, text of 2,048, 20 messages a minute. Says everything with status
// 200.
import { bytesOf, json, type StandIn, textAt } from './stand-in.ts';

const said = (errcode: number, errmsg: string) => json(200, { errcode, errmsg });

export const wecom: StandIn = {
  isMine: ({ hostname }) => hostname === 'qyapi.weixin.qq.com',
  robotOf: ({ searchParams }) => searchParams.get('key') ?? '',
  limits: [{ count: 20, ms: 60_000 }],
  taken: said(0, 'ok'),
  tooMany: said(45009, 'api freq out of limit'),
  unknown: said(93000, 'invalid webhook url, hint: [robot]'),
  fault: ({ body }) => {
    const { msgtype } = body;
    if (msgtype !== 'markdown' && msgtype !== 'text') return said(40008, 'invalid message type');
    const content = textAt(body, msgtype, 'content');
    if (content === '') return said(44004, 'empty content');
    const most = msgtype === 'markdown' ? 4096 : 2048;
    return bytesOf(content) > most ? said(40058, `${msgtype}.content exceed max length ${most}`) : null;
  },
};
