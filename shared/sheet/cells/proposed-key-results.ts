// Takes the key results of a proposal as typed; gives them read, and written again. Never takes a thousands
// separator for the next number, and never changes a sign of their text.
import { isNumberInBounds } from '../../model/bounds.ts';
import type { ProposedKeyResult } from '../../model/record.ts';
import type { DecimalMark } from '../../model/workbook.ts';
import { percentCell } from '../table/percent-cell.ts';
import { readNumber } from './numbers.ts';

const PARTS = /[;；\n]/;
const COMMA = /[,，]/g;
/** A comma of `1,500`: no blank after it, three digits, no zero in front. */
const THOUSANDS = /(?<![\d.,])([1-9]\d{0,2})((?:,\d{3})+)(?!\d)/g;
/** A comma of `12,5`: digits before and behind it. */
const DECIMAL = /(?<=\d),(?=\d)/g;
/** Stands for a comma that is part of a number. */
const KEPT = '\u2063';

interface KeyResultsReading {
  mark: DecimalMark;
  keyResults: ProposedKeyResult[];
}

/**
 * All that `text, baseline, target; …` can say (design §5, Proposals): with a decimal point, with a decimal
 * comma. One where both say the same or only one says anything; none where a part cannot be read so.
 */
export function keyResultsReadings(text: string): KeyResultsReading[] {
  const all = (['.', ','] as const).flatMap((mark) => {
    const keyResults = readAll(text, mark);
    return keyResults ? [{ mark, keyResults }] : [];
  });
  const [first, second] = all;
  return first && second && keyResultsText(first.keyResults) === keyResultsText(second.keyResults)
    ? [first]
    : all;
}

/**
 * The one thing that it says, by the decimal mark where it can be two; null where it says none, or two and
 * the mark is not known.
 */
export function parseKeyResults(text: string, mark: DecimalMark | null = '.'): ProposedKeyResult[] | null {
  const readings = keyResultsReadings(text);
  const read = readings.length === 1 ? readings[0] : readings.find((each) => each.mark === mark);
  return read?.keyResults ?? null;
}

function readAll(text: string, mark: DecimalMark): ProposedKeyResult[] | null {
  const parts = text.split(PARTS).filter((part) => part.trim() !== '');
  const kept = (part: string) =>
    mark === ',' ? part.replace(DECIMAL, KEPT) : part.replace(THOUSANDS, (all) => all.replace(/,/g, KEPT));
  // A comma between two numbers may stand without a blank, too.
  const read = parts.map(
    (part) => parseOne(part, kept(part), mark) ?? (mark === '.' ? parseOne(part, part, mark) : null),
  );
  return read.length > 0 && read.every((each) => each !== null) ? read : null;
}

/** `kept` is the part, sign for sign, with other signs for commas that are no end of a field. */
function parseOne(part: string, kept: string, mark: DecimalMark): ProposedKeyResult | null {
  const [first, second] = [...kept.matchAll(COMMA)].slice(-2).map(({ index }) => index);
  if (first === undefined || second === undefined) return null;
  const text = part.slice(0, first).trim();
  const baseline = readNumber(part.slice(first + 1, second).trim(), mark);
  const target = readNumber(part.slice(second + 1).trim(), mark);
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
