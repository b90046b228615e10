// The spreadsheet engine when its workbook is closed in the midst of a calculation. Never the wall clock.
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { createEngine } from '../../workbench/src/host/engine/univer.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('an engine that is closed while it calculates leaves nothing behind that fails later', async () => {
  const engine = createEngine({
    id: 'book',
    sheetOrder: ['s'],
    sheets: { s: { id: 's', name: 'A', cellData: { 0: { 0: { v: 2, t: 2 }, 1: { f: '=A1*2' } } } } },
  } as never);
  const begun = new Promise<void>((resolve) => {
    engine
      .get<{ onCommandExecuted(hear: (command: { id: string; params?: unknown }) => void): void }>(
        engine.parts.core.ICommandService,
      )
      .onCommandExecuted(({ params }) => {
        if (!(params as { stageInfo?: unknown } | undefined)?.stageInfo) return;
        // Closed here and now: a moment later it has calculated.
        engine.dispose();
        resolve();
      });
  });
  engine.run('sheet.mutation.set-range-values', {
    subUnitId: 's',
    cellValue: { 0: { 0: { v: 3, t: 2 } } },
  });
  await jest.advanceTimersByTimeAsync(500);
  await begun;
  // What fails in a timer fails here. They are not counted: other files of this process may have some.
  await expect(jest.advanceTimersByTimeAsync(60_000)).resolves.toBeUndefined();
});
