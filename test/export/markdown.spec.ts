// Takes plans; specifies the Markdown document: it reads as one, and holds every field of the plan. Never
// what a general reader makes of it: see import.spec.ts.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownDocument } from '../../shared/import/own/own-markdown.ts';
import { tabOf } from '../../shared/import/own/tab-of-grid.ts';
import type { Language, Plan } from '../../shared/model/plan.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { bookOf } from '../examples/books.ts';
import { fileOf } from './file-of.ts';
import { randomPlan } from './random-plan.ts';

const textOf = async (plan: Plan, language: Language, file = 'plan.md') =>
  (await fileOf(plan, file, language)).toString('utf8');

function again(text: string) {
  const { plan, problems } = readWorkbook({ tabs: ownDocument('plan.md', text)!.map(tabOf) });
  return { plan: plan && inOrder(plan), problems };
}

/** A document has the key results below their objectives, whatever their order in the sheet. */
const inOrder = (plan: Plan): Plan => ({
  ...plan,
  keyResults: plan.objectives.flatMap(({ id }) => plan.keyResults.filter((each) => each.objectiveId === id)),
});

const example = (name: string, language: Language): Plan =>
  readWorkbook(bookOf(name, language), { only: 'plan' }).plan!;

describe('a document of a plan', () => {
  it.each(['en', 'zh'] as const)('in %s holds every field of any plan', async (language) => {
    await fc.assert(
      fc.asyncProperty(randomPlan(language), async (plan) => {
        expect(again(await textOf(plan, language))).toEqual({ plan: inOrder(plan), problems: [] });
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['team-of-eight', 'en'],
    ['team-of-eight', 'zh'],
    ['retail-chain', 'en'],
    ['retail-chain', 'zh'],
  ] as const)('%s in %s, with its forms, mails and rewards', async (name, language) => {
    const plan = example(name, language);
    expect(again(await textOf(plan, language))).toEqual({ plan: inOrder(plan), problems: [] });
  });

  it.each([
    '- first\n- second\n\n1. third',
    '> quoted\n## not a heading',
    '# The rest of the plan',
    'a \\ b \\| c | d \\',
    '<br> typed',
    '**Weight** 3 · **Unit** X',
  ])('a note of any signs, in one paragraph: %j', async (notes) => {
    const plan = example('team-of-eight', 'en');
    const objectives = plan.objectives.map((each, at) => (at === 0 ? { ...each, notes, text: notes } : each));
    const text = await textOf({ ...plan, objectives }, 'en');
    expect(again(text).plan?.objectives[0]).toMatchObject({ notes, text: notes });
    const [line] = text.split('\n').filter((each) => each.startsWith('> '));
    expect(line).not.toMatch(/^> (?:[-+#>]|\d+[.)])/);
  });

  it('calls owners by their names, and by their addresses where two bear one', async () => {
    const plan = example('team-of-eight', 'en');
    expect(await textOf(plan, 'en')).toContain('| Deng Lu |');
    const people = plan.people.map((each) => (each.name === 'He Xi' ? { ...each, name: 'Deng Lu' } : each));
    const twins = { ...plan, people };
    expect(await textOf(twins, 'en')).not.toMatch(/\| Deng Lu \| 2025/);
    expect(again(await textOf(twins, 'en'))).toEqual({ plan: inOrder(twins), problems: [] });
  });

  it('of the board alone leaves the rest of the plan out', async () => {
    const text = await textOf(example('retail-chain', 'en'), 'en', 'board.md');
    expect(text).not.toContain('The rest of the plan');
    expect(text).toContain('| Status |');
    expect(ownDocument('board.md', text)).toBeNull();
  });

  it.each([
    [
      'a line that nobody wrote for us',
      (text: string) => text.replace('\n## ', '\n## A\n\nSome prose.\n\n## '),
    ],
    ['a column of somebody’s own', (text: string) => text.replace('| KR ID |', '| KR ID | Mine |')],
    ['a row with a cell more', (text: string) => text.replace('| KR-CTU-1-1 |', '| x | KR-CTU-1-1 |')],
  ])('that was changed is read as any other: %s', async (_, change) => {
    const text = await textOf(example('team-of-eight', 'en'), 'en');
    expect(change(text)).not.toBe(text);
    expect(ownDocument('plan.md', change(text))).toBeNull();
  });

  it('in which a figure was changed is read with the change', async () => {
    const text = (await textOf(example('team-of-eight', 'en'), 'en')).replace('| 0 | 40 |', '| 0 | 55 |');
    expect(again(text).plan!.keyResults.find(({ id }) => id === 'KR-CTU-1-1')!.target).toBe(55);
  });
});
