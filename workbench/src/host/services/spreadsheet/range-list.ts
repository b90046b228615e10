// Takes a sheet and A1 notations; gives the RangeList service: one call sets the same thing on many ranges.
// Never reads a cell.
import type { Methods, ServiceObject } from '../../realm/service.ts';
import { ScriptException, service } from '../../realm/service.ts';
import { checkedArea } from '../args.ts';
import { gridOf, rangeService, type SheetData } from './handles.ts';
import { areaArgument } from './sheet-areas.ts';

const LISTED = [
  'setValue',
  'setBackground',
  'setFontColor',
  'setFontWeight',
  'setNumberFormat',
  'setNote',
  'setWrap',
  'setHorizontalAlignment',
  'clear',
  'clearContent',
  'clearFormat',
  'clearNote',
  'clearDataValidations',
  'setDataValidation',
];

/** Throws Google's message for a notation that is none or lies outside the grid. */
export function rangeListService(self: SheetData, list: unknown): ServiceObject {
  if (!Array.isArray(list))
    throw new ScriptException(
      "The parameters don't match the method signature for SpreadsheetApp.Sheet.getRangeList.",
    );
  const ranges = list.map((a1) =>
    rangeService({ ...self, area: checkedArea(areaArgument([a1], gridOf(self)), gridOf(self)) }),
  );
  const all: Methods<ServiceObject[]> = Object.fromEntries(
    LISTED.map((name) => [
      name,
      (data: ServiceObject[], ...args: unknown[]) => {
        for (const range of data) range.methods[name]!(range.data, ...args);
        return service('RangeList', data, all);
      },
    ]),
  );
  all.getRanges = (data: ServiceObject[]) => data;
  return service('RangeList', ranges, all);
}
