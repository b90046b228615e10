// Specifies how a text takes its parts. Never a particular text.
import { describe, expect, it } from '@jest/globals';
import { fill } from '../../shared/model/fill.ts';

describe('a text with its parts', () => {
  it('takes each part, in one pass: what somebody typed is never filled in again', () => {
    expect(fill('{who} reports {what}', { who: '{what}', what: 3 })).toBe('{what} reports 3');
  });

  it('shows a part that is missing by its name, or by what is said to stand for it', () => {
    expect(fill('{who} and {whom}', { who: 'Mei', whom: undefined })).toBe('Mei and {whom}');
    expect(fill('{who} and {whom}', { who: 'Mei' }, '–')).toBe('Mei and –');
  });

  it('speaks of one thing as one, and of none or more as many', () => {
    const text = '{count} key {count?result is|results are} red';
    expect([0, 1, '1', 2, '1,000'].map((count) => fill(text, { count }))).toEqual([
      '0 key results are red',
      '1 key result is red',
      '1 key result is red',
      '2 key results are red',
      '1,000 key results are red',
    ]);
    expect(fill('{count?one|many}', {})).toBe('{count?one|many}');
    expect(fill('{what}', { what: '{count?one|many}' })).toBe('{count?one|many}');
  });

  it('takes no part from where nobody put one', () => {
    expect(fill('{constructor} {toString}', {})).toBe('{constructor} {toString}');
  });
});
