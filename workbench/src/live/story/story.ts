// Takes what a workbook says happened and a live company; does it as the clock passes: before the moment of
// entering as a replay, after it in the live sheet, as the people of the story. Never overwrites what
// somebody changed meanwhile: such a step is left out and noted.
import type { AdjustedCell } from '../../../../functions/src/usecases/publish/publish-trace.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { labelled } from '../../../../shared/words/punctuation.ts';
import { report, takeAction } from '../../play/do-step.ts';
import { planAsItWas } from '../../play/plan-as-it-was.ts';
import { adminOf, type Play } from '../../play/play.ts';
import { adjustedBy, type PlayStep } from '../../play/step.ts';
import type { Story } from '../due.ts';
import type { LiveEngine } from '../engine.ts';
import { SPREADSHEET_ID } from '../memory/ids.ts';
import type { CompanyMemory } from '../memory/memory.ts';
import type { BookStory } from '../opening.ts';
import { adjustInSheet, adoptInSheet, type StorySheet } from './story-sheet.ts';
import { storyText } from './story-texts.ts';

export interface SkippedStep {
  at: EpochMs;
  /** What should have happened, and why it did not. */
  text: string;
}

export interface LiveStory extends Story {
  /** Publishes the plan as it was when the past begins; once. */
  begin(): Promise<void>;
  /** Steps done (or left out) and all, the past included. */
  progress(): { done: number; all: number; past: number };
  /** The next step in words; null where none is left. */
  next(): { at: EpochMs; text: string } | null;
  skipped(): readonly SkippedStep[];
}

interface StoryOptions {
  engine: LiveEngine;
  memory: CompanyMemory;
  bookStory: BookStory | null;
  /** Secret of the workspace. */
  key: string;
  /**
   * True: the sheet's record tabs were empty at first, so what the past reported is appended by a Refresh.
   */
  refresh: boolean;
  sheet: () => Promise<StorySheet>;
  noted: (skipped: SkippedStep) => void;
}

/** The story of a workbook; one without a past has none. */
export function storyOf(options: StoryOptions): LiveStory {
  const { memory, bookStory, engine, key } = options;
  let done = memory.fact<number>('storyDone') ?? 0;
  const skipped = memory.fact<SkippedStep[]>('storySkipped') ?? [];
  const steps = bookStory?.steps ?? [];
  const play = bookStory && playOf(options, bookStory);

  const doStep = async (step: PlayStep, index: number): Promise<string | null> => {
    if (index < bookStory!.past) return replayed(play!, step, index);
    if (step.kind === 'snapshot' || step.kind === 'action') return refusedBy(play!, step, index);
    const sheet = await options.sheet();
    if (step.kind === 'adjust') return adjustInSheet(sheet, step, bookStory!.plan.settings.language);
    return adoptInSheet(sheet, step.objectiveId, adminOf(bookStory!.plan), bookStory!);
  };
  const note = (step: PlayStep, why: string) => {
    const entry = {
      at: step.at,
      text: labelled(bookStory!.plan.settings.language, storyText(step, bookStory!), why),
    };
    skipped.push(entry);
    memory.setFact('storySkipped', skipped);
    options.noted(entry);
  };

  return {
    begin: async () => {
      if (!play || memory.fact('storyBegun') === true) return;
      const refusal = await publishAsItWas(play, 0, adminOf(play.plan), {});
      if (refusal !== null) throw new Error(refusal);
      await engine.setUpGroups(key, adminOf(play.plan));
      memory.setFact('storyBegun', true);
    },
    nextAt: () => steps[done]?.at ?? null,
    doNext: async () => {
      const step = steps[done];
      if (!step) return;
      const why = await doStep(step, done).catch((error: Error) => error.message);
      if (why !== null) note(step, why);
      done += 1;
      memory.setFact('storyDone', done);
    },
    progress: () => ({ done, all: steps.length, past: bookStory?.past ?? 0 }),
    next: () => {
      const step = steps[done];
      return step ? { at: step.at, text: storyText(step, bookStory!) } : null;
    },
    skipped: () => skipped,
  };
}

function playOf({ engine, key, refresh }: StoryOptions, { book, plan, happenings, steps }: BookStory): Play {
  return {
    engine,
    book,
    plan,
    happenings,
    steps,
    key,
    origin: refresh ? 'form' : 'sheet',
    trace: () => {},
    progress: () => {},
  };
}

async function replayed(play: Play, step: PlayStep, index: number): Promise<string | null> {
  if (step.kind === 'snapshot' || step.kind === 'action') return refusedBy(play, step, index);
  if (step.kind === 'adopt') return publishAsItWas(play, index + 1, step.email || adminOf(play.plan), {});
  const reasons = { [step.keyResultId]: step.reason };
  return publishAsItWas(play, index + 1, step.email, reasons, [adjustedBy(step)]);
}

async function refusedBy(
  play: Play,
  step: Extract<PlayStep, { kind: 'snapshot' | 'action' }>,
  index: number,
): Promise<string | null> {
  const refused = await (step.kind === 'snapshot'
    ? report(play, step, index)
    : takeAction(play, step, index));
  return refused?.refusal.message ?? null;
}

/** Publishes the plan as it stood when `count` steps had happened. Gives why it was refused. */
async function publishAsItWas(
  { engine, book, happenings, steps, key }: Play,
  count: number,
  email: string,
  reasons: Record<string, string>,
  adjusted: AdjustedCell[] = [],
): Promise<string | null> {
  const workbook = planAsItWas(book, happenings, steps.slice(0, count));
  const request = { spreadsheetId: SPREADSHEET_ID, workbook, basedOn: 0, reasons, overwrite: true };
  const result = await engine.use.publish(
    engine.deps,
    { key, email, request, replayed: { adjusted } },
    engine.clock.now(),
  );
  if (result.ok) return null;
  return result.refusal.problems?.[0]?.message ?? result.refusal.message;
}
