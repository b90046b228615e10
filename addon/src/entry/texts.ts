// Takes a word's key and its parts; gives it in a language, for what is said in both or written into cells.
// Never the workbook's own language by itself: that is the context's.
import { addOnWords } from '../../../shared/words/add-on/menu.ts';
import { setUpWords } from '../../../shared/words/add-on/set-up.ts';
import { type Plain, sayFrom } from '../../../shared/words/say.ts';

/** For tables that name a word. */
export type TextName = Plain<typeof addOnWords>;
export type SetUpText = Plain<typeof setUpWords>;

export const say = sayFrom(addOnWords);
export const saySetUp = sayFrom(setUpWords);
