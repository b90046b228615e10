// The words of the reader of foreign sheets. Never those of the page that shows it: page/import.ts.
import { importFigureWords } from './import/figures.ts';
import { leftOutWords } from './import/left-out.ts';
import { proposalWords } from './import/proposal.ts';
import { importQuestionWords } from './import/questions.ts';
import { type Plain, type SayIn, sayFrom } from './say.ts';

const words = { ...leftOutWords, ...importQuestionWords, ...importFigureWords, ...proposalWords };

export type SayOfImport = SayIn<typeof words>;

/** A word that needs nothing filled in. */
export type ImportWord = Plain<typeof words>;

export const sayOfImport = sayFrom(words);
