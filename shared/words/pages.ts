// The words of web pages: all subjects that a page speaks of, gathered. Never the words of mails.
import { boardWords } from './board.ts';
import { formWords } from './form.ts';
import { groupPageWords } from './groups/page.ts';
import { exportWords } from './page/export.ts';
import { filmWords } from './page/film.ts';
import { talkWords } from './page/talk.ts';
import { whyWords } from './page/why.ts';
import { processWords } from './process.ts';
import { type Plain, sayFrom } from './say.ts';
import { pageWords } from './small-pages.ts';
import { standingWords } from './standing.ts';
import { thingWords } from './things.ts';
import { unsentWords } from './unsent.ts';

const words = {
  ...thingWords,
  ...standingWords,
  ...formWords,
  ...boardWords,
  ...pageWords,
  ...processWords,
  ...unsentWords,
  ...filmWords,
  ...exportWords,
  ...talkWords,
  ...whyWords,
  ...groupPageWords,
};

export const say = sayFrom(words);

/** For tables that name a word. */
export type Word = Plain<typeof words>;
