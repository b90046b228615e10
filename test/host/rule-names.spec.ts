// Two workbooks opened one after the other, as File → New does it. Never the page: it keeps by a rule's name
// what it once worked out.
import { expect, it } from '@jest/globals';
import { createEngine } from '../../workbench/src/host/engine/univer.ts';
import { addValidation } from '../../workbench/src/host/engine/validations.ts';

interface Rules {
  getRules(unitId: string, sheetId: string): { uid: string }[];
}

it('a rule never has the name that a rule had in the workbook before', () => {
  const namesIn = (word: string) => {
    const engine = createEngine({
      id: 'book',
      sheetOrder: ['0'],
      sheets: { 0: { id: '0', name: 'A' } },
    } as never);
    for (const column of [1, 2])
      addValidation(engine, '0', {
        areas: [{ row: 2, column, rows: 5, columns: 1 }],
        criteria: 'VALUE_IN_LIST',
        values: [word],
        allowInvalid: true,
        dropdown: true,
      });
    const rules = engine.get<Rules>(engine.parts.validation.SheetDataValidationModel).getRules('book', '0');
    engine.dispose();
    return rules.map(({ uid }) => uid);
  };
  const names = [...namesIn('yes'), ...namesIn('是')];
  expect(names).toHaveLength(4);
  expect(new Set(names).size).toBe(4);
});
