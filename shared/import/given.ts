// What a person answered to the questions of an import, by which the same question is known when all is read
// again. Never an answer of its own.
import type { Doubt, Import } from './model.ts';

/** One of the question's candidates; null where the person leaves it open. */
export interface GivenAnswer {
  doubt: Doubt;
  answer: unknown;
}

/** A proposal with the answers of a person in it. */
export interface AnsweredImport {
  /** Every question, also the answered ones, and those that an answer has brought up. */
  asked: readonly Doubt[];
  settled: Import;
}

/** The same question has the same key, whenever the source is read. */
export const doubtKey = ({ at, about, question }: Doubt): string => JSON.stringify([at, about, question]);

export class GivenAnswers {
  readonly #given: readonly GivenAnswer[];
  readonly #byKey: ReadonlyMap<string, GivenAnswer>;

  constructor(given: readonly GivenAnswer[] = []) {
    this.#given = given;
    this.#byKey = new Map(given.map((each) => [doubtKey(each.doubt), each]));
  }

  /** Null: left open; undefined: not answered. */
  to(doubt: Doubt): unknown {
    return this.#byKey.get(doubtKey(doubt))?.answer;
  }

  /** What was answered about a cell, however it was asked. */
  at(at: string, about: Doubt['about']): unknown {
    return this.#given.find(({ doubt }) => doubt.at === at && doubt.about === about)?.answer;
  }

  /** The place of the answer among those that the question offered, from 0; -1 where it is none of them. */
  placeOf(doubt: Doubt): number {
    const given = this.#byKey.get(doubtKey(doubt));
    return given?.doubt.candidates?.indexOf(given.answer) ?? -1;
  }
}
