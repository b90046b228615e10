// Takes addresses and stored texts that hold what no person types; specifies that they break no page. Never
// the wall clock.
import { describe, expect, it } from '@jest/globals';
import { pagePaths } from '../../functions/src/pages/parts/paths.ts';
import { OWNER, startPublished } from '../support/running.ts';

describe('Text that no person types', () => {
  it('in an ID that was stored before it was looked at still makes an address', () => {
    expect(() => pagePaths.unit('U\ud800')).not.toThrow();
  });

  it('is taken out of an address before a page reads it', async () => {
    const running = await startPublished('2025-01-10T09:00:00+08:00');
    const cookie = await running.session(OWNER);
    for (const path of ['/board/unit?id=%E2%80%AEHQ', '/board/unit?id=HQ%00'])
      expect((await running.page(path, { cookie })).status).toBe(200);
    await running.close();
  });
});
