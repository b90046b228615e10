// Takes the example company; specifies that its story, done as the clock passes in the live sheet, ends where
// `play` ends, and gives way to what people change.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { atEndOf } from '../../shared/board/fold.ts';
import type { Board } from '../../shared/model/board.ts';
import { playCommand } from '../../workbench/src/play/command.ts';
import { newFolder } from '../support/new-folder.ts';
import { exampleIn, freshFolder, move, openPage, root, start, stop } from './workbench.ts';

/** The whole quarter twice, on a loaded machine. */
const QUARTER_MS = 600_000;

async function played(): Promise<{ board: Board; mails: number }> {
  const out = newFolder();
  expect(await playCommand([join(root, 'examples', 'retail-chain', 'en'), '--out', out])).toBe(0);
  const events = readFileSync(join(out, 'events.jsonl'), 'utf8').split('\n');
  return {
    board: JSON.parse(readFileSync(join(out, 'board.json'), 'utf8')) as Board,
    mails: events.filter((line) => line.includes('"event":"mail"')).length,
  };
}

/**
 * What was adopted in the live sheet stands below what was there, in `play` where the workbook has it: rows
 * and their order differ, and nothing else.
 */
function inOneOrder(board: Board): Board {
  const byId = <Each extends { id: string }>(items: Each[]) =>
    [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...board,
    keyResults: byId(board.keyResults),
    objectives: byId(board.objectives),
    warnings: board.warnings.map((warning) => ({ ...warning, row: 0 })),
  };
}

describe('the story of the example company', () => {
  it(
    'ends with the board and the number of mails that play gives for the same day',
    async () => {
      const workbench = await start({ asked: exampleIn(root, 'en') });
      const { story, engine, workspace } = workbench.running.company();
      await move(workbench, 'end');
      expect(story.skipped()).toEqual([]);
      expect(story.progress().done).toBe(story.progress().all);
      const wanted = await played();
      const asOf = atEndOf(wanted.board.asOf, 'Asia/Shanghai');
      const live = await engine.readStanding(workspace, asOf);
      expect(inOneOrder(live!.standing.board)).toEqual(inOneOrder(wanted.board));
      expect(engine.inbox.mails().length).toBe(wanted.mails);
    },
    QUARTER_MS,
  );

  it('leaves out what somebody did or changed meanwhile, and says so', async () => {
    const folder = freshFolder();
    const workbench = await start({ folder, asked: exampleIn(root, 'en') });
    const { sheet, story, engine, memory } = workbench.running.company();
    const live = await sheet;
    const page = await openPage(workbench);
    // Somebody answers Lin Yue's review before she does.
    const runner = { email: 'lin.yue@chain.example', page: null, ui: silent };
    const answered = (await live.call(runner, 'sidebarSend', [
      {
        path: '/v1/actions',
        body: { key: 'answered-by-a-person', action: 'review.respond', id: 'KR-EC-1-1~1', answers: {} },
      },
    ])) as { ok: boolean };
    expect(answered.ok).toBe(true);
    await move(workbench, 'next-event');
    expect(story.skipped().map(({ text }) => text.split(':')[0])).toEqual([
      expect.stringMatching(/^Lin Yue answers the review of “[^”]+”$/),
    ]);
    const toast = await page.notice('toast', ({ title }) => title === 'Left out of the story');
    expect(toast.message).toMatch(/Lin Yue answers the review of “[^”]+”/);
    page.leave();
    expect(memory.fact('storyDone')).toBe(story.progress().done);
    const now = engine.clock.now();
    await stop(workbench);
    const again = await start({ folder, asked: exampleIn(root, 'en') });
    expect(again.running.company().story.skipped().length).toBe(1);
    expect(again.running.company().engine.clock.now()).toBe(now);
  });
});

const silent = {
  sidebar: () => {},
  dialog: () => {},
  toast: () => {},
  look: () => {},
  alert: () => 'OK',
  prompt: () => ({ button: 'OK', text: '' }),
};
