// Specifies what each service's answer means: most say it with status 200 and a code. Never a network.
import { describe, expect, it } from '@jest/globals';
import { services } from '../../shared/groups/services/table.ts';

const MINUTE = 60_000;
const reply = (status: number, body: unknown, retryAfterSeconds: number | null = null) => ({
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  retryAfterSeconds,
});

describe('an answer', () => {
  it.each([
    ['wecom', reply(200, { errcode: 0, errmsg: 'ok' })],
    ['feishu', reply(200, { code: 0, msg: 'success', data: {} })],
    ['feishu', reply(200, { StatusCode: 0, StatusMessage: 'success' })],
    ['dingtalk', reply(200, { errcode: 0, errmsg: 'ok' })],
    ['slack', reply(200, 'ok')],
    ['chat', reply(200, { name: 'spaces/A/messages/B' })],
    ['teams', reply(202, '')],
    ['teams', reply(200, '1')],
  ] as const)('of %s says that the message is there', (service, given) => {
    expect(services[service].read(given)).toEqual({ is: 'sent' });
  });

  it.each([
    ['wecom', reply(200, { errcode: 45009, errmsg: 'api freq out of limit' }), MINUTE],
    ['feishu', reply(200, { code: 11232, msg: 'frequency limited' }), MINUTE],
    [
      'dingtalk',
      reply(200, { errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' }),
      10 * MINUTE,
    ],
    ['dingtalk', reply(200, { errcode: 90030, errmsg: 'webhook over limit' }), 10 * MINUTE],
    ['feishu', reply(400, { code: 99991400, msg: 'request trigger frequency limit' }), MINUTE],
    ['slack', reply(429, 'rate_limited', 30), 30_000],
    ['chat', reply(429, { error: { code: 429, status: 'RESOURCE_EXHAUSTED' } }), MINUTE],
    ['teams', reply(429, '', 7), 7000],
    ['teams', reply(200, 'Webhook message delivery failed: returned HTTP error 429'), MINUTE],
    ['feishu', reply(503, '<html>'), MINUTE],
    ['slack', reply(429, 'rate_limited', 99_999), 60 * MINUTE],
  ] as const)('of %s says that it is busy, and for how long', (service, given, waitMs) => {
    expect(services[service].read(given)).toMatchObject({ is: 'busy', waitMs });
  });

  it.each([
    ['wecom', reply(200, { errcode: 93000, errmsg: 'invalid webhook url' })],
    ['feishu', reply(200, { code: 19001, msg: 'param invalid: incoming webhook access token invalid' })],
    ['feishu', reply(200, { code: 19021, msg: 'sign match fail or timestamp is not within one hour' })],
    ['dingtalk', reply(200, { errcode: 300005, errmsg: 'token is not exist' })],
    ['dingtalk', reply(200, { errcode: 310000, errmsg: 'sign not match' })],
    ['slack', reply(404, 'no_service')],
    ['slack', reply(410, 'channel_is_archived')],
    ['chat', reply(404, { error: { code: 404, status: 'NOT_FOUND' } })],
    ['chat', reply(401, { error: { code: 401, status: 'UNAUTHENTICATED' } })],
    ['teams', reply(404, { error: { code: 'WorkflowNotFound' } })],
    ['teams', reply(401, { error: { code: 'DirectApiAuthorizationRequired' } })],
  ] as const)('of %s says that the robot is no more, or its secret wrong', (service, given) => {
    expect(services[service].read(given)).toMatchObject({ is: 'gone' });
  });

  it.each([
    ['wecom', reply(200, { errcode: 40058, errmsg: 'markdown.content exceed max length 4096' })],
    ['feishu', reply(200, { code: 9499, msg: 'Bad Request' })],
    ['dingtalk', reply(200, { errcode: 460101, errmsg: 'message too long' })],
    ['slack', reply(400, 'invalid_blocks')],
    ['slack', reply(400, 'msg_blocks_too_long')],
    ['chat', reply(400, { error: { code: 400, status: 'INVALID_ARGUMENT' } })],
    ['teams', reply(413, '')],
  ] as const)('of %s refuses the message, and the next may be taken', (service, given) => {
    expect(services[service].read(given)).toMatchObject({ is: 'refused' });
  });

  it.each(Object.keys(services) as (keyof typeof services)[])(
    'of %s that is HTML with status 200, or nothing of the kind, is no answer of the service',
    (service) => {
      const html = '<!doctype html><title>Sign in to the network</title>';
      expect(services[service].read(reply(200, html))).toMatchObject({ is: 'unclear' });
      expect(services[service].read(reply(502, html))).toMatchObject({ is: 'unclear' });
      expect(services[service].read(reply(200, '[]'))).toMatchObject({ is: 'unclear' });
    },
  );
});
