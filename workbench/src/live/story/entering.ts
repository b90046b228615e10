// Takes a story, its timeline and where a company starts from; loads the past, lets the add-on write it into
// the sheet, and lets the clock run.
// Never enters a past that is loaded by half: the next start goes on with it.
import type { CompanyMemory } from '../memory/memory.ts';
import type { Opening } from '../opening.ts';
import type { Timeline } from '../timeline.ts';
import type { LiveStory } from './story.ts';

interface EnteringOptions {
  memory: CompanyMemory;
  opening: Opening;
  story: LiveStory;
  timeline: Timeline;
  /**
   * Resolves when the sheet is there. Gives why the board could not be written into it; null where it was, or
   * need not be.
   */
  writeBoard(isFirst: boolean): Promise<string | null>;
  changed(): void;
  say: (line: string) => void;
}

interface Entering {
  /** Resolves when the past is loaded; false: it was ended in the middle. */
  past: Promise<boolean>;
  isEntered(): boolean;
  /** Resolves when the clock runs. To be called once. */
  enter(): Promise<void>;
}

/** The past begins to load at once. */
export function enteringOf({ memory, opening, story, timeline, ...options }: EnteringOptions): Entering {
  let entered = memory.fact<boolean>('entered') ?? false;
  const past = entered ? Promise.resolve(true) : loadPast(story, timeline, opening);
  return {
    past,
    isEntered: () => entered,
    enter: async () => {
      if (!(await past)) return;
      const refused = await options.writeBoard(!entered);
      // Ended in this very moment, maybe: the next start writes it.
      if (refused === null) memory.setFact('entered', true);
      else options.say(`The board is not in the sheet yet; Refresh board writes it: ${refused}`);
      entered = true;
      timeline.run();
      options.changed();
    },
  };
}

async function loadPast(story: LiveStory, timeline: Timeline, opening: Opening): Promise<boolean> {
  await story.begin();
  return timeline.moveTo(opening.enter);
}
