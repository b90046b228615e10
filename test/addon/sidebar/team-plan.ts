// A team's own sheet, and the page Import of a spreadsheet with or without it. For specifications of Import.
import { HQ, type Running } from '../../support/running.ts';
import { openItem } from '../page.ts';
import type { SheetOptions } from '../sheet.ts';

export const OURS = {
  name: 'Our OKRs',
  rows: [
    ['Team plan', '', '', '', ''],
    ['Objective', 'Key result', 'Baseline', 'Target', 'Owner'],
    ['Neighbours come back', 'Regulars a week', 80, 140, 'Ben Lee'],
    ['', 'Complaints a month', 12, 4, 'Mia Wong'],
    ['Open the second shop', 'Share of shifts filled', '60%', '95%', 'Ben Lee'],
    ['Total', '', '', '', ''],
  ],
};

export const importPage = (running: Running, options: SheetOptions, scheme: 'light' | 'dark' = 'light') =>
  openItem({ running, key: null, email: HQ, ...options }, 'importSheet', { shown: '#import-text', scheme });
