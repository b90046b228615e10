// Takes the key results of a proposal as typed; gives them read, and written again. Never takes a thousands
// separator for the next number.
import { isNumberInBounds } from '../../model/bounds.ts';
import type { ProposedKeyResult } from '../../model/record.ts';
import { percentCell } from '../table/percent-cell.ts';
import { readNumber } from './numbers.ts';

const PARTS = /[;；\n]/;
const COMMA = /[,，]/;
/** A comma of `1,500`: no blank after it, three digits, no zero in front. */
const THOUSANDS = /(?<![\d.,])([1-9]\d{0,2})((?:,\d{3})+)(?!\d)/g;

/** `text, baseline, target; …` (design §5, Proposals): at least one; null where a part cannot be read so. */
export function parseKeyResults(text: string): ProposedKeyResult[] | null {
  const parts = text.split(PARTS).filter((part) => part.trim() !== '');
  const read = parts.map(
    (part) => parseOne(part.replace(THOUSANDS, (all) => all.replace(/,/g, '\u2063'))) ?? parseOne(part),
  );
  return read.length > 0 && read.every((each) => each !== null) ? read : null;
}

function parseOne(part: string): ProposedKeyResult | null {
  const fields = part.split(COMMA).map((field) => field.replace(/\u2063/g, ',').trim());
  const target = readNumber(fields.pop() ?? '');
  const baseline = readNumber(fields.pop() ?? '');
  const text = fields.join(', ');
  if (!target || !baseline || text === '' || target.value === baseline.value) return null;
  if (!isNumberInBounds(baseline.value) || !isNumberInBounds(target.value)) return null;
  if (isMixed(baseline, target) || isMixed(target, baseline)) return null;
  return {
    text,
    baseline: baseline.value,
    target: target.value,
    percent: target.percent || baseline.percent,
  };
}

type Read = NonNullable<ReturnType<typeof readNumber>>;

/** A percent beside a bare number above 1 is never guessed. */
const isMixed = (one: Read, other: Read): boolean =>
  one.percent && !other.percent && Math.abs(other.value) > 1;

/** As it stands in the cell. */
export function keyResultsText(keyResults: readonly ProposedKeyResult[]): string {
  return keyResults
    .map(({ text, baseline, target, percent }) => {
      const number = (value: number) => (percent ? percentCell(value) : String(value));
      return `${inOnePart(text)}, ${number(baseline)}, ${number(target)}`;
    })
    .join('; ');
}

/** Without what would end the part. */
const inOnePart = (text: string): string =>
  text
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
