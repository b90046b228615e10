// Takes what was read; keeps what a person answered to its questions, also when it is read anew. Never an
// answer of its own.
import { useMemo, useState } from 'preact/hooks';
import type { Doubt, Import } from '../../../shared/import/model.ts';

/** The same question stays answered where a column is explained and all is read again. */
const keyOf = ({ at, about, question }: Doubt): string => JSON.stringify([at, about, question]);

/** The answers by their questions, and what gives one; `undefined` takes it back. */
export function useAnswers(
  read: Import,
): [ReadonlyMap<Doubt, unknown>, (doubt: Doubt, answer: unknown) => void] {
  const [kept, setKept] = useState<ReadonlyMap<string, unknown>>(new Map());
  const given = useMemo(
    () =>
      new Map(
        read.doubts.filter((each) => kept.has(keyOf(each))).map((each) => [each, kept.get(keyOf(each))]),
      ),
    [read, kept],
  );
  const answer = (doubt: Doubt, value: unknown) =>
    setKept((before) => {
      const after = new Map(before);
      if (value === undefined) after.delete(keyOf(doubt));
      else after.set(keyOf(doubt), value);
      return after;
    });
  return [given, answer];
}
