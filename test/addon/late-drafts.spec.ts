// The drafts of the sidebar while its calls to Code.js are slow: Google keeps no order between two calls.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Drafts, draftsWith } from '../../addon/sidebar/state/drafts.ts';
import type { DayDrafts, Draft } from '../../addon/src/entry/sidebar-messages.ts';

const typed = (value: string): Draft => ({ key: `key-of-${value}`, tried: '', raw: { value } });
const keptOn = (day: string, forms: Record<string, Draft>): DayDrafts => ({ day, forms });

let calls: [string, Draft | null][] = [];
let drafts: Drafts;

beforeEach(() => {
  jest.useFakeTimers();
  calls = [];
  drafts = draftsWith({
    sidebarDraft: async (name, draft) => {
      calls.push([name, draft]);
      return { ok: true, value: null };
    },
  });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a draft of the sidebar', () => {
  it('is taken up from an earlier page of the same day', () => {
    drafts.load(keptOn('2025-01-10', { report: typed('5') }));
    expect(drafts.of('report')).toEqual(typed('5'));
    drafts.load(keptOn('2025-01-11', {}));
    expect(drafts.of('report')).toBeNull();
  });

  it('is not replaced by an older one that the sheet still had', () => {
    drafts.load(keptOn('2025-01-10', {}));
    drafts.keep('report', typed('5'));
    drafts.load(keptOn('2025-01-10', { report: typed('4') }));
    expect(drafts.of('report')).toEqual(typed('5'));
  });

  it.each(['sent', 'clear'] as const)(
    'does not come back after it was %s, whatever the sheet answers late',
    (what) => {
      drafts.load(keptOn('2025-01-10', {}));
      drafts.keep('report', typed('5'));
      drafts[what]('report');
      drafts.load(keptOn('2025-01-10', { report: typed('5') }));
      expect(drafts.of('report')).toBeNull();
      drafts.keep('report', typed('6'));
      expect(drafts.of('report')).toEqual(typed('6'));
    },
  );

  it('that was on its way while its form was sent is taken away behind it', async () => {
    drafts.keep('report', typed('5'));
    drafts.flush();
    drafts.sent('report');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(calls).toEqual([
      ['report', typed('5')],
      ['report', null],
    ]);
  });
});
