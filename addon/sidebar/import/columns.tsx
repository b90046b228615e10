// Takes the columns that no word of their headings explains; asks what each is. Never answers by itself.

import type { NewRows } from '../../../shared/goals/first-rows.ts';
import type { UnreadColumn } from '../../../shared/import/model.ts';
import { sameText } from '../../../shared/import/words/plain.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { ImportColumn, OwnHeading } from '../../../shared/sheet/table/import-column.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { CHOICES, wordFor } from '../../../shared/sheet/table/words.ts';
import { Place, type PlaceProps } from './questions.tsx';
import { say } from './words.ts';

/** More than a person goes through in a sidebar; the tab Import headings takes the rest. */
const MOST_COLUMNS = 30;

export interface ColumnsProps {
  language: Language;
  columns: readonly UnreadColumn[];
  picked: readonly OwnHeading[];
  /** Null: as if nobody had said anything. */
  onPick: (heading: string, field: ImportColumn | null) => void;
  onShow: PlaceProps['onShow'];
}

export function Columns({ language, columns, picked, onPick, onShow }: ColumnsProps) {
  if (columns.length === 0) return null;
  const fieldOf = (heading: string) =>
    picked.find((each) => sameText(each.heading) === sameText(heading))?.field ?? '';
  return (
    <section class="field columns">
      <h2>{say(language, 'columns')}</h2>
      <p class="hint">{say(language, 'columnsHint')}</p>
      {columns.slice(0, MOST_COLUMNS).map(({ at, heading, samples }) => (
        <div class="column" key={at}>
          <label>
            <span>{say(language, 'whatIs', { heading })}</span>
            <select
              class="in"
              value={fieldOf(heading)}
              onChange={(event) =>
                onPick(heading, (event.currentTarget.value || null) as ImportColumn | null)
              }
            >
              <option value="">{say(language, 'notNow')}</option>
              {CHOICES.importColumn.map(([field]) => (
                <option key={field} value={field}>
                  {wordFor('importColumn', field, language)}
                </option>
              ))}
            </select>
          </label>
          <p class="hint">
            <Place at={at} language={language} onShow={onShow} /> {samples.join(' · ')}
          </p>
        </div>
      ))}
      {columns.length > MOST_COLUMNS && (
        <p class="hint">{say(language, 'moreRows', { count: columns.length - MOST_COLUMNS })}</p>
      )}
    </section>
  );
}

/** What is remembered: a row a heading. */
export const headingRows = (picked: readonly OwnHeading[], language: Language): NewRows['tabs'] =>
  picked.length === 0
    ? []
    : [
        {
          tab: 'Import headings',
          records: picked.map(({ heading, field }) => ({
            Heading: lineOf(heading),
            Column: wordFor('importColumn', field, language),
          })),
        },
      ];

/** Those of before and those that are new, each heading once. */
export function joinedColumns(...lists: readonly (readonly UnreadColumn[])[]): UnreadColumn[] {
  const found = new Map<string, UnreadColumn>();
  for (const each of lists.flat())
    if (!found.has(sameText(each.heading))) found.set(sameText(each.heading), each);
  return [...found.values()];
}
