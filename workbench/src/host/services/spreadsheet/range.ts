// Takes a sheet and a rectangle; gives the Range service. Never holds a value: every read asks the engine.
import type { Area } from '../../../books/sheet-model.ts';
import type { Methods, ServiceObject } from '../../realm/service.ts';
import { dataOf, service } from '../../realm/service.ts';
import type { ServiceContext } from '../../service-context.ts';
import { rangeLooks } from './range-looks.ts';
import { rangePlaces } from './range-places.ts';
import { rangeRules } from './range-rules.ts';
import { rangeValues } from './range-values.ts';

export interface RangeData {
  context: ServiceContext;
  sheetId: string;
  area: Area;
}

let methods: Methods<RangeData> | undefined;

/** `area` must lie in the sheet's grid. */
export function rangeService(data: RangeData): ServiceObject {
  methods ??= { ...rangePlaces, ...rangeValues, ...rangeLooks, ...rangeRules };
  return service('Range', data, methods);
}

export function rangeData(value: unknown): RangeData | null {
  return dataOf<RangeData>(value, 'Range');
}
