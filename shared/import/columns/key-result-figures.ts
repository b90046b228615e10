// Takes a key result's cells of figures; gives baseline, target, current, unit and type in Attune's
// convention, and what has to be asked.
// Never writes a share of the way as a value, and never 0 for a baseline that nobody gave.

import { wordFor } from '../../sheet/table/words.ts';
import { columnAddress, sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import { fromToIn } from '../grid/in-sentence.ts';
import type { ImportedType, SourceCell } from '../model.ts';
import { firstOf, givenOf, type ImportReading, type Item } from '../reading.ts';
import type { Field } from '../words/headings.ts';
import { plainWords } from '../words/plain.ts';
import { directionOf, isNobody, yesNoOf } from '../words/values.ts';
import { FIGURES, type Figure, type KeyResultFigures, type ReadFigure } from './figures.ts';
import { fromSentence } from './from-sentence.ts';
import { latestOf, shareOfTheWay } from './latest.ts';
import { isGenericProgress, percentScale } from './percent-scale.ts';
import type { Scales } from './scale.ts';
import { typeOf } from './type.ts';

/** The figures of a key result in the product's convention; asks where a cell reads in two ways. */
export function keyResultFiguresOf(reading: ImportReading, item: Item, scales: Scales): KeyResultFigures {
  const reads = new Map<Figure, ReadFigure>();
  for (const figure of FIGURES) {
    const source = firstOf(item, figure as Field);
    if (source && !isBlankLike(textOf(source.cell))) reads.set(figure, readOf(source, scales));
  }
  const latest = latestOf(item, scales);
  if (latest && !reads.has('current') && shareOfTheWay(item, scales) === null)
    reads.set('current', readOf(latest, scales));
  const given = givenOf(item, 'measureUnit');
  const typed = directionOf(givenOf(item, 'direction')) ?? directionOf(given);
  spread(item, reads, scales);
  const made: KeyResultFigures = {
    baseline: null,
    target: null,
    current: null,
    unit: unitOf(item, given, reads),
    asPercent: false,
    type: null,
  };
  if (isYesNo(reads, typed, made.unit, item)) return yesNoFigures(reading, made, reads);
  const percent = percentScale(reading, item, reads, given);
  for (const [figure, read] of reads) {
    if (read.amount === null) {
      askText(reading, read, figure);
      continue;
    }
    askNumber(reading, read, scales);
    const value = percent === null ? read.amount.value : percent.valueIn(read.amount);
    if (figure === 'low' || figure === 'high') {
      if (typed === 'maintain') made[figure] = value;
    } else made[figure] = value;
  }
  made.asPercent = percent?.asPercent ?? false;
  if (percent !== null && isGenericProgress(item, given, reads))
    return { ...made, unit: null, type: 'milestone' };
  if (percent !== null && made.unit === null && given.trim() === '%') made.unit = '%';
  fromSentence(item, made, scales);
  made.type = typeOf(reading, item, made, typed);
  return made;
}

const isBlankLike = (text: string): boolean =>
  /^(?:[-–—?/.]+|n\/?a|tbd|tba|待定|无|#n\/a|#div\/0!|#ref!|#value!|#name\?|offen|k\.?\s?a\.?)$/iu.test(
    text.trim(),
  );

function readOf(source: SourceCell, scales: Scales): ReadFigure {
  const text = textOf(source.cell);
  const amount = scales.amount(source);
  return {
    source,
    amount,
    yesNo: typeof source.cell.value === 'boolean' ? source.cell.value : amount ? null : yesNoOf(text),
    text,
  };
}

/** `22 → 40` in the target's cell, `12/40` as the current value: each says two figures. */
function spread(item: Item, reads: Map<Figure, ReadFigure>, scales: Scales): void {
  const target = reads.get('target');
  if (target && target.amount === null && !reads.has('baseline')) {
    const both = fromToIn(target.text, scales.sign(target.source));
    if (both) {
      reads.set('baseline', { ...target, amount: both.baseline });
      reads.set('target', { ...target, amount: both.target });
    }
  }
  const current = reads.get('current');
  if (current?.amount?.of !== undefined && !reads.has('target'))
    reads.set('target', {
      ...current,
      amount: { value: current.amount.of, percent: false, unit: current.amount.unit },
    });
  const progress = firstOf(item, 'progress');
  if (!current && progress) {
    const amount = scales.amount(progress);
    if (amount?.of !== undefined && amount.of === reads.get('target')?.amount?.value)
      reads.set('current', {
        source: progress,
        amount: { ...amount },
        yesNo: null,
        text: textOf(progress.cell),
      });
  }
}

function unitOf(item: Item, given: string, reads: ReadonlyMap<Figure, ReadFigure>): string | null {
  if (given !== '' && directionOf(given) === null) return given;
  for (const figure of ['target', 'current', 'baseline'] as const) {
    const unit = reads.get(figure)?.amount?.unit;
    if (unit && unit !== '%') return unit;
  }
  const said = /\s(?:in|en|em|を|в|w|i)\s([\p{L}$€£¥%]{1,12})$/u.exec(item.text)?.[1] ?? null;
  return said === '%' ? null : said;
}

const ONE_THING = new Set([
  '项',
  '件',
  '份',
  '次',
  '个',
  'item',
  'items',
  'piece',
  'boolean',
  'binary',
  'yes no',
  'ja nein',
  '是否',
  'stück',
  'done',
]);

function isYesNo(
  reads: ReadonlyMap<Figure, ReadFigure>,
  typed: ImportedType | null,
  unit: string | null,
  item: Item,
): boolean {
  if (typed === 'yes-no') return true;
  if (typed !== null) return false;
  const [baseline, target, current] = [reads.get('baseline'), reads.get('target'), reads.get('current')];
  if (target && target.amount === null) return target.yesNo !== null;
  if (!target)
    return (
      (current?.yesNo ?? null) !== null &&
      !current!.amount &&
      /[?？]$|\(?(?:ja\/nein|yes\/no|是\/否|oui\/non|sí\/no)\)?/iu.test(item.text)
    );
  const isOne =
    target.amount!.value === 1 &&
    !target.amount!.percent &&
    (!baseline || baseline.amount?.value === 0 || baseline.yesNo === false);
  const reached = current?.amount?.value;
  const whole = reached === undefined || reached === 0 || reached === 1;
  return isOne && whole && !current?.amount?.percent && (unit === null || ONE_THING.has(plainWords(unit)));
}

function yesNoFigures(
  reading: ImportReading,
  made: KeyResultFigures,
  reads: ReadonlyMap<Figure, ReadFigure>,
): KeyResultFigures {
  const bit = (read: ReadFigure | undefined): number | null =>
    read === undefined ? null : read.yesNo !== null ? Number(read.yesNo) : (read.amount?.value ?? null);
  const [baseline, target, current] = [reads.get('baseline'), reads.get('target'), reads.get('current')];
  for (const read of [baseline, target, current])
    if (read && bit(read) === null) askText(reading, read, 'current');
  return { ...made, baseline: bit(baseline), target: bit(target), current: bit(current), type: 'yes-no' };
}

function askNumber(reading: ImportReading, { source, amount, text }: ReadFigure, scales: Scales): void {
  if (amount?.other === undefined) return;
  const sign = scales.sign(source);
  const { value, other } = scales.likely(source) ?? amount;
  if (other === undefined) return;
  reading.ask(sourceAddress(source), 'number', reading.say('askNumber', { text, value, other, sign }), [
    value,
    other,
  ]);
}

function askText(reading: ImportReading, { source, text }: ReadFigure, figure: Figure): void {
  if (isNobody(text)) return;
  const about = figure === 'low' || figure === 'high' ? 'target' : figure;
  if (
    reading.doubts.some(
      ({ at, about: known }) => known === about && at === columnAddress(source.grid, source.column),
    )
  )
    return;
  reading.ask(
    sourceAddress(source),
    about,
    reading.say('askNoNumber', {
      text: text.slice(0, 60),
      figure: wordFor('importColumn', figure, reading.spoken),
    }),
  );
}
