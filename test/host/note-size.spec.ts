// Specification of a note's box in the workbench: all of its text is seen.
import { describe, expect, it } from '@jest/globals';
import { noteSize } from '../../workbench/src/host/engine/note-size.ts';

const LINE = 20;

describe('the box of a note', () => {
  it('is as high as its text, in either language', () => {
    const short = noteSize('Leave blank').height;
    const english = noteSize(
      'There is no “Chengdu teem” in Units. Add it there, or choose one. '.repeat(4),
    ).height;
    const chinese = noteSize('组织表中没有“成都团对”。请先在那里添加，或改选已有的。'.repeat(4)).height;
    expect(english).toBeGreaterThanOrEqual(short + 7 * LINE);
    expect(chinese).toBeGreaterThanOrEqual(short + 5 * LINE);
  });

  it('has a line for each that was typed', () => {
    const four = noteSize('one\ntwo\nthree\nfour').height;
    expect(noteSize('one\ntwo\nthree\nfour\nfive').height).toBe(four + LINE);
  });

  it('never grows beyond a screen', () => {
    expect(noteSize('long '.repeat(2000)).height).toBeLessThan(500);
  });
});
