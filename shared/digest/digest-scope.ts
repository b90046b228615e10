// Takes a standing and the moment of the last digest; gives what is true of every KR now and was then, folded
// once for all readers. Never to whom it matters.

import { foldContext } from '../board/fold.ts';
import { dayAt } from '../calendar/zones.ts';
import { dayText } from '../format/format.ts';
import { planIndex } from '../lookup/plan-index.ts';
import { addTo } from '../model/group-by.ts';
import type { KeyResult, Unit } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import type { Colour, KeptSnapshot, Review } from '../model/state.ts';
import type { EpochMs } from '../model/time.ts';
import { type KeyResultStanding, keyResultStanding } from '../okr/key-result.ts';
import type { MailRow } from './content.ts';
import { figuresInUnit, figuresSentence } from './figures-text.ts';
import { keyResultTitle, type Reader } from './reader.ts';

/** A KR as a digest looks at it. */
export interface WatchedKeyResult {
  keyResult: KeyResult;
  unitId: string;
  standing: KeyResultStanding;
  snapshots: readonly KeptSnapshot[];
  reviews: readonly Review[];
  /** Its colour at the last digest; null: nobody had reported. */
  before: Colour | null;
}

const folded = new WeakMap<Standing, Map<EpochMs, ReadonlyMap<string, WatchedKeyResult[]>>>();

/** The KRs of each unit, by unit ID, in the order of the plan. */
export function watchedByUnit(standing: Standing, since: EpochMs): ReadonlyMap<string, WatchedKeyResult[]> {
  const kept = folded.get(standing) ?? new Map<EpochMs, ReadonlyMap<string, WatchedKeyResult[]>>();
  folded.set(standing, kept);
  const known = kept.get(since);
  if (known) return known;
  const made = foldWatched(standing, since);
  kept.set(since, made);
  return made;
}

function foldWatched(
  { plan, states, asOf }: Standing,
  since: EpochMs,
): ReadonlyMap<string, WatchedKeyResult[]> {
  const context = foldContext(plan, asOf);
  const earlier = foldContext(plan, { day: dayAt(since, plan.settings.timeZone), at: since });
  const { unitIdOf } = planIndex(plan);
  const units = new Map<string, WatchedKeyResult[]>();
  for (const keyResult of plan.keyResults) {
    const unitId = unitIdOf(keyResult.id) ?? '';
    const state = states.get(keyResult.id);
    const snapshots = state?.snapshots ?? [];
    const heard = snapshots.filter((snapshot) => snapshot.firstReceivedAt <= since);
    const then = state && keyResultStanding(keyResult, { ...state, snapshots: heard }, earlier);
    const watched: WatchedKeyResult = {
      keyResult,
      unitId,
      standing: keyResultStanding(keyResult, state, context),
      snapshots,
      reviews: state?.reviews ?? [],
      before: then?.colour ?? null,
    };
    addTo(units, unitId, watched);
  }
  return units;
}

export interface DigestScope {
  /** KRs of the units that the reader leads and of those right below, in the order of the units. */
  near: WatchedKeyResult[];
  /**
   * Those further down, by the unit right below the reader's that they belong to: their leads hear of each,
   * the reader of their number.
   */
  deep: ReadonlyMap<string, WatchedKeyResult[]>;
}

/** What a lead's digest looks at. */
export function digestScope(reader: Reader, since: EpochMs): DigestScope {
  const { plan } = reader.standing;
  const byUnit = watchedByUnit(reader.standing, since);
  const isNear = ({ id, parentId }: Unit) =>
    reader.ledUnitIds.has(id) || (parentId !== null && reader.ledUnitIds.has(parentId));
  const near: WatchedKeyResult[] = [];
  const deep = new Map<string, WatchedKeyResult[]>();
  for (const unit of plan.units) {
    const watched = reader.unitIds.has(unit.id) ? byUnit.get(unit.id) : undefined;
    if (!watched) continue;
    if (isNear(unit)) near.push(...watched);
    else {
      const nearest = planIndex(plan).above(unit.id).find(isNear)?.id ?? unit.id;
      for (const each of watched) addTo(deep, nearest, each);
    }
  }
  return { near, deep };
}

/** `8 of 20 planned`, of what is done or not `not yet, due 28 Feb`; '' where nothing is known. */
export function figuresText(
  reader: Reader,
  keyResult: KeyResult,
  { latest, figures }: Pick<KeyResultStanding, 'latest' | 'figures'>,
): string {
  if (!figures || !latest) return '';
  if (keyResult.type === 'yes-no')
    return latest.value >= 1
      ? reader.say('row.yesNo.done')
      : reader.say('row.yesNo', { day: dayText(keyResult.due, reader.language) });
  const { planned } = figures;
  return figuresSentence(reader, figuresInUnit(reader, keyResult, { value: latest.value, planned }));
}

/** A KR's line: its mark, its figures in words and as a bar, and what is to be said of it. */
export function figuresRow(
  reader: Reader,
  { keyResult, standing }: Pick<WatchedKeyResult, 'keyResult' | 'standing'>,
  text: string,
  link: MailRow['link'] = null,
): MailRow {
  // Of what is done or not there is no part to draw.
  const drawn = keyResult.type === 'yes-no' ? null : standing.figures;
  return {
    status: standing.status,
    title: keyResultTitle(reader, keyResult),
    text: [figuresText(reader, keyResult, standing), text].filter(Boolean).join(reader.say('between')),
    planned: drawn?.planned ?? null,
    attained: drawn?.attainment ?? null,
    link,
  };
}
