// Takes a sheet in which Publish was pressed; gives what it found, as the sidebar's Check is opened with it.
import { expect } from '@jest/globals';
import type { Start } from '../../addon/src/entry/sidebar-messages.ts';
import type { Problem } from '../../shared/model/problem.ts';

/** Fails where the sidebar shows something else. */
export function listed(sheet: { pages: string[] }): Problem[] {
  const [, start = '{}'] = /id="start">([^<]*)</.exec(sheet.pages.at(-1)!) ?? [];
  const { view, problems: told } = JSON.parse(start) as Start;
  expect(view).toBe('check');
  return told ?? [];
}
