// Takes the Settings tab and the next cycle; gives which of its cells change, and what a tab of the last
// cycle is called in the archive. Never writes.
import { cutText } from '../model/cut-text.ts';
import type { Settings } from '../model/plan.ts';
import type { Cell, Tab } from '../model/workbook.ts';
import { columnIndex } from '../sheet/table/headings.ts';
import { settingNamed } from '../sheet/table/setting-named.ts';
import type { TabName } from '../sheet/table/tabs.ts';
import { lineOf } from '../sheet/table/texts.ts';
import type { CycleSpan } from './new-cycle.ts';

/**
 * Tabs that belong to a cycle: archived with it and begun anew. Micro-OKRs, points, rewards and playbooks
 * are people's and go on.
 */
export const CYCLE_TABS: readonly TabName[] = [
  'Objectives',
  'Key results',
  'Snapshots',
  'Proposals',
  'Reviews',
  'Support',
  'Signals',
  'Adjustments',
];

interface SettingCell {
  /** Counted from 1, heading = 1. */
  row: number;
  /** Counted from 1. */
  column: number;
  /** As the sheet calls it. */
  key: string;
  value: Cell;
}

/** Where a setting stands; null where the tab has no row for it. */
export function settingCell(settings: Tab, field: keyof Settings): SettingCell | null {
  const keyAt = columnIndex(settings, 'Settings', 'Key');
  const valueAt = columnIndex(settings, 'Settings', 'Value');
  if (keyAt === null || valueAt === null) return null;
  const at = settings.rows.findIndex(
    (row, index) => index > 0 && settingNamed(lineOf(row[keyAt]))?.field === field,
  );
  const row = settings.rows[at];
  return row
    ? { row: at + 1, column: valueAt + 1, key: lineOf(row[keyAt]), value: row[valueAt] ?? '' }
    : null;
}

export interface SettingChange extends SettingCell {
  after: string;
}

/**
 * The cells that name the cycle and its days, and the decoding meeting, which was the last cycle's; those
 * that change.
 */
export function cycleCells(settings: Tab, next: CycleSpan): SettingChange[] {
  const wanted = {
    cycle: next.name,
    cycleStart: next.start,
    cycleEnd: next.end,
    decodingMeeting: '',
  } as const;
  return Object.entries(wanted).flatMap(([field, after]) => {
    const cell = settingCell(settings, field as keyof typeof wanted);
    return cell && lineOf(cell.value) !== after ? [{ ...cell, after }] : [];
  });
}

/**
 * `Objectives 2025 Q1`: what a spreadsheet takes as a name, and no tab of ours. `number` from 2 on where that
 * name is taken.
 */
export function archiveTitle(tab: string, cycle: string, number = 1): string {
  const name = cycle.replace(/[[\]*/\\?:'\p{Cc}]+/gu, '-').trim();
  return cutText(`${tab} ${name || '–'}${number > 1 ? ` (${number})` : ''}`, 95, '');
}
