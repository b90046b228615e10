// Takes a company of invented people; specifies the talk at a key result: who may, who is told, what is kept,
// and that it is never a status. Never a mail server.
import { describe, expect, it } from '@jest/globals';
import { noticesOf } from '../../shared/digest/notices.ts';
import { codeOf, DAY, EAST, GUIDE, HEAD, processCompany, SHANGHAI } from '../support/process-company.ts';

const link = () => (_: string, subject: string) => `https://attune.example/${subject}`;
const text = 'Which shop first?';
const says = { keyResultId: 'K-SH', text };

describe('a comment on a key result', () => {
  it('is kept with who said it and when, as it was typed', async () => {
    const { does, standing } = await processCompany();
    const typed = '=1+1 <b>bold</b>\nsecond line';
    expect(codeOf(await does(GUIDE, 'talk.comment', '', { ...says, text: typed }))).toBe('ok');
    expect((await standing()).process.comments).toMatchObject([
      { keyResultId: 'K-SH', by: GUIDE, text: typed, mentions: [] },
    ]);
  });

  it('is said once, however often it is sent', async () => {
    const { does, standing } = await processCompany();
    for (let time = 0; time < 2; time += 1)
      await does(GUIDE, 'talk.comment', '', says, 'the-same-action-key');
    expect((await standing()).process.comments).toHaveLength(1);
  });

  it('changes no colour, opens no review and waits for nobody', async () => {
    const { backEnd, does, standing } = await processCompany();
    await backEnd.report(SHANGHAI, DAY, { 'K-SH': 30 });
    await backEnd.settle();
    const before = (await standing()).board;
    await does(GUIDE, 'talk.comment', '', says);
    const { keyResults, reviews, measures } = (await standing()).board;
    expect({ keyResults, reviews, measures }).toEqual({
      ...{ keyResults: before.keyResults, reviews: before.reviews, measures: before.measures },
    });
  });

  it.each([
    ['on a key result that is not there', { ...says, keyResultId: 'nowhere' }],
    ['that says nothing', { ...says, text: '  ' }],
    ['longer than a comment may be', { ...says, text: 'x'.repeat(1001) }],
  ])('is refused %s', async (_, answers) => {
    const { does, standing } = await processCompany();
    expect(codeOf(await does(GUIDE, 'talk.comment', '', answers))).not.toBe('ok');
    expect((await standing()).process.comments).toEqual([]);
  });

  it('is for people of the workspace only', async () => {
    const { does } = await processCompany();
    expect(codeOf(await does('stranger@else.example', 'talk.comment', '', says))).toBe('not-in-people');
  });
});

describe('who is told of a comment', () => {
  /** Whom the latest comment is told to, and the words of the line. */
  async function told(by: string, more: [by: string, text: string][] = [], said = text) {
    const { does, standing } = await processCompany();
    for (const [who, what] of more) await does(who, 'talk.comment', '', { ...says, text: what });
    await does(by, 'talk.comment', '', { ...says, text: said });
    const now = await standing();
    const latest = now.process.comments.at(-1)!;
    return noticesOf(now, [{ kind: 'commented', id: latest.id, by }], link);
  }

  it('is the owner, with the words, and with a link that says something back', async () => {
    const notices = await told(GUIDE);
    expect(notices.map(({ email }) => email)).toEqual([SHANGHAI]);
    expect(notices[0]!.row.text).toContain(text);
    expect(JSON.stringify(notices[0]!.row)).toContain('https://attune.example/talk.comment:SAY-');
  });

  it('is whoever has spoken there before, never who speaks', async () => {
    const notices = await told(SHANGHAI, [
      [GUIDE, 'one'],
      [SHANGHAI, 'two'],
    ]);
    expect(notices.map(({ email }) => email)).toEqual([GUIDE]);
  });

  it('is whom the line names', async () => {
    const notices = await told(GUIDE, [], `${text} @${EAST} @${HEAD}`);
    expect(notices.map(({ email }) => email).sort()).toEqual([EAST, HEAD, SHANGHAI].sort());
  });
});
