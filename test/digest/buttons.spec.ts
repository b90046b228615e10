// Takes the small company; specifies the buttons of a weekly mail: each opens its form or its mail filled in,
// one press from done. Never a mail server.
import { describe, expect, it } from '@jest/globals';
import { askAtKeyResult, askByMail, helpButton, thanksLink } from '../../shared/digest/decide/buttons.ts';
import { readerOf } from '../../shared/digest/reader.ts';
import { planIndex } from '../../shared/lookup/plan-index.ts';
import { stepNamed } from '../../shared/process/steps/table.ts';
import { questionOn } from '../../shared/process/steps/talk.ts';
import { companyIn } from './company/company.ts';
import { EAST, GUIDE, HEAD, linkTo, SHANGHAI } from './company/people.ts';

const { standing } = companyIn('en');
const readerIs = (email: string) => readerOf(standing, email, linkTo(email))!;
const keyResult = (id: string) => planIndex(standing.plan).keyResults.get(id)!;
const leads = (buttons: readonly { label: string; url: string }[]) =>
  buttons.map(({ label, url }) => `${label}: ${url.split('/').at(-1)}`);
const opened = (step: string, id: string, email: string, language: 'en' | 'zh' = 'en') =>
  stepNamed(step)!.opens!(id, { standing, email, language });

describe('Lend help', () => {
  it('leads to the request that is open', () => {
    expect(leads(helpButton(readerIs(HEAD), keyResult('K2')))).toEqual(['Lend help: support.decide:U1']);
  });

  it('is an offer where nobody has asked', () => {
    expect(leads(helpButton(readerIs(HEAD), keyResult('K3')))).toEqual(['Lend help: support.offer:K3']);
  });

  it('is not offered to whoever leads no unit, and one’s own key result asks for support instead', () => {
    expect(helpButton(readerIs(GUIDE), keyResult('K3'))).toEqual([]);
    expect(leads(helpButton(readerIs(EAST), keyResult('K3')))).toEqual([
      'Ask for support: support.request:K3',
    ]);
    expect(helpButton(readerIs(EAST), keyResult('K2'))).toEqual([]);
  });
});

describe('What a button opens', () => {
  it('is an answer that says what its reader does about what is in the way', () => {
    const blocker = 'Guides explain the product by its data sheet';
    expect(opened('review.respond', 'K2~1', HEAD)).toEqual({
      measure: `I look at “${blocker}” with Lin Yue this week, and we say what we change.`,
    });
    expect(opened('review.respond', 'K2~1', EAST)).toEqual({
      measure: `“${blocker}” holds it up: I look into it this week, and say what we change.`,
    });
    expect(opened('review.respond', 'K2~1', HEAD, 'zh').measure).toContain('与Lin Yue一起处理');
    // What was answered is what starts.
    expect(opened('review.start', 'K3~1', EAST)).toEqual({ measure: 'A three-minute scene video a day' });
    expect(opened('review.respond', 'K2~7', EAST)).toEqual({});
    expect(opened('review.respond', 'nonsense', EAST)).toEqual({});
  });

  it('is a request for help with what is in the way, of one’s own key result', () => {
    expect(opened('support.request', 'K2', EAST)).toEqual({
      keyResultId: 'K2',
      kind: 'people',
      request: 'Help with “Guides explain the product by its data sheet”',
    });
  });

  it('is an offer with the key result, the help and the lead’s own unit filled in', () => {
    const answers = opened('support.offer', 'K2', EAST);
    expect(answers).toMatchObject({ keyResultId: 'K2', kind: 'people', fromUnit: 'E' });
    expect(answers.request).toBe('Help with “Guides explain the product by its data sheet”');
    expect(opened('support.offer', 'K2', EAST, 'zh').request).toContain('协助解决');
  });

  it('is the talk at the key result with the question to whoever reports on it', () => {
    expect(leads(askAtKeyResult(readerIs(HEAD), keyResult('K2')))).toEqual([
      `Ask Lin Yue: talk.comment:${questionOn('K2')}`,
    ]);
    expect(opened('talk.comment', questionOn('K2'), HEAD)).toEqual({
      keyResultId: 'K2',
      text: '@Lin Yue What is in the way here, and what would help?',
    });
  });

  it('is the empty line under a key result that a page names, and nothing for what there is not', () => {
    expect(opened('talk.comment', 'K2', HEAD)).toEqual({ keyResultId: 'K2' });
    expect(opened('support.offer', 'NONE', HEAD)).toEqual({});
  });

  it('is a mail with its subject and first line, to whoever no form of ours reaches', () => {
    const [ask] = askByMail(readerIs(HEAD), SHANGHAI, 'K');
    expect(decodeURIComponent(ask!.url)).toBe(
      `mailto:${SHANGHAI}?subject=K&body=Hello Xu Lu, what is in the way here, and what would help?`,
    );
    expect(decodeURIComponent(thanksLink(readerIs(HEAD), SHANGHAI, 'K')!.url)).toContain('Thank you!');
  });

  it('never asks or thanks oneself', () => {
    expect(askByMail(readerIs(HEAD), HEAD, 'K')).toEqual([]);
    expect(askAtKeyResult(readerIs(EAST), keyResult('K2'))).toEqual([]);
    expect(thanksLink(readerIs(HEAD), HEAD, 'K')).toBeNull();
  });
});
