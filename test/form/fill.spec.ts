// Takes nothing; specifies how a text takes its parts. Never a particular text.
import { describe, expect, it } from 'vitest';
import { fill } from '../../shared/model/fill.ts';

describe('a text with its parts', () => {
  it('takes each part, in one pass: what somebody typed is never filled in again', () => {
    expect(fill('{who} reports {what}', { who: '{what}', what: 3 })).toBe('{what} reports 3');
  });

  it('shows a part that is missing by its name, or by what is said to stand for it', () => {
    expect(fill('{who} and {whom}', { who: 'Mei', whom: undefined })).toBe('Mei and {whom}');
    expect(fill('{who} and {whom}', { who: 'Mei' }, '–')).toBe('Mei and –');
  });

  it('takes no part from where nobody put one', () => {
    expect(fill('{constructor} {toString}', {})).toBe('{constructor} {toString}');
  });
});
