// Which question of the catalogue a doubt is, in either language. Never what its answers mean.
import type { Doubt } from '../../shared/import/model.ts';
import { importFigureWords } from '../../shared/words/import/figures.ts';
import { importQuestionWords } from '../../shared/words/import/questions.ts';

const WORDS = Object.entries({ ...importFigureWords, ...importQuestionWords }).filter(([key]) =>
  key.startsWith('ask'),
);

/** Every question that the reader can ask, by its word. */
export const QUESTIONS: readonly string[] = WORDS.map(([key]) => key);

const pattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\s\\S]*')}$`,
    'u',
  );

const literal = (text: string): number => text.replace(/\{[^}]*\}/g, '').length;

const PATTERNS = WORDS.map(([key, texts]) => ({
  key,
  patterns: texts.map(pattern),
  said: literal(texts[0]),
}));
// The one that says most by itself: another may fit with a whole sentence in its gap.
PATTERNS.sort((one, other) => other.said - one.said);

export function questionOf({ about, question }: Doubt): string {
  const fitting = PATTERNS.filter(({ patterns }) => patterns.some((each) => each.test(question)));
  // A period and a day without a year are asked about in the same words.
  const found = fitting.find(({ key }) => key.startsWith('askPeriod') === (about === 'period')) ?? fitting[0];
  if (!found) throw new Error(`no question of ours: ${question}`);
  return found.key;
}
