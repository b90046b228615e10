// Takes a plan whose workbook reads well; gives what is wrong with the text of a cell of Value from. Never
// what the cells that it names say: only the sheet knows that.
import { BOUNDS } from '../../model/bounds.ts';
import type { Language, Plan } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import { sourceWords } from '../../words/cells/sources.ts';
import { filledIn } from '../../words/say.ts';
import { parseSource } from './parse-source.ts';

/** `rowOf`: the row of a key result in the sheet. */
export function sourceProblems(
  { keyResults }: Pick<Plan, 'keyResults'>,
  rowOf: (id: string) => number,
  language: Language,
): Problem[] {
  const fed = keyResults.filter(({ source }) => source !== undefined);
  const problem = (id: string, code: keyof typeof sourceWords, parts: Record<string, string | number>) => ({
    tab: 'Key results',
    row: rowOf(id),
    column: 'Value from',
    code,
    message: filledIn(language, sourceWords[code], parts),
  });
  const beyond = fed[BOUNDS.sources];
  return [
    ...fed.flatMap(({ id, source = '' }) => {
      const parsed = parseSource(source);
      return parsed.ok ? [] : [problem(id, parsed.code, { source })];
    }),
    ...(beyond ? [problem(beyond.id, 'too-many-sources', { most: BOUNDS.sources })] : []),
  ];
}
