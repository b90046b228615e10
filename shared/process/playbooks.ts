// Takes a review that worked; gives the playbook that it becomes. Never keeps one by itself: a person says
// so.
import { cutText } from '../model/cut-text.ts';

import type { Language } from '../model/plan.ts';
import type { Playbook } from '../model/process.ts';
import type { KeyResultState, Review } from '../model/state.ts';
import { labelled } from '../words/punctuation.ts';

/** A measure names so many playbooks at the most. */
const NAMES_READ = 5;

/**
 * The words of a measure that could be the ID of a playbook: those with a digit, such as `PB1`; each once.
 */
export function namesIn(measure: string): string[] {
  const words = measure.match(/[A-Za-z][A-Za-z0-9_-]*/g) ?? [];
  return [...new Set(words.filter((word) => /\d/.test(word)))].slice(0, NAMES_READ);
}

/**
 * The ID of the playbook that a review (`KR~number`) becomes: the same whoever keeps it, short enough to be
 * typed, told from other words by its digits.
 */
export function playbookIdOf(review: string): string {
  const hash = [...review].reduce(
    (sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193) >>> 0,
    0x811c9dc5,
  );
  return `PB${String(hash).padStart(10, '0')}`;
}

/**
 * Those that worked on a KR's metric, the most reused first: offered when a review opens on it. A KR without
 * a metric has none.
 */
export function playbooksFor(playbooks: readonly Playbook[], metricId: string): Playbook[] {
  return metricId === ''
    ? []
    : playbooks
        .filter((each) => each.metricId === metricId && each.outcome === 'effective')
        .sort((a, b) => b.reused - a.reused);
}

/** So many are offered with a review; the page of the process has all. */
const OFFERED = 3;

/** The first of them: what a person can look through before the review is answered. */
export const playbooksOffered = (playbooks: readonly Playbook[], metricId: string): Playbook[] =>
  playbooksFor(playbooks, metricId).slice(0, OFFERED);

/** A measure is no longer (the form's own bound). Characters. */
const LONGEST = 2000;

/** The measure with the playbook's ID before it: naming it reuses it (design §5, Playbooks). */
export const namedMeasure = ({ id, measure }: Playbook, language: Language): string =>
  cutText(labelled(language, id, measure), LONGEST, '');

/**
 * A playbook with the KR's attainment when the review opened and at its closing, by the last snapshot then
 * received.
 */
export function playbookOf(id: string, metricId: string, state: KeyResultState, review: Review): Playbook {
  const closing = [...state.snapshots]
    .reverse()
    .find((snapshot) => review.closedAt === null || snapshot.firstReceivedAt <= review.closedAt);
  return {
    id,
    metricId,
    keyResultId: state.keyResultId,
    measure: review.measure,
    before: review.openedBy.attainment,
    after: closing?.attainment ?? null,
    reused: 0,
    outcome: review.outcome ?? 'effective',
  };
}
