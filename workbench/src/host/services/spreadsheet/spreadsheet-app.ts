// Takes the world; gives SpreadsheetApp. Never opens by id or address: the add-on's scope is the current spreadsheet.
import type { Methods, ServiceObject } from '../../realm/service.ts';
import { service } from '../../realm/service.ts';
import type { World } from '../../world.ts';
import { uiService } from '../ui.ts';
import { BooleanCriteria, newConditional } from './conditional.ts';
import { rangeService } from './range.ts';
import { sheetService } from './sheet.ts';
import { spreadsheetService } from './spreadsheet.ts';
import { DataValidationCriteria, validationBuilder } from './validation.ts';

const methods: Methods<World> = {
  getActive: (world) => spreadsheetService(world),
  getActiveSpreadsheet: (world) => spreadsheetService(world),
  getActiveSheet: (world) => sheetService(world, world.selection.sheetId),
  getActiveRange: (world) => rangeService({ world, ...world.selection }),
  getUi: (world) => uiService(world),
  newDataValidation: (world) => validationBuilder(world),
  newConditionalFormatRule: (world) => newConditional(world),
  // Nothing waits here: every write is done when it returns.
  flush: () => undefined,
};

export function spreadsheetApp(world: World): ServiceObject {
  return service('SpreadsheetApp', world, methods, { DataValidationCriteria, BooleanCriteria });
}
