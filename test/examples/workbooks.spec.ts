// Takes the workbooks of both examples as committed; says what their forms, their training and the
// consistency check come to. Never the quarter: that is story.spec.ts.
import { describe, expect, it } from '@jest/globals';
import { scoreOf } from '../../shared/form/check/level.ts';
import { checkAnswers } from '../../shared/form/check/validate.ts';
import type { RawAnswers } from '../../shared/model/form.ts';
import { bookOf } from './books.ts';
import { chinese, english } from './retail-chain.ts';
import { toldBy } from './told.ts';

describe('The forms of the retail chain', () => {
  it('ask for the snapshot in the chain’s own words and bring the entry that a shop manager proposed', () => {
    expect(english.plan.forms.map(({ id, title }) => [id, title.zh])).toEqual([
      ['snapshot', '进度快照'],
      ['report-competitor', '竞品动态上报'],
      ['short-video-levels', '短视频闯关：高端线'],
    ]);
    expect(english.plan.forms).toEqual(chinese.plan.forms);
    expect(english.plan.forms[1]!.fields[0]!.help).toEqual({
      en: 'Proposed by Cai Xiaotong, shop manager of Wujiaochang',
      zh: '由五角场店店长蔡晓桐提议',
    });
  });
});

describe('The short-video levels', () => {
  const form = english.plan.forms.find(({ id }) => id === 'short-video-levels')!;
  const right = { minutes: '3', kitchen: 'steam', gift: ['whom', 'home'], rival: 'no', share: '18%' };
  const scored = (answers: RawAnswers) => {
    const context = { ...english.plan, language: 'en' as const };
    return scoreOf(form, checkAnswers(form, answers, context).answers)!;
  };

  it('are passed with four right answers of five, and are worth what the ledger books for them', () => {
    expect(scored(right)).toMatchObject({ right: 5, of: 5, passed: true });
    expect(scored({ ...right, kitchen: 'price' })).toMatchObject({ right: 4, passed: true });
    expect(scored({ ...right, kitchen: 'price', share: '0.12' })).toMatchObject({ right: 3, passed: false });
    const booked = english.happenings.points.filter(
      ({ reason }) => reason === 'All short-video levels passed',
    );
    expect(new Set(booked.map(({ change }) => change))).toEqual(new Set([form.level!.points]));
  });
});

describe('The consistency check', () => {
  const codes = english.warnings.map((each) => each.code);

  it('finds city managers measured by different things in East and South, and visits weighted 40 % here and 10 % there', () => {
    expect(codes).toContain('post-metric-differs');
    const [spread] = english.warnings.filter((each) => each.code === 'post-weight-spread');
    expect(spread!.message).toMatch(/KR-EC-SUZ-1-3|KR-EC-HGH-1-3/);
  });

  it('finds nothing else', () => {
    expect(new Set(codes)).toEqual(new Set(['post-metric-differs', 'post-weight-spread']));
  });
});

describe('The team of eight', () => {
  it('is read without a problem or a warning, in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      const { problems, warnings, plan } = toldBy(bookOf('team-of-eight', language));
      expect(problems).toEqual([]);
      expect(warnings).toEqual([]);
      expect(plan.people).toHaveLength(8);
    }
  });
});
