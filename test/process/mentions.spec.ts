// The specification of whom a line mentions: @name finds people, in both languages, and nobody else. Pure.
import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../../shared/process/mentions.ts';
import { personOf } from '../support/plans.ts';

const PEOPLE = [
  personOf('li@chain.example', { name: 'Li' }),
  personOf('lin@chain.example', { name: 'Lin Yue' }),
  personOf('yue@chain.example', { name: '林月' }),
  personOf('wang1@chain.example', { name: 'Wang Wei' }),
  personOf('wang2@chain.example', { name: 'wang wei' }),
  personOf('gone@chain.example', { name: 'Gone Ng', leftOn: '2025-01-31' }),
];
const mentioned = (text: string) =>
  mentionsIn(text, PEOPLE, '2025-02-10').map((email) => email.split('@')[0]);

describe('whom a line mentions', () => {
  it.each<[string, string, string[]]>([
    ['nobody', 'how is it going', []],
    ['by name', 'ask @Lin Yue about it', ['lin']],
    ['whatever the case, and full-width', 'ask ＠ＬＩＮ yue', ['lin']],
    ['in Chinese, where no space follows', '请@林月看一下', ['yue']],
    ['at the end', 'thanks @Li', ['li']],
    ['before a comma', '@Li, thanks', ['li']],
    ['the longer of two names that fit', '@Lin Yue', ['lin']],
    ['nobody by a part of a name', '@Linda and @Lin', []],
    ['by mail address', 'ask @lin@chain.example', ['lin']],
    ['both of one name', '@Wang Wei', ['wang1', 'wang2']],
    ['each once, in the order of the text', '@林月 @Li @林月', ['yue', 'li']],
    ['nobody who has left', '@Gone Ng', []],
    ['nobody by a mail address in a text', 'write to lin@chain.example', []],
  ])('%s: %s', (_, text, emails) => expect(mentioned(text)).toEqual(emails));

  it.each([
    ['the day before', '2025-01-30', ['gone']],
    ['their last day', '2025-01-31', ['gone']],
    ['the day after it', '2025-02-01', []],
  ])('somebody who leaves, on %s: %s', (_, today, emails) => {
    const found = mentionsIn('ask @Gone Ng', PEOPLE, today).map((email) => email.split('@')[0]);
    expect(found).toEqual(emails);
  });

  it('is looked for at the first marks only: a text is no mailing list', () => {
    expect(mentioned(`${'@nobody '.repeat(20)}@Li`)).toEqual([]);
  });
});
