// Takes edits that are noted faster than onEdit runs; specifies how many runs they make, of what, and when.
// Never a script: the runs are written down.
import { describe, expect, it } from '@jest/globals';
import { oneAtATime } from '../../functions/src/one-at-a-time.ts';
import type { Edit } from '../../workbench/src/host/engine/edits.ts';
import type { Runner } from '../../workbench/src/live/runner.ts';
import { editTrigger } from '../../workbench/src/live/sheet/edit-trigger.ts';

describe('edits in quick succession', () => {
  const person = (email: string): Runner => ({
    email,
    page: `page of ${email}`,
    ui: {} as Runner['ui'],
  });
  const editAt = (row: number, sheetId = '0'): Edit => ({
    sheetId,
    area: { row, column: 1, rows: 1, columns: 1 },
    value: `row ${row}`,
  });

  /** A trigger whose runs are written down, the moment being told. */
  function watched(ready: Promise<unknown> = Promise.resolve()) {
    const runs: { who: string; edit: Edit; at: number | undefined }[] = [];
    const turn = oneAtATime();
    let now = 0;
    let who = '';
    const trigger = editTrigger({
      turn,
      ready,
      clock: () => now,
      as: async (runner, act) => {
        who = runner.email;
        return act();
      },
      edited: async (edit, { at } = {}) => void runs.push({ who, edit, at }),
      say: () => undefined,
    });
    const is = (at: number) => {
      now = at;
    };
    return { runs, turn, trigger, is };
  }

  it('that wait for their turn are one run: the range around them, at the moment of the first', async () => {
    const { runs, turn, trigger, is } = watched();
    await turn(async () => {
      for (let row = 2; row <= 301; row++) {
        is(row);
        trigger.note(person('mei'), [editAt(row)]);
      }
    });
    await turn(async () => undefined);
    const area = { row: 2, column: 1, rows: 300, columns: 1 };
    expect(runs).toEqual([{ who: 'mei', edit: { sheetId: '0', area }, at: 2 }]);
  });

  it('of one cell are one run that knows what stood there before all of them', async () => {
    const { runs, turn, trigger } = watched();
    await turn(async () => {
      trigger.note(person('mei'), [{ ...editAt(2), oldValue: 'first' }]);
      trigger.note(person('mei'), [{ ...editAt(2), value: 'last', oldValue: 'row 2' }]);
    });
    await turn(async () => undefined);
    expect(runs.map(({ edit }) => edit)).toEqual([{ ...editAt(2), value: 'last', oldValue: 'first' }]);
  });

  it('of two people, or in two tabs, are a run each', async () => {
    const { runs, turn, trigger } = watched();
    await turn(async () => {
      trigger.note(person('mei'), [editAt(2), editAt(2, '1')]);
      trigger.note(person('lin'), [editAt(3)]);
    });
    await turn(async () => undefined);
    expect(runs.map(({ who, edit }) => [who, edit.sheetId])).toEqual([
      ['mei', '0'],
      ['mei', '1'],
      ['lin', '0'],
    ]);
  });

  it('are heard of before the menu item that was waiting behind them', async () => {
    const { runs, turn, trigger } = watched();
    const before: number[] = [];
    const typed = turn(async () => trigger.note(person('mei'), [editAt(2)]));
    const menu = turn(async () => {
      await trigger.runDue();
      before.push(runs.length);
    });
    await Promise.all([typed, menu]);
    expect(before).toEqual([1]);
    await turn(async () => undefined);
    expect(runs).toHaveLength(1);
  });

  it('while the past is still being loaded are heard of when it is, at that moment', async () => {
    let load: () => void = () => undefined;
    const { runs, turn, trigger, is } = watched(
      new Promise<void>((resolve) => {
        load = resolve;
      }),
    );
    await turn(async () => trigger.note(person('mei'), [editAt(2)]));
    await turn(() => trigger.runDue());
    expect(runs).toEqual([]);
    is(1000);
    load();
    await new Promise((resolve) => setImmediate(resolve));
    await turn(async () => undefined);
    expect(runs.map(({ at }) => at)).toEqual([1000]);
  });
});
