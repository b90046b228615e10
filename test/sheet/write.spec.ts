// Takes records by their columns; says where their cells stand in a tab. Never reads them back: see
// round-trip.spec.ts.
import { describe, expect, it } from '@jest/globals';
import { rowFor } from '../../shared/sheet/write/write.ts';

describe('A row of the record', () => {
  it('stands in the tab’s own order and language, columns of one’s own left blank', () => {
    const record = {
      Date: '2025-01-10',
      'KR ID': 'KR5',
      Value: 'no',
      'Self status': 'at risk',
      By: 'ann@x.example',
    };
    expect(rowFor('Snapshots', ['填报人', 'Mood', '数值', '自评', '编号', '日期'], record)).toEqual([
      'ann@x.example',
      '',
      '否',
      '有风险',
      'KR5',
      '2025-01-10',
    ]);
    expect(rowFor('Snapshots', ['Value', 'Self status', 'Received'], record)).toEqual(['no', 'at risk', '']);
  });
});
