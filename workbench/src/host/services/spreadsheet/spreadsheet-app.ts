// Takes the context; gives SpreadsheetApp. Never opens by id or address: the add-on's scope is the current
// spreadsheet.

import type { Methods, ServiceObject } from '../../realm/service.ts';
import { service } from '../../realm/service.ts';
import type { ServiceContext } from '../../service-context.ts';
import { uiService } from '../ui.ts';
import { BooleanCriteria, newConditional } from './conditional.ts';
import { rangeService, sheetService, spreadsheetService } from './handles.ts';
import { DataValidationCriteria, validationBuilder } from './validation.ts';

const methods: Methods<ServiceContext> = {
  getActive: (context) => spreadsheetService(context),
  getActiveSpreadsheet: (context) => spreadsheetService(context),
  getActiveSheet: (context) => sheetService(context, context.selection.sheetId),
  getActiveRange: (context) => rangeService({ context, ...context.selection }),
  getUi: (context) => uiService(context),
  newDataValidation: (context) => validationBuilder(context),
  newConditionalFormatRule: (context) => newConditional(context),
  // Nothing waits here: every write is done when it returns.
  flush: () => undefined,
};

export function spreadsheetApp(context: ServiceContext): ServiceObject {
  return service('SpreadsheetApp', context, methods, { DataValidationCriteria, BooleanCriteria });
}
