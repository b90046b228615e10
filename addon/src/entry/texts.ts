// Takes a word's key and its parts; gives it in the workbook's language. Never decides what to say.
import { addOnWords } from '../../../shared/words/add-on/menu.ts';
import { newCycleWords } from '../../../shared/words/add-on/new-cycle.ts';
import { obstacleWords } from '../../../shared/words/add-on/obstacles.ts';
import { setUpWords } from '../../../shared/words/add-on/set-up.ts';
import { type Parts, type Plain, sayFrom, type Words } from '../../../shared/words/say.ts';
import { languageOf } from './language.ts';
import type { Services } from './services.ts';

/** For tables that name a word. */
export type TextName = Plain<typeof addOnWords>;
export type SetUpText = Plain<typeof setUpWords>;

export const say = sayFrom(addOnWords);
export const saySetUp = sayFrom(setUpWords);

/** In the workbook's language. */
const speakFrom =
  <Subject extends Words>(words: Subject) =>
  <Key extends keyof Subject>(services: Services, key: Key, ...parts: Parts<Subject[Key]>): string =>
    sayFrom(words)(languageOf(services), key, ...parts);

export const speak = speakFrom(addOnWords);

// Each from a file of its own, read at the first of its words (scripts/add-on/words-file.ts): never all
// subjects as one.
export const speakNewCycle = speakFrom(newCycleWords);
export const speakSetUp = speakFrom(setUpWords);
export const speakObstacle = speakFrom(obstacleWords);
