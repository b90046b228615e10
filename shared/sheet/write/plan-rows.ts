// Takes a plan; gives the rows of its tabs by English column names: reading them gives the same plan again
// (design §5). Never a heading, never what nobody published.

import type { Language } from '../../model/language.ts';
import type {
  KeyResult,
  MailText,
  Metric,
  Objective,
  Person,
  Plan,
  PlanPoint,
  Reward,
  Unit,
} from '../../model/plan.ts';
import { inLanguage } from '../../words/say.ts';
import { mailNamed, placesText } from '../table/mail-places.ts';
import { numberCell, percentCell } from '../table/percent-cell.ts';
import { settingDescription } from '../table/setting-description.ts';
import { SETTING_KEYS, settingText } from '../table/setting-keys.ts';
import type { TabName } from '../table/tabs.ts';
import { valueCell } from './records.ts';
import type { RecordCells } from './write.ts';
import { formCells } from './write-forms.ts';

/** The tabs of a plan in the order in which Set up writes them, each with its rows. */
export function planRows(plan: Plan, language: Language): [TabName, RecordCells[]][] {
  return [
    ['Settings', settingRows(plan, language)],
    ['Units', plan.units.map(unitCells)],
    ['People', plan.people.map(personCells)],
    ['Metrics', plan.metrics.map(metricCells)],
    ['Objectives', plan.objectives.map(objectiveCells)],
    ['Key results', plan.keyResults.map(keyResultCells)],
    ['Forms', plan.forms.flatMap(formCells)],
    ['Mails', plan.mails.map(mailCells)],
    ['Rewards', plan.rewards.map(rewardCells)],
  ];
}

const settingRows = ({ settings }: Plan, language: Language): RecordCells[] =>
  SETTING_KEYS.map((spec) => ({
    Key: inLanguage(language, [spec.key, spec.zh]),
    Value: settingText(spec.kind, settings[spec.field], language),
    'What it does': settingDescription(spec, language),
  }));

/** The root's Parent and a missing Lead are blank. */
export const unitCells = ({ id, name, level, parentId, leadEmail }: Unit): RecordCells => ({
  'Unit ID': id,
  Name: name,
  Level: level,
  Parent: parentId ?? '',
  Lead: leadEmail ?? '',
});

/** Units by ID; a blank Language or Time zone is the workspace's. */
export const personCells = (each: Person): RecordCells => ({
  Email: each.email,
  Name: each.name,
  Unit: each.unitIds.join('; '),
  Post: each.post,
  Role: each.role,
  Language: each.language ?? '',
  'Time zone': each.timeZone ?? '',
  'Left on': each.leftOn ?? '',
  'Chat ID': each.chatId ?? '',
});

export const metricCells = (each: Metric): RecordCells => ({
  'Metric ID': each.id,
  Name: each.name,
  Definition: each.definition,
  'Measure unit': each.measureUnit,
  Direction: each.direction,
  Owner: each.owner,
});

/** *Aligned to* by ID; a blank weight stays blank, which counts as 1. */
export const objectiveCells = (each: Objective): RecordCells => ({
  'Objective ID': each.id,
  Unit: each.unitId,
  Objective: each.text,
  'Aligned to': each.alignedTo ?? '',
  Weight: each.weight ?? '',
  Notes: each.notes,
});

/** The points of a plan as its cell says them: `2025-02-01:40%; …`. */
export const planText = (points: readonly PlanPoint[], percent: boolean): string =>
  points.map(({ day, value }) => `${day}:${percent ? percentCell(value) : numberCell(value)}`).join('; ');

/** Baseline and target are read of the numeric types alone, the bounds of `maintain` alone. */
export function keyResultCells(each: KeyResult): RecordCells {
  const isScaled = each.type === 'increase' || each.type === 'decrease';
  const figure = (value: number | null) => (value === null ? '' : valueCell(value, each));
  return {
    'KR ID': each.id,
    'Objective ID': each.objectiveId,
    'Key result': each.text,
    Metric: each.metricId,
    Type: each.type,
    Baseline: isScaled ? figure(each.baseline) : '',
    Target: isScaled ? figure(each.target) : '',
    Low: figure(each.low),
    High: figure(each.high),
    Weight: each.weight ?? '',
    Owner: each.owner,
    Start: each.start,
    Due: each.due,
    Plan: planText(each.points, each.percent),
    'Value from': each.source ?? '',
  };
}

/** Placeholders is told to whoever writes there, and never read back. */
export const mailCells = (each: MailText): RecordCells => ({
  Mail: each.mail,
  Language: each.language,
  Subject: each.subject,
  Opening: each.opening,
  Closing: each.closing,
  Placeholders: placesOfMail(each),
});

function placesOfMail({ mail, language }: MailText): string {
  const kind = mailNamed(mail);
  return kind === null ? '' : placesText(kind, language);
}

/** A blank Stock is one without an end. */
export const rewardCells = (each: Reward): RecordCells => ({
  'Reward ID': each.id,
  Reward: each.reward,
  Points: each.points,
  Stock: each.stock ?? '',
});
