// What the cells of a key result's figures are read into. Never decides a scale.

import type { Amount } from '../grid/numbers.ts';
import type { ImportedKeyResult, SourceCell } from '../model.ts';

export type Figure = 'baseline' | 'target' | 'current' | 'low' | 'high';
export const FIGURES: readonly Figure[] = ['baseline', 'target', 'current', 'low', 'high'];

export interface ReadFigure {
  source: SourceCell;
  amount: Amount | null;
  yesNo: boolean | null;
  text: string;
}

export type KeyResultFigures = Pick<
  ImportedKeyResult,
  'baseline' | 'target' | 'current' | 'low' | 'high' | 'unit' | 'asPercent' | 'type' | 'proposed'
>;
