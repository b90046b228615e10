// The specification of the one-page form for all that a person owes on a day.
import { describe, expect, it } from '@jest/globals';
import { supportNeededOf } from '../../shared/form/check/support-needed.ts';
import { checkOwed } from '../../shared/form/owed/owed-answers.ts';
import { rawOfReports } from '../../shared/form/owed/reports-again.ts';
import { snapshotForm } from '../../shared/form/templates/built-in-snapshot.ts';
import { builtInForms, formById, formsInForce } from '../../shared/process/gate/built-in-forms.ts';
import { context, fieldOf, formOf, owedOf } from './fixtures.ts';

const owed = [
  owedOf(),
  owedOf({ id: 'K 2::x', type: 'yes-no', target: 1 }),
  owedOf({ id: 'K3', percent: true, baseline: 0.12, target: 0.18 }),
  owedOf({ id: 'K4', type: 'milestone', target: 1 }),
];
const check = (raw: Record<string, string>) => checkOwed(owed, snapshotForm, raw, context);

describe('the form of the day', () => {
  it('submits only the cards that hold a value', () => {
    const { reports, faults, empty } = check({ 'K1::value': '38', 'K1::confidence': '7' });
    expect(faults).toEqual([]);
    expect(empty).toBe(false);
    expect(reports).toEqual([
      {
        keyResultId: 'K1',
        value: 38,
        confidence: 7,
        selfStatus: null,
        blocker: '',
        note: '',
        supportNeeded: '',
      },
    ]);
  });

  it('reads each card in the kind of its key result', () => {
    const { reports } = check({
      'K 2::x::value': 'yes',
      'K3::value': '15 %',
      'K4::value': '60 %',
    });
    expect(reports.map(({ keyResultId, value }) => [keyResultId, value])).toEqual([
      ['K 2::x', 1],
      ['K3', 0.15],
      ['K4', 0.6],
    ]);
  });

  it('says so where nothing was filled in', () => {
    expect(check({})).toMatchObject({ reports: [], faults: [], empty: true });
  });

  it('does not drop silently what was typed on a card without a value', () => {
    const { reports, faults } = check({ 'K1::blocker': 'The trucks are late' });
    expect(reports).toEqual([]);
    expect(faults.map(({ keyResultId, fieldId, code }) => [keyResultId, fieldId, code])).toEqual([
      ['K1', 'value', 'value-missing'],
    ]);
  });

  it('takes 2.1 beside a printed % as 2.1 % where 210 % is beyond all that was planned, and 60 of a milestone as 60 %', () => {
    const { faults, reports } = check({ 'K3::value': '2.1', 'K4::value': '60' });
    expect(faults).toEqual([]);
    expect(reports.map(({ value }) => value)).toEqual([0.021, 0.6]);
  });

  it('asks about what is beyond all that was planned either way', () => {
    const { faults } = check({ 'K3::value': '1800', 'K4::value': '180' });
    expect(faults.map(({ keyResultId, code }) => [keyResultId, code])).toEqual([
      ['K3', 'percent-doubt'],
      ['K4', 'percent-doubt'],
    ]);
  });

  it('takes a decimal comma by what fits the key result, and else by the reader’s country; what nobody knows is asked', () => {
    const [plain] = owed;
    const small = { ...plain!, id: 'S', baseline: 0, target: 2 };
    const large = { ...plain!, id: 'L', baseline: 0, target: 2000 };
    const typed = { 'S::value': '1,250', 'L::value': '1,250' };
    const asked = checkOwed([small, large], snapshotForm, typed, context);
    expect(asked.reports.map(({ value }) => value)).toEqual([1.25]);
    expect(asked.faults.map(({ code, readings }) => [code, readings?.map(({ value }) => value)])).toEqual([
      ['number-doubt', [1250, 1.25]],
    ]);
    const inGermany = checkOwed([small, large], snapshotForm, typed, { ...context, decimalMark: ',' });
    expect(inGermany.reports.map(({ value }) => value)).toEqual([1.25, 1.25]);
    const chosen = { ...typed, 'L::value~as': 'number:1250' };
    expect(checkOwed([large], snapshotForm, chosen, context).reports[0]?.value).toBe(1250);
  });

  it('says with the number what was meant by it, where the bare number would be asked about again', () => {
    const { reports } = check({
      'K1::value': '18',
      'K3::value': '18',
      'K3::value~as': 'number:18',
      'K4::value': '120 %',
    });
    expect(reports.map(({ value, asRead }) => [value, asRead])).toEqual([
      [18, undefined],
      [18, 'number:18'],
      [1.2, 'number:1.2'],
    ]);
  });

  it('can be opened again from its reports: read once more they are the same', () => {
    const { reports } = check({
      'K1::value': '1800.5',
      'K1::confidence': '7',
      'K1::selfStatus': 'at risk',
      'K1::note': 'Two\nlines',
      'K1::blocker': '=1+1',
      'K1::supportKind': 'people',
      'K1::supportRequest': 'Two fitters: Friday',
      'K 2::x::value': 'no',
      'K3::value': '18',
      'K3::value~as': 'number:18',
      'K4::value': '33.3 %',
    });
    expect(reports).toHaveLength(4);
    expect(checkOwed(owed, snapshotForm, rawOfReports(reports, owed), context).reports).toEqual(reports);
    // What is not owed any more has no card.
    expect(rawOfReports(reports, owed.slice(1))).not.toHaveProperty(['K1::value']);
  });

  it('keeps kind and request of the support that is needed in one text', () => {
    const raw = {
      'K1::value': '1',
      'K1::supportKind': 'people',
      'K1::supportRequest': 'Two fitters: Friday',
    };
    const text = check(raw).reports[0]!.supportNeeded;
    expect(text).toBe('people: Two fitters: Friday');
    expect(supportNeededOf(text)).toEqual({ kind: 'people', request: 'Two fitters: Friday' });
    expect(supportNeededOf('物资：两车货')).toEqual({ kind: 'supply', request: '两车货' });
    expect(supportNeededOf('more hands')).toEqual({ kind: null, request: 'more hands' });
  });
});

describe('the forms in force', () => {
  const own = formOf(fieldOf('number', { id: 'value' }), fieldOf('text', { id: 'rival' }));

  it('are the built-in ones, each overridden by the admin’s of the same ID', () => {
    const mine = { ...own, id: 'snapshot' };
    expect(formById([mine], 'snapshot')).toBe(mine);
    expect(formById([], 'snapshot')).toBe(snapshotForm);
    expect(formById([{ ...mine, fields: [] }], 'snapshot')).toBe(snapshotForm);
    expect(formById([], 'nothing')).toBeNull();
    expect(formsInForce([own]).map(({ id }) => id)).toContain('f');
  });

  it('ask for an admin’s own fields too, and hand their answers on', () => {
    const { reports, extra } = checkOwed(
      [owedOf()],
      own,
      { 'K1::value': '1', 'K1::rival': 'Cheap' },
      context,
    );
    expect(reports).toHaveLength(1);
    expect(extra).toEqual({ K1: { rival: 'Cheap' } });
  });

  it('say everything in both languages', () => {
    for (const { title, fields } of builtInForms) {
      expect(Object.keys(title).sort()).toEqual(['en', 'zh']);
      for (const field of fields) expect(field.label.en && field.label.zh).toBeTruthy();
    }
  });
});
