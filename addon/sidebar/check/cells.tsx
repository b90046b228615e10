// Takes the cells of a group; gives each as a button that selects it. Never more at once than a person looks
// through.
import { useState } from 'preact/hooks';
import type { FoundCell } from '../../../shared/check/check.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { cellName } from '../../src/book/cells.ts';
import { SmallButton } from '../parts/parts.tsx';
import { say } from './words.ts';

const MOST_AT_ONCE = 6;

/** `G7`, without the tab; `row` and `column` count from 1. */
export const cellText = ({ row, column }: { row: number; column: number }): string => cellName(row, column);

interface CellsProps {
  cells: readonly FoundCell[];
  language: Language;
  /** True where each says something of its own. */
  withTexts: boolean;
  onShow: (cell: FoundCell) => void;
  /** Null: they cannot be dismissed one by one. */
  onDismiss: ((cell: FoundCell) => void) | null;
}

export function Cells({ cells, language, withTexts, onShow, onDismiss }: CellsProps) {
  const [most, setMost] = useState(MOST_AT_ONCE);
  const left = cells.length - most;
  return (
    <>
      <ul class={withTexts || onDismiss ? 'found-cells' : 'found-cells chips'}>
        {cells.slice(0, most).map((cell) => (
          <li key={`${cell.place.tab} ${cell.place.row} ${cell.place.column} ${cell.problem.code}`}>
            <p class="act">
              <button type="button" class="chip" onClick={() => onShow(cell)}>
                <b>{cellText(cell.place)}</b>
                {cell.name !== '' && <span> {cell.name}</span>}
                <span class="visually-hidden">{say(language, 'inTab', { tab: cell.place.tab })}</span>
              </button>
              {onDismiss && (
                <SmallButton
                  text={say(language, 'dismiss')}
                  about={[language, cell.problem.message]}
                  onPress={() => onDismiss(cell)}
                  quiet
                />
              )}
            </p>
            {withTexts && <p class="about">{cell.problem.message}</p>}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p class="act">
          <SmallButton
            text={say(language, 'moreCells', { count: left })}
            onPress={() => setMost(cells.length)}
            quiet
          />
        </p>
      )}
    </>
  );
}
