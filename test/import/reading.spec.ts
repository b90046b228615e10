// How foreign sheets are read: each shape as a careful reader would take it (design §9). Nothing is guessed
// silently, nothing is lost.
import { describe, expect, it } from '@jest/globals';
import { importOf } from '../../shared/import/index.ts';
import type { Import } from '../../shared/import/model.ts';
import { isAnswerWord } from '../../shared/words/import/answers.ts';
import { ROOMS } from './rooms.ts';
import { scoreOf } from './score.ts';
import type { Shape } from './shape.ts';

/** Answers that are offered, are no text of the file and have no words of ours. */
function unspoken({ grids }: Shape, { doubts }: Import): unknown[] {
  const file = grids.flatMap(({ rows }) => rows.flat().map((cell) => String(cell?.value ?? ''))).join('\n');
  return doubts
    .flatMap(({ candidates }) => candidates ?? [])
    .filter((each) => typeof each === 'string' && !/\d|^%$/.test(each))
    .filter((each) => !isAnswerWord(each as string) && !file.includes(each as string));
}

describe.each(Object.entries(ROOMS))('A foreign sheet of %s', (_room, shapes) => {
  it.each(shapes.map((each) => [each.name, each] as const))('is read: %s', (_name, shape) => {
    const got = importOf(shape.grids);
    const score = scoreOf(shape, got);
    expect(got.language).toBe(shape.language);
    expect({ found: score.found, wrong: score.wrong, lost: score.lost }).toEqual({
      found: 1,
      wrong: [],
      lost: [],
    });
    expect(score.right < 0.97 || score.asked < 0.9 ? score.missed : []).toEqual([]);
    expect(score.nuisance.length > 1 ? score.nuisance : []).toEqual([]);
    expect(unspoken(shape, got)).toEqual([]);
  });
});
