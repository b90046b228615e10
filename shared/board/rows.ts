// Takes the board as the server folded it; gives the rows of the Board tab, in the sheet and in a file, in the
// order of the tree, with words, shapes and trends.
// Never ranks and never computes a figure: it shows those of the server.

import { SHAPES } from '../look/colours.ts';
import type { BoardFold, BoardKeyResult } from '../model/board.ts';
import { groupBy } from '../model/group-by.ts';
import type { Language } from '../model/plan.ts';
import type { Status } from '../model/state.ts';
import { wordFor } from '../sheet/table/words.ts';
import type { BoardReply } from '../wire/messages.ts';
import { boardTabWords } from '../words/page/board-tab.ts';
import { inLanguage } from '../words/say.ts';

export type BoardLevel = 'unit' | 'objective' | 'keyResult';

/** The board with the texts that its rows show. */
export type BoardTexts = Pick<BoardReply, 'board' | 'texts' | 'owners' | 'trends'>;

export interface BoardRow {
  level: BoardLevel;
  status: Status;
  cells: Record<string, string | number>;
}

const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** Snapshots shown in a trend, the latest ones. */
const TREND_POINTS = 12;

/** Every unit with its objectives and their key results. */
export function boardRows(reply: BoardTexts, language: Language): BoardRow[] {
  const { board } = reply;
  const objectives = groupBy(board.objectives, ({ unitId }) => unitId);
  const keyResults = groupBy(board.keyResults, ({ objectiveId }) => objectiveId);
  return board.units.flatMap((unit) => {
    const unitName = reply.texts.units[unit.id] || unit.id;
    const below = (objectives.get(unit.id) ?? []).flatMap((objective) => {
      const text = reply.texts.objectives[objective.id] || objective.id;
      const own = (keyResults.get(objective.id) ?? []).map((each) =>
        keyResultRow(each, unitName, text, reply, language),
      );
      return [foldRow('objective', objective, { Unit: unitName, Objective: text }, language), ...own];
    });
    return [foldRow('unit', unit, { Unit: unitName }, language), ...below];
  });
}

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
  };
}

function keyResultRow(
  each: BoardKeyResult,
  unit: string,
  objective: string,
  reply: BoardTexts,
  language: Language,
): BoardRow {
  const trend = reply.trends[each.id] ?? [];
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
      Trend: trendText(trend.map(({ attainment }) => attainment)),
      'Snapshot date': each.snapshotDate ?? '',
      Forecast: figure(each.forecast),
    },
  };
}

/** Bars from the lowest to the highest attainment shown, nought always among them. */
function trendText(attainments: readonly number[]): string {
  const shown = attainments.slice(-TREND_POINTS);
  const low = Math.min(0, ...shown);
  const span = Math.max(...shown, 0) - low;
  if (shown.length === 0) return '';
  return shown
    .map((value) => BLOCKS[span === 0 ? 0 : Math.round(((value - low) / span) * (BLOCKS.length - 1))])
    .join('');
}
