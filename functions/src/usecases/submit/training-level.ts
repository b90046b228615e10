// Takes the answers to a training's level; gives its score and, passed for the first time, the points that it
// books. Never books one twice for a person, and never says which answer was right.

import { scoreOf } from '../../../../shared/form/check/level.ts';
import { formTitle } from '../../../../shared/form/labels.ts';
import type { Answers, FormTemplate } from '../../../../shared/model/form.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { say } from '../../../../shared/words/training.ts';
import type { Transaction } from '../../ports/store.ts';
import { entryPath } from '../workspace/entries.ts';
import { cycleOf, type Head } from '../workspace/head.ts';
import { balanceOf, bookLine, type LedgerBooking } from '../workspace/ledger.ts';

/** Answers to a form of the plan, checked. */
export interface CheckedAnswers {
  workspace: string;
  email: string;
  head: Head;
  template: FormTemplate;
  answers: Answers;
  language: Language;
}

interface LevelTaken {
  /** `4/5` right, and what the person is told. */
  reply: { score: string; message: string };
  /** Null where it is not passed, or was before. */
  booked: LedgerBooking | null;
}

/**
 * The score of a training's level, and its points where it is passed for the first time
 * (design §6, Growth and points). Reads before the transaction writes.
 */
export async function takeLevel(
  tx: Transaction,
  { workspace, email, head, template, answers, language }: CheckedAnswers,
  now: EpochMs,
): Promise<LevelTaken | null> {
  const score = scoreOf(template, answers);
  if (!score) return null;
  const { right, of, level } = score;
  const counts = { right, of, needed: level.needed };
  const replyOf = (message: string) => ({ score: `${right}/${of}`, message });
  if (!score.passed) return { reply: replyOf(say(language, 'notPassed', counts)), booked: null };
  const id = `LEVEL-${template.id}-${email}`;
  if (await tx.get(entryPath(workspace, cycleOf(head), 'points', id)))
    return { reply: replyOf(say(language, 'passedAgain', counts)), booked: null };
  const balance = await balanceOf({ tx, workspace }, email);
  const reason = formTitle(template, head.settings.language);
  const { points } = level;
  return {
    reply: replyOf(say(language, 'passed', { ...counts, points, balance: balance + points })),
    booked: bookLine(workspace, { id, at: now, email, change: points, reason, rewardId: null }, balance),
  };
}
