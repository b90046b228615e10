// Takes a key result's cells of figures; gives baseline, target, current, unit and type in Attune's convention, and what has to be asked.
// Never writes a share of the way as a value, and never 0 for a baseline that nobody gave.

import { columnAddress, sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import type { Grid, ImportedKeyResult, ImportedType, Source } from '../model.ts';
import { firstOf, givenOf, type Item, type Reading } from '../rows/reading.ts';
import type { Field } from '../words/headings.ts';
import { plainWords } from '../words/plain.ts';
import { tightPercents, withoutRow } from '../words/trim.ts';
import { directionOf, isLowering, isNobody, statusOf, yesNoOf } from '../words/values.ts';
import { fromToIn, onlyAmountIn } from './in-sentence.ts';
import type { Amount, DecimalSign } from './numbers.ts';
import type { Scales } from './scale.ts';

type Figure = 'baseline' | 'target' | 'current' | 'low' | 'high';
const FIGURES: readonly Figure[] = ['baseline', 'target', 'current', 'low', 'high'];

interface Read {
  source: Source;
  amount: Amount | null;
  yesNo: boolean | null;
  text: string;
}

export type Measured = Pick<
  ImportedKeyResult,
  'baseline' | 'target' | 'current' | 'low' | 'high' | 'unit' | 'asPercent' | 'type' | 'proposed'
>;

export function measuredOf(reading: Reading, item: Item, scales: Scales): Measured {
  const reads = new Map<Figure, Read>();
  for (const figure of FIGURES) {
    const source = firstOf(item, figure as Field);
    if (source && !isBlankLike(textOf(source.cell))) reads.set(figure, readOf(source, scales));
  }
  const latest = latestOf(item, scales);
  if (latest && !reads.has('current') && !isShareOfPlain(latest, reads.get('target')))
    reads.set('current', latest);
  const given = givenOf(item, 'measure');
  const typed = directionOf(givenOf(item, 'direction')) ?? directionOf(given);
  spread(item, reads, scales);
  const made: Measured = {
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
    const value = percent === null ? read.amount.value : percent(read.amount);
    if (figure === 'low' || figure === 'high') {
      if (typed === 'maintain') made[figure] = value;
    } else made[figure] = value;
  }
  made.asPercent = percent !== null;
  if (percent !== null && isGenericProgress(item, given, reads))
    return { ...made, unit: null, type: 'milestone' };
  if (percent !== null && made.unit === null && given.trim() === '%') made.unit = '%';
  fromSentence(item, made, scales);
  made.type = typeOf(reading, item, made, typed);
  return made;
}

/** The last check-in with a figure: by its day where its label is one, else the one furthest right. */
function latestOf(item: Item, scales: Scales): Read | null {
  let latest: Item['checkIns'][number] | null = null;
  for (const each of item.checkIns) {
    const isDated = latest !== null && /^\d{4}-/.test(each.label) && /^\d{4}-/.test(latest.label);
    if (scales.amount(each.value) && !(isDated && each.label < latest!.label)) latest = each;
  }
  return latest ? readOf(latest.value, scales) : null;
}

/** 40 % under a week, beside a target of 300, is a share of the way. */
const isShareOfPlain = (latest: Read, target: Read | undefined): boolean =>
  latest.amount!.percent &&
  target?.amount !== null &&
  target?.amount !== undefined &&
  !target.amount.percent &&
  Math.abs(target.amount.value) > 1;

const isBlankLike = (text: string): boolean =>
  /^(?:[-–—?/.]+|n\/?a|tbd|tba|待定|无|#n\/a|#div\/0!|#ref!|#value!|#name\?|offen|k\.?\s?a\.?)$/iu.test(
    text.trim(),
  );

function readOf(source: Source, scales: Scales): Read {
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
function spread(item: Item, reads: Map<Figure, Read>, scales: Scales): void {
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

function unitOf(item: Item, given: string, reads: ReadonlyMap<Figure, Read>): string | null {
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
  reads: ReadonlyMap<Figure, Read>,
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

function yesNoFigures(reading: Reading, made: Measured, reads: ReadonlyMap<Figure, Read>): Measured {
  const bit = (read: Read | undefined): number | null =>
    read === undefined ? null : read.yesNo !== null ? Number(read.yesNo) : (read.amount?.value ?? null);
  const [baseline, target, current] = [reads.get('baseline'), reads.get('target'), reads.get('current')];
  for (const read of [baseline, target, current])
    if (read && bit(read) === null) askText(reading, read, 'current');
  return { ...made, baseline: bit(baseline), target: bit(target), current: bit(current), type: 'yes-no' };
}

const shareOf = (value: number): number => Number((value / 100).toPrecision(15));

/** How bare numbers become shares; null where the key result counts in plain numbers. */
function percentScale(
  reading: Reading,
  item: Item,
  reads: ReadonlyMap<Figure, Read>,
  given: string,
): ((amount: Amount) => number) | null {
  const list = [...reads].filter(([, { amount }]) => amount !== null);
  if (list.length === 0) return null;
  const marked = list.filter(([, { amount }]) => amount!.percent);
  const isUnit =
    /^[(（]?(?:%|percent|percentage|pct|prozent|pourcentage|porcentaje|percentual|percentuale|процент\p{L}*|百分比|%点)[)）]?$/iu.test(
      given.trim(),
    );
  const inHeading = list.some(([, { source }]) => headingHasPercent(source));
  const inText = list.some(
    ([figure, { amount }]) => figure === 'target' && saysPercent(item.text, amount!.value),
  );
  if (marked.length === 0 && !isUnit && !inHeading && !inText) return null;
  const bare = list.filter(([, { amount }]) => !amount!.percent);
  const most = Math.max(...bare.map(([, { amount }]) => Math.abs(amount!.value)), 0);
  const generic = isGenericProgress(item, given, reads);
  const anyAbove =
    bare.some(([, { amount }]) => Math.abs(amount!.value) > 1) || (marked.length === 0 && most > 1);
  if (bare.some(([, { amount }]) => amount!.value !== 0) && !generic && !(marked.length > 0 && most === 0))
    askPercent(reading, item, bare.find(([, { amount }]) => amount!.value !== 0)!, anyAbove, list);
  if (!anyAbove) return ({ value }) => value;
  return ({ value, percent }) => (percent ? value : shareOf(value));
}

/** Rows from the top in which a column's heading is looked for. */
const HEADING_ROWS = 60;
const inPercent = new WeakMap<Grid, Map<number, boolean>>();

/** True where the heading of the column says per cent: `Target (%)`. Looked up once a column. */
function headingHasPercent({ grid, column }: Source): boolean {
  const known = inPercent.get(grid) ?? new Map<number, boolean>();
  inPercent.set(grid, known);
  const before = known.get(column);
  if (before !== undefined) return before;
  const says = grid.rows.slice(0, HEADING_ROWS).some((row) => {
    const text = textOf(row[column]);
    return text.includes('%') && !/\d/.test(text) && /[(（[] ?% ?[)）\]]|^%| %$|in %/u.test(text);
  });
  known.set(column, says);
  return says;
}

const saysPercent = (text: string, value: number): boolean => {
  const tight = tightPercents(text);
  return tight.includes(`${value}%`) || tight.includes(`${String(value).replace('.', ',')}%`);
};

function isGenericProgress(item: Item, given: string, reads: ReadonlyMap<Figure, Read>): boolean {
  const name = plainWords(givenOf(item, 'metric'));
  const from = reads.get('baseline')?.amount;
  const to = reads.get('target')?.amount;
  const isWhole =
    (to?.value === 100 && !to.percent && given.trim() === '%') || (to?.value === 1 && to.percent);
  return (
    isWhole &&
    (from === undefined || from?.value === 0) &&
    /^(?:progress|进度|完成度|fortschritt|avancement|progreso|progresso|voortgang|進捗|진행률|прогресс|completion)$/u.test(
      name,
    )
  );
}

function askPercent(
  reading: Reading,
  item: Item,
  [, first]: [Figure, Read],
  above: boolean,
  list: [Figure, Read][],
): void {
  const measure = firstOf(item, 'measure');
  const place = withoutRow(sourceAddress(measure ?? first.source));
  if (reading.doubts.some(({ at, about }) => about === 'percent' && withoutRow(at) === place)) return;
  const shown = list
    .filter(([figure]) => figure !== 'low' && figure !== 'high')
    .map(([, { amount }]) => amount!);
  const shares = shown.map((amount) => (amount.percent || !above ? amount.value : shareOf(amount.value)));
  const numbers = shown.map(({ value }) => value);
  const words = shown.map(({ value }) => value).join(', ');
  reading.ask(
    sourceAddress(measure ?? first.source),
    'percent',
    reading.say(
      `${words}: read as ${shares.map((share) => `${Number((share * 100).toPrecision(12))} %`).join(', ')}? The same holds for every row whose unit is %.`,
      `${words}：读作 ${shares.map((share) => `${Number((share * 100).toPrecision(12))}%`).join('、')} 吗？单位为 % 的各行同理。`,
    ),
    [shares, numbers],
  );
}

function askNumber(reading: Reading, { source, amount, text }: Read, scales: Scales): void {
  if (amount?.other === undefined) return;
  const sign = scales.sign(source);
  reading.ask(
    sourceAddress(source),
    'number',
    reading.say(
      `${text} can be ${amount.value} or ${amount.other}. The column parts decimals with “${sign}”, so ${amount.value}?`,
      `${text} 可以是 ${amount.value} 或 ${amount.other}。该列的小数点是“${sign}”，所以是 ${amount.value} 吗？`,
    ),
    [amount.value, amount.other],
  );
}

function askText(reading: Reading, { source, text }: Read, figure: Figure): void {
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
    reading.say(
      `“${text.slice(0, 60)}” is no number: what is the ${figure}?`,
      `“${text.slice(0, 60)}”不是数字：数值是多少？`,
    ),
  );
}

const WAS =
  /(?:^|[^\p{L}])(?:was|were|previously|vorher|zuvor|bisher|war|waren|était|avant|era|antes|estaba|było|было|原为|原来|此前|之前|以前は|기존) ?:? ?(?=[$€£¥]?\d)/iu;
const LONGEST_FIGURE = 16;

/** `was 90 in January`: the figure right after the word; null where there is none. */
function formerIn(note: string, sign: DecimalSign): Amount | null {
  const found = WAS.exec(note.slice(0, 300));
  if (!found) return null;
  const after = note.slice(found.index + found[0].length, found.index + found[0].length + LONGEST_FIGURE);
  return onlyAmountIn(after.split(/[,;.]?\s/)[0]!, sign);
}

/** What stands only in a sentence is proposed, never written. */
function fromSentence(item: Item, made: Measured, scales: Scales): void {
  const sign = scales.sign(item.source);
  const proposed: NonNullable<Measured['proposed']> = {};
  const both = fromToIn(item.text, sign);
  const scaled = (amount: Amount) => amount.value;
  if (both) {
    if (made.baseline === null) proposed.baseline = scaled(both.baseline);
    if (made.target === null) proposed.target = scaled(both.target);
    if (made.target === null && (both.target.percent || both.baseline.percent)) made.asPercent = true;
  } else if (made.target === null) {
    const only = onlyAmountIn(item.text, sign);
    if (only) {
      proposed.target = only.value;
      if (only.percent && !isChange(item.text)) made.asPercent = true;
      if (isChange(item.text)) delete proposed.target;
    }
  }
  if (made.baseline === null && proposed.baseline === undefined) {
    const amount = formerIn(givenOf(item, 'note'), sign);
    if (amount) proposed.baseline = amount.value;
  }
  if (Object.keys(proposed).length > 0) made.proposed = proposed;
}

/** `+20%`, `by 30 %`: a change, no level. */
const isChange = (text: string): boolean =>
  /[+＋]\s?\d|(?:^|\s)(?:by|um|de|van|на|på|o)\s\d[\d.,]*\s?%|(?:提升|增长|增加|降低|减少|提高|下降|缩短)了?\s?\d[\d.]*\s?%|[-–−]\s?\d+\s?%/u.test(
    text,
  );

function typeOf(
  reading: Reading,
  item: Item,
  made: Measured,
  typed: ImportedType | null,
): ImportedType | null {
  if (typed === 'maintain' || typed === 'milestone') return typed;
  const baseline =
    made.baseline ?? (typeof made.proposed?.baseline === 'number' ? made.proposed.baseline : null);
  const target = made.target ?? (typeof made.proposed?.target === 'number' ? made.proposed.target : null);
  if (target === null) return typed;
  if (baseline !== null && baseline !== target) {
    const bySign = target > baseline ? 'increase' : 'decrease';
    if (typed !== null && typed !== bySign) askType(reading, item, typed, bySign);
    return bySign;
  }
  if (baseline !== null) {
    askType(reading, item, 'maintain', 'increase');
    return typed;
  }
  if (typed !== null) return typed;
  if (target === 0) return 'decrease';
  if (
    made.current !== null &&
    made.current > target &&
    (isOpen(item) || (made.current > target * FAR && !isReached(item)))
  )
    return askDown(reading, item);
  return isLowering(item.text) ? 'decrease' : 'increase';
}

/** So far above a target nobody stays by reaching it. */
const FAR = 1.5;
const isReached = (item: Item): boolean => {
  const status = statusOf(givenOf(item, 'status'));
  return status === 'on track' || status === 'done';
};

/** The sheet itself says that the target is not reached yet. */
function isOpen(item: Item): boolean {
  const progress = firstOf(item, 'progress');
  const share = progress ? Number.parseFloat(textOf(progress.cell).replace(',', '.')) : Number.NaN;
  const status = statusOf(givenOf(item, 'status'));
  return (share > 0 && share !== 1 && share < 100) || status === 'at risk' || status === 'off track';
}

/** Above its target and not there: it shall fall. */
function askDown(reading: Reading, item: Item): ImportedType {
  const source = firstOf(item, 'target') ?? item.source;
  reading.ask(
    columnAddress(source.grid, source.column),
    'type',
    reading.say(
      `“${item.text.slice(0, 60)}” is above its target and not reached: shall it fall?`,
      `“${item.text.slice(0, 60)}”高于目标值却未达成：是要降下来吗？`,
    ),
    ['decrease', 'increase'],
  );
  return 'decrease';
}

function askType(reading: Reading, item: Item, one: ImportedType, other: ImportedType): void {
  const source = firstOf(item, 'target') ?? item.source;
  reading.ask(
    sourceAddress(source),
    'type',
    reading.say(
      `Baseline and target do not say which way it goes: ${one} or ${other}?`,
      '基线与目标值没有说明方向：应为哪种类型？',
    ),
    [one, other],
  );
}
