// Takes files of plans; specifies that an import takes them in as they left: every goal with its figures,
// days, weights and owners, what was reported on it, and nothing to ask about.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBook } from '../../shared/books/of-bytes.ts';
import { gridsOfBook } from '../../shared/import/files/book-grids.ts';
import { importOf } from '../../shared/import/index.ts';
import { gridsOfText } from '../../shared/import/text/index.ts';
import type { Language, Plan } from '../../shared/model/plan.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { bookOf } from '../examples/books.ts';
import { fileOf } from './file-of.ts';
import { lostIn } from './lost.ts';
import { randomPlan } from './random-plan.ts';

const FILES = ['all.xlsx', 'all.zip', 'all.json', 'plan.json', 'all.md', 'plan.md'] as const;

async function imported(plan: Plan, file: string, language: Language) {
  const bytes = await fileOf(plan, file, language);
  const grids = /json$|md$/.test(file)
    ? gridsOfText(file, bytes.toString('utf8'))
    : gridsOfBook(file, readBook(bytes, file));
  return importOf(grids);
}

describe.each(FILES)('an import of %s', (file) => {
  it.each(['en', 'zh'] as const)('in %s loses nothing of any plan', async (language) => {
    await fc.assert(
      fc.asyncProperty(randomPlan(language), async (plan) => {
        expect(lostIn(plan, await imported(plan, file, language))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('of the retail chain has a line for every tab that it leaves out', async () => {
    const { plan } = readWorkbook(bookOf('retail-chain', 'en'), { only: 'plan' });
    const read = await imported(plan!, file, 'en');
    expect(lostIn(plan!, read)).toEqual([]);
    const tabs = [
      'Forms',
      'Mails',
      'Rewards',
      ...(file.startsWith('all') && !file.endsWith('.md') ? ['Board'] : []),
    ];
    expect(read.leftOut.map(({ at }) => at)).toEqual(tabs.map((tab) => `${file}!${tab}`));
  });
});

/** A range is said in the column of targets, too. */
const scaled = ({ type }: { type: string | null }) => type === 'increase' || type === 'decrease';

describe('an import of a document without the rest of the plan', () => {
  it.each([
    ['team-of-eight', 'en'],
    ['team-of-eight', 'zh'],
    ['retail-chain', 'en'],
    ['retail-chain', 'zh'],
  ] as const)(
    'of %s in %s finds every goal with its figures, and asks for mail addresses and figures in sentences alone',
    async (name, language) => {
      const { plan } = readWorkbook(bookOf(name, language), { only: 'plan' });
      const text = (await fileOf(plan!, 'board.md', language)).toString('utf8');
      const read = importOf(gridsOfText('board.md', text));
      const told = read.objectives.flatMap((objective) =>
        objective.keyResults.map((each) => [
          objective.text,
          each.code,
          each.text,
          scaled(each) ? each.target : null,
          each.due,
        ]),
      );
      const wanted = plan!.units.flatMap((unit) =>
        plan!.objectives
          .filter(({ unitId }) => unitId === unit.id)
          .flatMap((objective) =>
            plan!.keyResults
              .filter(({ objectiveId }) => objectiveId === objective.id)
              .map((each) => [
                objective.text,
                each.id,
                each.text,
                scaled(each) ? each.target : null,
                each.due,
              ]),
          ),
      );
      expect(told.map(([, code]) => code)).toEqual(wanted.map(([, code]) => code));
      expect(told).toEqual(wanted);
      const asked = read.doubts.map(({ about }) => about);
      expect(asked.filter((about) => about !== 'owner' && about !== 'target')).toEqual([]);
    },
  );
});

describe('a file that only looks like one of ours', () => {
  it.each([
    ['{"product":"Attune"}'],
    [
      '{"product":"Attune","settings":{"workspace":"x"},"units":[{}],"people":[],"metrics":[],"objectives":[]}',
    ],
    [
      '{"product":"Attune","settings":{"workspace":"x"},"units":[],"people":[{"email":1}],"metrics":[],"objectives":null}',
    ],
  ])('is read as any other: %s', (text) => {
    expect(() => importOf(gridsOfText('a.json', text))).not.toThrow();
  });
});
