// Keeps what a person answered to the questions of an import, also when all is read anew. Never an answer of
// its own.
import { useState } from 'preact/hooks';
import { doubtKey, type GivenAnswer } from '../../../shared/import/given.ts';
import type { Doubt } from '../../../shared/import/model.ts';

/** The answers by the keys of their questions. */
export type Answers = ReadonlyMap<string, GivenAnswer>;

/** The answers, and what gives one; `undefined` takes it back. */
export function useAnswers(): [Answers, (doubt: Doubt, answer: unknown) => void] {
  const [given, setGiven] = useState<Answers>(new Map());
  const give = (doubt: Doubt, answer: unknown) =>
    setGiven((before) => {
      const after = new Map(before);
      if (answer === undefined) after.delete(doubtKey(doubt));
      else after.set(doubtKey(doubt), { doubt, answer });
      return after;
    });
  return [given, give];
}
