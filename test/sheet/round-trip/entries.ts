// What the fields of entries may hold: texts as people type them, moments in their order, days, people. Never
// a whole entry.
import fc from 'fast-check';
import { isNumberInBounds } from '../../../shared/model/bounds.ts';
import { MS_PER_MINUTE } from '../../../shared/model/time.ts';

/** What people type, with what means something at the start of a cell. */
export const text = fc
  .oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('=1+1', '+x', '-y', '@z', "it's", '50%', '2025-01-01', '是', 'two\nlines'),
  )
  .map((each) =>
    each
      .replace(/[\p{Cc}\u200b\u2028\u2029\ufeff]/gu, (sign) => (sign === '\n' ? sign : ' '))
      .replace(/^[\s']+/, '')
      .trimEnd(),
  );
/** Never blank. */
export const said = text.map((each) => `Say ${each}`.trim());
/** Without a line break. */
export const line = said.map((each) => each.replace(/\s+/g, ' '));
/** Of the first quarter of 2025, whole minutes. */
export const moment = fc
  .integer({ min: 0, max: 80 * 24 * 60 })
  .map((minutes) => Date.parse('2025-01-02T00:00:00+08:00') + minutes * MS_PER_MINUTE);
/** Up to four moments one after the other, null for what has not happened. */
export const inOrder = (steps: number) =>
  fc
    .tuple(moment, fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: steps }))
    .map(([first, gaps]) => {
      const later = gaps.map(
        (_, at) => first + gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap, 0) * MS_PER_MINUTE,
      );
      return [first, ...Array.from({ length: steps }, (_, at) => later[at] ?? null)] as [
        number,
        ...(number | null)[],
      ];
    });
/** Of the first half of the quarter. */
export const day = fc
  .integer({ min: 0, max: 44 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
export const email = fc.constantFrom('ann@x.example', 'bo@x.example');
export const keyResultId = fc.constantFrom('KR1', 'KR2', 'KR3', 'KR4', 'KR5');
export const id = fc.constantFrom('X1', 'X-2', '3', '总部1');
/** A number that a key result may come to; 0 for one beyond what the product takes. */
export const figure = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => (isNumberInBounds(value) && value !== 0 ? value : 0));
