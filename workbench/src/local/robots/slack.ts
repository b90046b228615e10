// Slack's incoming webhook: blocks within their bounds, one message a second; a word in plain text.
import { plain, type StandIn } from './stand-in.ts';

const MOST_BLOCKS = 50;
const MOST: Readonly<Record<string, number>> = { header: 150, section: 3000, button: 75 };

/** True where every text of the blocks is within the bound of its block. */
function isSound(value: unknown, type = ''): boolean {
  if (Array.isArray(value)) return value.every((each) => isSound(each, type));
  if (typeof value !== 'object' || value === null) return true;
  const own = value as Record<string, unknown>;
  const isText = own.type === 'plain_text' || own.type === 'mrkdwn';
  if (isText) {
    const length = typeof own.text === 'string' ? own.text.length : 0;
    return length > 0 && length <= (MOST[type] ?? 3000);
  }
  const here = typeof own.type === 'string' ? own.type : type;
  return Object.values(own).every((each) => isSound(each, here));
}

export const slack: StandIn = {
  isMine: ({ hostname }) => hostname === 'hooks.slack.com',
  robotOf: ({ pathname }) => pathname,
  limits: [{ count: 1, ms: 1000 }],
  taken: plain(200, 'ok'),
  tooMany: plain(429, 'rate_limited', { 'retry-after': '1' }),
  unknown: plain(404, 'no_service'),
  fault: ({ body }) => {
    const { blocks } = body;
    if (!Array.isArray(blocks) && typeof body.text !== 'string') return plain(400, 'no_text');
    const isFit = !Array.isArray(blocks) || (blocks.length <= MOST_BLOCKS && isSound(blocks));
    return isFit ? null : plain(400, 'invalid_blocks');
  },
};
