// The methods of the kinds of objects that give one another: the one place that knows them all. Never
// imported by a method.
import type { ServiceTables } from '../../service-context.ts';
import { guarded } from './guards.ts';
import { rangeLooks } from './range-looks.ts';
import { rangePlaces } from './range-places.ts';
import { rangeRules } from './range-rules.ts';
import { rangeValues } from './range-values.ts';
import { sheetContents } from './sheet-contents.ts';
import { sheetItself } from './sheet-itself.ts';
import { sheetShape } from './sheet-shape.ts';
import { spreadsheetMethods } from './spreadsheet.ts';

export const spreadsheetTables: ServiceTables = {
  Range: guarded({ ...rangePlaces, ...rangeValues, ...rangeLooks, ...rangeRules }),
  Sheet: { ...sheetItself, ...sheetShape, ...sheetContents },
  Spreadsheet: spreadsheetMethods,
};
