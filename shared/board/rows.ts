// Takes the board as the server folded it; gives the rows of the Board tab, in the sheet and in a file: the
// unit that the plan names first, what needs help, then the rest in the plan's order, with words, shapes,
// trends. Never ranks by a figure and never computes one: it shows those of the server.

import { SHAPES } from '../look/colours.ts';
import type { BoardFold, BoardKeyResult } from '../model/board.ts';
import { groupBy } from '../model/group-by.ts';
import type { Language } from '../model/plan.ts';
import type { Status } from '../model/state.ts';
import { wordFor } from '../sheet/table/words.ts';
import type { BoardReply } from '../wire/messages/board.ts';
import { boardTabWords } from '../words/page/board-tab.ts';
import { inLanguage } from '../words/say.ts';

type BoardLevel = 'unit' | 'objective' | 'keyResult';

/** The board with the texts that its rows show. */
export type BoardTexts = Pick<BoardReply, 'board' | 'texts' | 'owners' | 'trends'>;

export interface BoardRow {
  level: BoardLevel;
  status: Status;
  cells: Record<string, string | number>;
  /** Attainments that the trend shows, from the oldest to the latest; blank where one alone is no trend. */
  trend: readonly number[];
}

/** A whole block would run into the one of the row above. */
const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'];
/** Snapshots shown in a trend, the latest ones. */
const TREND_POINTS = 12;

/** Every unit with its objectives and their key results; what needs help comes before what is green. */
export function boardRows(reply: BoardTexts, language: Language): BoardRow[] {
  const { board } = reply;
  const objectives = groupBy(board.objectives, ({ unitId }) => unitId);
  const keyResults = groupBy(board.keyResults, ({ objectiveId }) => objectiveId);
  const units = board.units.map((unit) => {
    const unitName = reply.texts.units[unit.id] || unit.id;
    const below = (objectives.get(unit.id) ?? []).map((objective): Block => {
      const text = reply.texts.objectives[objective.id] || objective.id;
      const row = foldRow('objective', objective, { Unit: unitName, Objective: text }, language);
      const own = (keyResults.get(objective.id) ?? []).map(
        (each): Block => ({
          help: helpFor(each.status, each.stale),
          rows: [keyResultRow(each, unitName, text, reply, language)],
        }),
      );
      return blockOf(row, own);
    });
    return blockOf(foldRow('unit', unit, { Unit: unitName }, language), below);
  });
  // The unit that the plan names first, as a rule the company, stands above all; what is its own where it
  // belongs.
  const [company, ...own] = units[0]?.rows ?? [];
  if (!company) return [];
  return [company, ...inOrder([{ help: units[0]!.help, rows: own }, ...units.slice(1)])];
}

/** Rows that stay together. */
interface Block {
  help: number;
  rows: BoardRow[];
}

/** What needs help most first: red, amber, what nobody knows of, green. */
const helpFor = (status: Status, stale = false): number =>
  status === 'red' ? 0 : status === 'amber' ? 1 : status === 'none' || stale ? 2 : 3;

/** A thing above what it holds. That nothing is reported of the whole says nothing of its own. */
const blockOf = (row: BoardRow, below: readonly Block[]): Block => ({
  help: Math.min(row.status === 'none' ? 3 : helpFor(row.status), ...below.map(({ help }) => help)),
  rows: [row, ...inOrder(below)],
});

/** Of those that need the same the order of the plan stays. */
const inOrder = (blocks: readonly Block[]): BoardRow[] =>
  [...blocks].sort((a, b) => a.help - b.help).flatMap(({ rows }) => rows);

const figure = (value: number | null): number | string => value ?? '';

function statusText(status: Status, stale: boolean, language: Language): string {
  return `${SHAPES[status]} ${wordFor('status', status, language)}${stale ? inLanguage(language, boardTabWords.boardStale) : ''}`;
}

function foldRow(
  level: BoardLevel,
  fold: BoardFold,
  cells: Record<string, string>,
  language: Language,
): BoardRow {
  const { attainment, planned, deviation, status } = fold;
  return {
    level,
    status,
    cells: {
      ...cells,
      Attainment: figure(attainment),
      Plan: figure(planned),
      Deviation: figure(deviation),
      Status: statusText(status, false, language),
    },
    trend: [],
  };
}

function keyResultRow(
  each: BoardKeyResult,
  unit: string,
  objective: string,
  reply: BoardTexts,
  language: Language,
): BoardRow {
  const reported = (reply.trends[each.id] ?? []).map(({ attainment }) => attainment).slice(-TREND_POINTS);
  const trend = reported.length > 1 ? reported : [];
  const owner = reply.owners[each.id] ?? '';
  return {
    level: 'keyResult',
    status: each.status,
    cells: {
      Unit: unit,
      Objective: objective,
      'KR ID': each.id,
      'Key result': reply.texts.keyResults[each.id] ?? '',
      Owner: owner,
      Attainment: figure(each.attainment),
      Plan: figure(each.planned),
      Deviation: figure(each.deviation),
      Status: statusText(each.status, each.stale, language),
      Trend: trendText(trend),
      'Snapshot date': each.snapshotDate ?? '',
      Forecast: figure(each.forecast),
    },
    trend,
  };
}

/** Bars from the lowest to the highest attainment shown, nought always among them; level in the middle. */
function trendText(shown: readonly number[]): string {
  const low = Math.min(0, ...shown);
  const span = Math.max(...shown, 0) - low;
  const isLevel = shown.every((value) => value === shown[0]);
  const top = BLOCKS.length - 1;
  return shown
    .map((value) => BLOCKS[isLevel || span === 0 ? top / 2 : Math.round(((value - low) / span) * top)])
    .join('');
}
