// Takes a message whose turn has come; specifies what of it is still said once somebody has answered. Never a
// service.
import { describe, expect, it } from '@jest/globals';
import type { MailCard } from '../../shared/digest/content.ts';
import { asItStands } from '../../shared/groups/as-it-stands.ts';
import type { GroupMessage } from '../../shared/groups/message.ts';
import { processOf } from '../support/plans.ts';

const card = (id: string): MailCard => ({
  status: null,
  title: id,
  text: 'A price war',
  planned: null,
  attained: null,
  quote: '',
  buttons: [{ label: 'Acknowledge', url: 'https://attune.example/g/token' }],
  waitsFor: `signal.acknowledge:${id}`,
});
const message = (...cards: MailCard[]): GroupMessage => ({
  language: 'en',
  unit: 'Ningbo',
  title: 'Signal',
  lead: '',
  cards,
  more: 0,
  link: { label: 'Open the board', url: 'https://attune.example' },
  trust: '',
  calls: [],
  until: null,
});
const signal = (id: string, acknowledgedAt: number | null) =>
  ({ id, at: 0, by: '', what: 'A price war', where: '', effect: '', acknowledgedAt }) as never;
const answers = { states: new Map(), process: processOf({ signals: [signal('S1', 1), signal('S2', null)] }) };

describe('a message that waited', () => {
  it('says of a card that was answered meanwhile that it was, and asks no more', () => {
    const now = asItStands(message(card('S1'), card('S2')), answers)!;
    expect(now.cards.map(({ text, buttons }) => [text, buttons.length])).toEqual([
      ['Answered meanwhile · A price war', 0],
      ['A price war', 1],
    ]);
  });

  it('is not sent where all of it was answered, unless more stands on the board', () => {
    expect(asItStands(message(card('S1')), answers)).toBeNull();
    expect(asItStands({ ...message(card('S1')), more: 2 }, answers)?.cards).toHaveLength(1);
  });

  it('stays as it is where nothing was answered, or nothing is asked', () => {
    const { waitsFor: _, ...news } = card('S1');
    for (const content of [message(card('S2')), message(news)])
      expect(asItStands(content, answers)).toBe(content);
  });
});
