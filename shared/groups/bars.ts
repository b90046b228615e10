// Takes a plan and what was attained; gives them as bars of signs, which every chat can show. Never a picture
// that needs a sign-in.
import { percentText } from '../format/format.ts';
import type { Language } from '../model/language.ts';
import { sayInGroup } from './say.ts';

const SIGNS = 10;
const FULL = '█';
const EMPTY = '░';

const bar = (share: number): string => {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * SIGNS);
  return FULL.repeat(filled) + EMPTY.repeat(SIGNS - filled);
};

/**
 * Two lines, the plan above what was attained; none where one of them is unknown. Shares of the way to the
 * target: what lies beyond 0..1 fills no more than the bar, its number says it.
 */
export function barLines(
  { planned, attained }: { planned: number | null; attained: number | null },
  language: Language,
): string[] {
  if (planned === null || attained === null) return [];
  const line = (share: number, word: 'planned' | 'attained') =>
    `${bar(share)} ${sayInGroup(language, word, { share: percentText(share, language) })}`;
  return [line(planned, 'planned'), line(attained, 'attained')];
}
