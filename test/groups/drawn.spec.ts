// Takes messages as services got them; specifies that the workbench shows each as its service draws it, and
// runs or follows nothing that somebody typed. Never a real service.
import { describe, expect, it } from '@jest/globals';
import { SERVICES } from '../../shared/groups/message.ts';
import { robotRequest } from '../../shared/groups/write.ts';
import { GROUPS_POLICY, groupsPage } from '../../workbench/src/groups/page.tsx';
import { ADDRESSES, cardOf, messageOf, sign } from './messages.ts';

const TYPED = '<script>alert(1)</script> [x](javascript:alert(1)) @all';

const caught = SERVICES.map((service, at) => {
  const message = messageOf({
    lead: TYPED,
    cards: [cardOf({ title: `Visits ${TYPED}`, quote: TYPED })],
  });
  const robot = { service, url: ADDRESSES[service], secret: '' };
  const { body } = robotRequest(robot, message, [], at, sign);
  return { number: at + 1, service, robot: '', at: 0, body: JSON.parse(body) };
});

const shown = (service: (typeof SERVICES)[number] | null, messages = caught) =>
  groupsPage({ language: 'en', timeZone: 'UTC', service, messages });

describe('the page of groups in the workbench', () => {
  it.each(SERVICES)('draws a message of %s: unit, card, bars and where its buttons lead', (service) => {
    const html = shown(service);
    for (const text of ['Ningbo', 'Visits', '░', 'Answer', 'Open the board', 'for steering, never for pay'])
      expect([text, html.includes(text)]).toEqual([text, true]);
    expect(html.match(/href="https:\/\/attune\.example\/g\/abc\.def"/g)).toHaveLength(2);
  });

  it('runs nothing and follows nothing that was typed', () => {
    const html = shown(null);
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/href="javascript/);
    expect(GROUPS_POLICY).toContain("default-src 'none'");
    expect(GROUPS_POLICY).not.toContain('script-src');
  });

  it('shows what it does not know as nothing, and says where there is none', () => {
    const odd = SERVICES.map((service, at) => ({ ...caught[at]!, service, body: { odd: [null, 1, {}] } }));
    expect(shown(null, odd)).toContain('Groups');
    expect(shown(null, [])).toContain('No messages yet');
  });
});
