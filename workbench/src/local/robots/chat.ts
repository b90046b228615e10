// Google Chat's webhook: 32,000 bytes, one message a second and space.
import { bytesOf, json, type StandIn } from './stand-in.ts';

const fault = (code: number, status: string, message: string) =>
  json(code, { error: { code, message, status } });

export const chat: StandIn = {
  isMine: ({ hostname }) => hostname === 'chat.googleapis.com',
  robotOf: ({ pathname, searchParams }) => `${pathname}?token=${searchParams.get('token')}`,
  limits: [{ count: 1, ms: 1000 }],
  taken: json(200, { name: 'spaces/AAAA/messages/BBBB.CCCC', space: { name: 'spaces/AAAA' } }),
  tooMany: fault(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).'),
  unknown: fault(404, 'NOT_FOUND', 'Requested entity was not found.'),
  fault: ({ text, body }) => {
    if (bytesOf(text) > 32_000)
      return fault(400, 'INVALID_ARGUMENT', 'Message cannot be larger than 32,000 bytes.');
    const isMessage = Array.isArray(body.cardsV2) || typeof body.text === 'string';
    return isMessage ? null : fault(400, 'INVALID_ARGUMENT', 'Message cannot be empty.');
  },
};
