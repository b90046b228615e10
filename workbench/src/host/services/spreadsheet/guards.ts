// Takes the methods of Range; gives them with what protected ranges and typed tables refuse. Never refuses a
// read.
import { areaOfA1 } from '../../../../../shared/books/a1.ts';
import type { Area } from '../../../../../shared/books/sheet-model.ts';
import { type Methods, ScriptException } from '../../realm/service.ts';
import { gridOf, liveSheet, type RangeData } from './handles.ts';

const CHANGES = /^(?:set|clear)/;
/** What the type of a table's column decides. */
const OF_THE_TYPE = /^(?:set|clear)(?:DataValidations?|NumberFormats?)$/;

/** Google's words. */
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const TYPED = 'This operation is not allowed on cells in typed columns.';

/** By their names: methods that begin with `set` or `clear` are looked at, no other. */
export function guarded(methods: Methods<RangeData>): Methods<RangeData> {
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      CHANGES.test(name)
        ? (self: RangeData, ...args: unknown[]) => {
            check(self, name);
            return method(self, ...args);
          }
        : method,
    ]),
  );
}

function check(self: RangeData, name: string): void {
  const guards = self.context.settings.guards;
  if (!guards) return;
  const guard = guards[liveSheet(self).getName()];
  const meets = (all: readonly string[] = []) =>
    all.some((a1) => {
      const area = areaOfA1(a1, gridOf(self));
      return area !== null && overlaps(area, self.area);
    });
  if (meets(guard?.isProtected)) throw new ScriptException(PROTECTED);
  if (OF_THE_TYPE.test(name) && meets(guard?.typed)) throw new ScriptException(TYPED);
}

const overlaps = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;
