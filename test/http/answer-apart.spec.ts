// Specifies the process of its own in which hostile files are read: that nothing which happens in it is felt
// outside. Never what is read in it.
import { describe, expect, it } from '@jest/globals';
import { answerApart } from '../../functions/src/answer-apart.ts';

const AMPLE = { ms: 60_000, heapMb: 64 };

const program = (body: string) => ({
  args: ['-'],
  text: `process.on('message', (asked) => { const answer = (given) => process.send(given); ${body} });`,
});

describe('a program in a process of its own', () => {
  it('answers what it is asked, bytes as bytes', async () => {
    const bytes = new Uint8Array(8 * 1024 * 1024).fill(7);
    const answer = await answerApart<Uint8Array>(program('answer(asked.bytes)'), { bytes }, AMPLE);
    expect(Buffer.compare(answer!, bytes)).toBe(0);
  });

  it.each([
    ['goes on for ever', 'for (;;);', 50],
    ['never answers', '', 50],
    ['fills its memory bit by bit', 'const all = []; for (;;) all.push({ at: all.length });', AMPLE.ms],
    ['fills its memory at one stroke', 'let all = [1]; for (;;) all = all.concat(all);', AMPLE.ms],
    ['fills it in a map', 'const all = new Map(); for (let at = 0; ; at += 1) all.set(at, at);', AMPLE.ms],
    ['goes without a word', 'process.exit(0);', AMPLE.ms],
    ['is ended by the machine', "process.kill(process.pid, 'SIGKILL');", AMPLE.ms],
  ])('is ended, and we go on, where it %s', async (_, body, ms) => {
    expect(await answerApart(program(body), 'anything', { ...AMPLE, ms })).toBeNull();
  });

  it('tells what it threw, bounded', async () => {
    const thrown = answerApart(
      program("throw new Error('no such ' + asked + '!'.repeat(9_000));"),
      'thing',
      AMPLE,
    );
    await expect(thrown).rejects.toThrow(/no such thing!/);
    await expect(thrown).rejects.toHaveProperty('message.length', 4_000);
  });

  it('that is gone before it has heard all is told as gone', async () => {
    const rest = ' '.repeat(4 * 1024 * 1024);
    expect(await answerApart({ args: ['-e', 'process.exit(0)'], text: rest }, rest, AMPLE)).toBeNull();
  });

  it('knows nothing of what this process knows', async () => {
    process.env.SECRET_OF_THIS_TEST = 'a secret';
    try {
      const known = await answerApart<string[]>(program('answer(Object.keys(process.env));'), '', AMPLE);
      expect(known).not.toContain('SECRET_OF_THIS_TEST');
      expect(known).not.toContain('PATH');
    } finally {
      delete process.env.SECRET_OF_THIS_TEST;
    }
  });
});
