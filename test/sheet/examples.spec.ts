// Takes the example companies in both languages; says that they are sound and that both languages are one
// plan. Never judges their story.
import { describe, expect, it } from '@jest/globals';
import { locate, readWorkbook, TABS, tabNamed } from '../../shared/sheet/index.ts';
import { bookOf } from '../examples/books.ts';

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
    const facts = ({ happenings }: typeof english) => ({
      snapshots: happenings.snapshots.map(
        ({ date, keyResultId, value, confidence, selfStatus, by, received }) => [
          date,
          keyResultId,
          value,
          confidence,
          selfStatus,
          by,
          received,
        ],
      ),
      proposals: happenings.proposals.map(
        ({ id, date, answers, objectiveId, alignmentScore, decision, decidedOn, keyResults }) => [
          id,
          date,
          answers,
          objectiveId,
          alignmentScore,
          decision,
          decidedOn,
          keyResults.map(({ text: _, ...rest }) => rest),
        ],
      ),
      reviews: happenings.reviews.map(({ measure: _, ...rest }) => rest),
      support: happenings.support.map(({ id, date, kind, decision, fromUnit, decidedOn }) => [
        id,
        date,
        kind,
        decision,
        fromUnit,
        decidedOn,
      ]),
      signals: happenings.signals.map(({ id, at, acknowledgedAt, linkedTo }) => [
        id,
        at,
        acknowledgedAt,
        linkedTo,
      ]),
      microOkrs: happenings.microOkrs.map(({ id, email, start, due, points, confirmedOn }) => [
        id,
        email,
        start,
        due,
        points,
        confirmedOn,
      ]),
      points: happenings.points.map(({ date, email, change, rewardId }) => [date, email, change, rewardId]),
      adjustments: happenings.adjustments.map(({ at, keyResultId, field, before, after }) => [
        at,
        keyResultId,
        field,
        before,
        after,
      ]),
    });
    expect(facts(chinese)).toEqual(facts(english));
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
