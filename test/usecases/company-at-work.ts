// Takes a store; gives a small company with its plan published, and the steps that its people take. For
// specifications of the process.
import { expect } from '@jest/globals';
import type { Workbook } from '../../shared/model/workbook.ts';
import { backEndOn } from '../support/backend.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { codeOf, stepsOn } from '../support/process-company.ts';
import { STORES } from '../support/store/stores.ts';

export const HQ = 'hq@chain.example';

export const LEAD = 'lead1@chain.example';

export const OWNER = 'owner1@chain.example';

export const DAY = '2025-01-10';

function book(): Workbook {
  const workbook = workbookOf(companyOf(4, 2));
  return {
    tabs: [
      ...workbook.tabs,
      {
        name: 'Rewards',
        rows: [
          ['Reward ID', 'Reward', 'Points', 'Stock'],
          ['R1', 'A course', 10, 1],
          ['R2', 'A book', 5, ''],
        ],
      },
    ],
  };
}

export async function company(open: (typeof STORES)[number][1] = STORES[0]![1]) {
  const backEnd = backEndOn(DAY, await open());
  const published = await backEnd.publish(book(), HQ);
  expect(published.ok).toBe(true);
  await backEnd.settle();
  return { backEnd, ...stepsOn(backEnd) };
}

export const code = codeOf;
