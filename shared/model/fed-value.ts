// The types of what a key result's cell said when the sheet was read last. Never typed text: a cell may hold
// anything.
import type { EpochMs } from './time.ts';

/** Why a source gave no value when it was read. */
export type SourceFaultCode =
  | 'source-gone'
  | 'source-range'
  | 'source-blank'
  | 'source-error'
  | 'source-text'
  | 'source-doubt'
  | 'source-too-large';

export interface FedValue {
  /** In the key result's unit; null where the source gave none: `fault` says why. */
  value: number | null;
  fault: SourceFaultCode | null;
  /** When it was read last. */
  at: EpochMs;
  /** Since when it has said the same. */
  since: EpochMs;
  /** When this source was read for the first time. */
  firstAt: EpochMs;
}

/** By KR ID: of each key result whose source is still the one that was read. */
export type FedValues = ReadonlyMap<string, FedValue>;
