// How foreign sheets are read: each shape as a careful reader would take it (design §9). Nothing is guessed silently, nothing is lost.
import { importOf } from '../../shared/import/index.ts';
import { scoreOf } from './score.ts';
import { TABLES } from './shapes/tables.ts';

describe.each([['tables', TABLES]] as const)('a sheet of %s', (_, shapes) => {
  it.each(shapes.map((each) => [each.name, each] as const))('%s', (_name, shape) => {
    const score = scoreOf(shape, importOf(shape.grids));
    expect({ found: score.found, wrong: score.wrong, lost: score.lost }).toEqual({
      found: 1,
      wrong: [],
      lost: [],
    });
    expect({ right: score.right >= 0.97, asked: score.asked >= 0.9, missed: score.missed }).toMatchObject({
      right: true,
      asked: true,
    });
    expect(score.nuisance.length <= 1 ? [] : score.nuisance).toEqual([]);
  });
});
