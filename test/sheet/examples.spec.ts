// Takes the example companies in both languages; says that they are sound and that both languages are one
// plan. Never judges their story.
import { describe, expect, it } from '@jest/globals';
import type { Happenings } from '../../shared/model/record.ts';
import { locate, readWorkbook, TABS, tabNamed } from '../../shared/sheet/index.ts';
import { bookOf } from '../examples/books.ts';

/** The values of some fields of each, without their texts. */
const pick = <Row extends object>(rows: readonly Row[], ...fields: (keyof Row)[]): unknown[][] =>
  rows.map((row) => fields.map((field) => row[field]));

/** What happened, without what is said of it in one language. */
const factsOf = (past: Happenings) => ({
  snapshots: pick(
    past.snapshots,
    'date',
    'keyResultId',
    'value',
    'confidence',
    'selfStatus',
    'by',
    'received',
  ),
  proposals: past.proposals.map((each) => [
    ...pick([each], 'id', 'date', 'answers', 'objectiveId', 'alignmentScore', 'decision', 'decidedOn'),
    each.keyResults.map(({ text: _, ...rest }) => rest),
  ]),
  reviews: past.reviews.map(({ measure: _, ...rest }) => rest),
  support: pick(past.support, 'id', 'date', 'kind', 'decision', 'fromUnit', 'decidedOn'),
  signals: pick(past.signals, 'id', 'at', 'acknowledgedAt', 'linkedTo'),
  microOkrs: pick(past.microOkrs, 'id', 'email', 'start', 'due', 'points', 'confirmedOn'),
  points: pick(past.points, 'date', 'email', 'change', 'rewardId'),
  adjustments: pick(past.adjustments, 'at', 'keyResultId', 'field', 'before', 'after'),
});

describe.each(['retail-chain', 'team-of-eight'])('The example %s', (name) => {
  const english = readWorkbook(bookOf(name, 'en'));
  const chinese = readWorkbook(bookOf(name, 'zh'));

  it('has no problem in either language and nothing to fill in', () => {
    expect([english.problems, chinese.problems, english.writes, chinese.writes]).toEqual([[], [], [], []]);
  });

  it('is the same plan in both: the same IDs, figures, days and owners', () => {
    const figures = ({ plan }: typeof english) => ({
      settings: { ...plan!.settings, workspace: '', language: '' },
      units: plan!.units.map(({ id, parentId, leadEmail }) => [id, parentId, leadEmail]),
      people: plan!.people.map(({ email, unitIds, role, leftOn }) => [email, unitIds, role, leftOn]),
      objectives: plan!.objectives.map(({ id, unitId, alignedTo, weight }) => [
        id,
        unitId,
        alignedTo,
        weight,
      ]),
      keyResults: plan!.keyResults.map(({ text: _, ...rest }) => rest),
      rewards: plan!.rewards.map(({ id, points, stock }) => [id, points, stock]),
      fields: plan!.forms.map((form) => form.fields.map(({ help: _, ...rest }) => rest)),
    });
    expect(figures(chinese)).toEqual(figures(english));
  });

  it('is the same past in both: what happened, when, and what was decided', () => {
    expect(factsOf(chinese.happenings)).toEqual(factsOf(english.happenings));
  });

  it('has no heading that Attune does not know, and each tab is one of its own', () => {
    for (const language of ['en', 'zh'] as const) {
      const book = bookOf(name, language);
      for (const tab of book.tabs) {
        const spec = tabNamed(tab.name);
        expect({ tab: tab.name, isKnown: TABS.some((each) => each === spec) }).toEqual({
          tab: tab.name,
          isKnown: true,
        });
        const places = spec!.columns.map(
          (column) => locate(book, { tab: spec!.name, row: 1, column: column.name })!.column,
        );
        const missing = tab.rows[0]!.length - new Set(places).size;
        expect({ tab: tab.name, unknown: Math.max(0, missing) }).toEqual({ tab: tab.name, unknown: 0 });
      }
    }
  });
});
