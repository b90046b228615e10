// Takes a company and its quarter; gives the sheets of its workbook, both languages in each cell that has a
// text.
// Never decides anything: rows are laid out as the sources and the rules gave them.
import { settingDescription } from '../../shared/sheet/table/setting-description.ts';
import { SETTING_KEYS } from '../../shared/sheet/table/setting-keys.ts';
import type { TabName } from '../../shared/sheet/table/tabs.ts';
import { headingOf } from '../source/headings.ts';
import {
  type Company,
  type KeyResultSource,
  type Sheet,
  type SourceCell,
  type Text,
  t,
} from '../source/types.ts';
import { word } from '../source/words.ts';
import { typed } from './format.ts';
import type { GeneratedReview } from './reviews.ts';
import type { Snapshot } from './snapshots.ts';

/** A sheet with the headings of its tab; columns on the right that no row fills are left out. */
export function sheet(name: TabName, rows: SourceCell[][]): Sheet {
  const heading = headingOf(name);
  const width = Math.max(...rows.map((row) => row.length));
  return { ...heading, columns: heading.columns.slice(0, width), rows };
}

/** The tabs that are published: Settings, Units, People, Metrics, Objectives, Key results. */
export function planSheets(company: Company): Sheet[] {
  return [
    sheet(
      'Settings',
      company.settings.map(([key, value]) => [key, value, aboutKey(key)]),
    ),
    sheet(
      'Units',
      company.units.map((unit) => [unit.id, unit.name, unit.level, unit.parent, unit.lead]),
    ),
    sheet(
      'People',
      company.people.map((person) => [
        person.email,
        person.name,
        person.units.join('; '),
        person.post,
        person.admin ? word.admin : word.member,
        person.language ?? null,
        person.timeZone ?? null,
        person.leftOn ?? null,
      ]),
    ),
    sheet('Metrics', company.metrics),
    sheet(
      'Objectives',
      company.objectives.map((each) => [
        each.id,
        each.unit,
        each.text,
        each.alignedTo,
        each.weight ?? null,
        each.notes ?? null,
      ]),
    ),
    sheet('Key results', company.keyResults.map(keyResultRow)),
  ];
}

function keyResultRow(each: KeyResultSource): SourceCell[] {
  const number = (value: number | undefined) => (value === undefined ? null : typed(each, value));
  return [
    each.id,
    each.objective,
    each.text,
    each.metric,
    word[each.type],
    number(each.baseline),
    number(each.target),
    number(each.low),
    number(each.high),
    each.weight ?? null,
    each.owner,
    each.start ?? null,
    each.due ?? null,
    each.plan?.map(([day, value]) => `${day}:${typed(each, value)}`).join('; ') ?? null,
  ];
}

export const snapshotSheet = (snapshots: readonly Snapshot[]): Sheet =>
  sheet(
    'Snapshots',
    snapshots.map((each) => [
      each.day,
      each.source.id,
      each.source.type === 'yes-no'
        ? each.value === 1
          ? word.yes
          : word.no
        : typed(each.source, each.value),
      each.confidence,
      each.selfStatus,
      each.blocker,
      each.note,
      each.support,
      each.source.owner,
      each.received,
    ]),
  );

export const reviewSheet = (
  reviews: readonly GeneratedReview[],
  leadOf: (source: KeyResultSource) => string,
): Sheet =>
  sheet(
    'Reviews',
    reviews.map((each) => [
      each.source.id,
      each.opened,
      each.responded,
      each.started,
      each.closed,
      each.measure,
      each.outcome,
      each.responded ? leadOf(each.source) : null,
    ]),
  );

/** What stands beside a key of Settings, as Set up writes it. */
function aboutKey(name: Text): Text {
  const spec = SETTING_KEYS.find(({ key }) => key === name.en)!;
  return t(settingDescription(spec, 'en'), settingDescription(spec, 'zh'));
}

/**
 * What owners changed within the quarter, in the order of time; the Key results tab holds the value after.
 */
export function adjustmentSheet(keyResults: readonly KeyResultSource[]): Sheet {
  const rows = keyResults.flatMap((source) => {
    if (!source.change) return [];
    const { field, before, at, reason } = source.change;
    const text = (value: number): Text => (field === 'target' ? same(typed(source, value)) : same(value));
    return [
      [
        at,
        source.id,
        word[field],
        text(before),
        text(source[field] ?? 0),
        source.owner,
        reason,
      ] as SourceCell[],
    ];
  });
  return sheet(
    'Adjustments',
    rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  );
}

const same = (value: string | number): Text => t(String(value), String(value));
