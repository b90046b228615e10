// Takes a key result's figures and what the sheet says of it; gives its type, and asks where the way is not
// clear. Never turns a way around.

import { wordFor } from '../../sheet/table/words.ts';
import { eitherOf } from '../../words/punctuation.ts';
import { columnAddress, sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import type { Doubt, ImportedType } from '../model.ts';
import { firstOf, givenOf, type ImportReading, type Item } from '../reading.ts';
import { isLowering, statusOf } from '../words/values.ts';
import type { KeyResultFigures } from './figures.ts';

/** The type that the file gives or its figures show; null where neither does. */
export function typeOf(
  reading: ImportReading,
  item: Item,
  made: KeyResultFigures,
  typed: ImportedType | null,
): ImportedType | null {
  if (typed === 'maintain' || typed === 'milestone') return typed;
  const baseline =
    made.baseline ?? (typeof made.proposed?.baseline === 'number' ? made.proposed.baseline : null);
  const target = made.target ?? (typeof made.proposed?.target === 'number' ? made.proposed.target : null);
  if (target === null) return typed;
  if (baseline !== null && baseline !== target) {
    const bySign = target > baseline ? 'increase' : 'decrease';
    return typed === null || typed === bySign ? bySign : (askType(reading, item, [typed, bySign]) ?? bySign);
  }
  if (baseline !== null) return askType(reading, item, ['maintain', 'increase']) ?? typed;
  if (typed !== null) return typed;
  if (target === 0) return 'decrease';
  if (
    made.current !== null &&
    made.current > target &&
    (isOpen(item) || (made.current > target * FAR && !isReached(item)))
  )
    return askDown(reading, item);
  const said = givenOf(item, 'target');
  return isLowering(item.text) || (/\d/.test(said) && isLowering(said)) ? 'decrease' : 'increase';
}

/** So far above a target nobody stays by reaching it. */
const FAR = 1.5;
const isReached = (item: Item): boolean => {
  const status = statusOf(givenOf(item, 'status'));
  return status === 'on track' || status === 'done';
};

/** The sheet itself says that the target is not reached yet. */
function isOpen(item: Item): boolean {
  const progress = firstOf(item, 'progress') ?? firstOf(item, 'score');
  const share = progress ? Number.parseFloat(textOf(progress.cell).replace(',', '.')) : Number.NaN;
  const status = statusOf(givenOf(item, 'status'));
  return (share > 0 && share !== 1 && share < 100) || status === 'at risk' || status === 'off track';
}

/** Above its target and not there: it shall fall. */
function askDown(reading: ImportReading, item: Item): ImportedType {
  const source = firstOf(item, 'target') ?? item.source;
  const doubt = reading.ask(
    columnAddress(source.grid, source.column),
    'type',
    reading.say('askDown', { text: item.text.slice(0, 60) }),
    ['decrease', 'increase'],
  );
  return answerOf(reading, doubt) ?? 'decrease';
}

/** The one that a person chose; null while nobody has. */
function askType(reading: ImportReading, item: Item, types: readonly ImportedType[]): ImportedType | null {
  const source = firstOf(item, 'target') ?? item.source;
  const doubt = reading.ask(
    sourceAddress(source),
    'type',
    reading.say('askDirection', {
      types: eitherOf(
        reading.spoken,
        types.map((type) => wordFor('type', type, reading.spoken)),
      ),
    }),
    [...types],
  );
  return answerOf(reading, doubt);
}

const answerOf = (reading: ImportReading, doubt: Doubt): ImportedType | null =>
  (reading.answers.to(doubt) as ImportedType | undefined) ?? null;
