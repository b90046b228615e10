// Takes numbers and texts; gives them as a person types them into a cell. Never rounds more than the KR's
// decimals say.
import type { KeyResultSource, SourceCell, Text } from '../source/types.ts';

/** `value` in the KR's own unit as its owner types it: `8.35%`, `187.3`, `64`. Milestones are percents. */
export function typed(source: KeyResultSource, value: number): string | number {
  const isPercent = source.percent || source.type === 'milestone';
  return isPercent
    ? `${Number((value * 100).toFixed(source.decimals ?? 2))}%`
    : Number(value.toFixed(source.decimals ?? 0));
}

/** `value` rounded to what its owner can type. */
export function rounded(source: KeyResultSource, value: number): number {
  const isPercent = source.percent || source.type === 'milestone';
  const decimals = (source.decimals ?? (isPercent ? 2 : 0)) + (isPercent ? 2 : 0);
  return Number(value.toFixed(decimals));
}

export type Language = keyof Text;

/** A cell in one language; null is blank. */
export function inLanguage(cell: SourceCell, language: Language): string | number {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell[language] : cell;
}
