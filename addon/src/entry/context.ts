// What an action is given: Google's services, the language of the workbook, and saying things in it. Never
// asks for the language before something is said: under AuthMode.NONE nothing may be read.
import type { Language } from '../../../shared/model/language.ts';
import { addOnWords } from '../../../shared/words/add-on/menu.ts';
import { newCycleWords } from '../../../shared/words/add-on/new-cycle.ts';
import { obstacleWords } from '../../../shared/words/add-on/obstacles.ts';
import { setUpWords } from '../../../shared/words/add-on/set-up.ts';
import { type SayIn, sayFrom, type Words } from '../../../shared/words/say.ts';
import { rememberedLanguage } from './language.ts';
import type { Services } from './services.ts';

export interface Context {
  readonly services: Services;
  /** Of the workbook; asked once in an action, when it is first needed. */
  readonly language: Language;
  /** From now on in this action. */
  speakIn(language: Language): void;
  readonly say: SayIn<typeof addOnWords>;
  // Each from a file of its own, read at the first of its words (scripts/add-on/words-file.ts): never all
  // subjects as one.
  readonly sayNewCycle: SayIn<typeof newCycleWords>;
  readonly saySetUp: SayIn<typeof setUpWords>;
  readonly sayObstacle: SayIn<typeof obstacleWords>;
}

/** Made once in an entry. */
export function contextOf(services: Services): Context {
  let known: Language | undefined;
  const language = () => {
    known ??= rememberedLanguage(services);
    return known;
  };
  const sayIn =
    <Subject extends Words>(words: Subject): SayIn<Subject> =>
    (key, ...parts) =>
      sayFrom(words)(language(), key, ...parts);
  return {
    services,
    get language() {
      return language();
    },
    speakIn: (spoken) => {
      known = spoken;
    },
    say: sayIn(addOnWords),
    sayNewCycle: sayIn(newCycleWords),
    saySetUp: sayIn(setUpWords),
    sayObstacle: sayIn(obstacleWords),
  };
}
