// Takes a comparison with what was imported before; draws what is new, changed and gone by group, each with
// its box. Never decides.

import { dayText, numberText } from '../../../shared/format/format.ts';
import { type ChangeGroup, type Choices, GROUPS } from '../../../shared/import/again/choices.ts';
import type { Comparison, Difference } from '../../../shared/import/again/compare.ts';
import { type ComparedTab, TEXT_COLUMN } from '../../../shared/import/again/pairing.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Cell } from '../../../shared/model/workbook.ts';
import { tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { inLanguage } from '../../../shared/words/say.ts';
import { SmallButton } from '../parts/parts.tsx';
import { Place, type PlaceProps } from './questions.tsx';
import { say } from './words.ts';

/** More than a person looks through. */
const MOST_LINES = 50;

interface VersionChangesProps {
  language: Language;
  comparison: Comparison;
  choices: Choices;
  onChoose: (group: ChangeGroup, isChosen: boolean) => void;
  /** A person says that this is no version of what stands here. */
  isNew: boolean;
  onNew: (isNew: boolean) => void;
  onShow: PlaceProps['onShow'];
}

/** True where there is anything to compare with. */
export const isNewVersion = ({ of, same, theirs }: Comparison): boolean =>
  of.length > 0 || same > 0 || theirs.some(({ ours }) => ours !== null);

export function VersionChanges({
  language,
  comparison,
  choices,
  onChoose,
  isNew,
  onNew,
  onShow,
}: VersionChangesProps) {
  if (isNew) return <SmallButton text={say(language, 'asVersion')} onPress={() => onNew(false)} quiet />;
  const last = comparison.of[comparison.of.length - 1];
  return (
    <section class="field again">
      <p class="hint">
        {last
          ? say(language, 'comparedWith', { source: last.source, day: dayText(last.day, language) })
          : say(language, 'comparedNow')}{' '}
        {comparison.same > 0 && say(language, 'same', { count: comparison.same })}
      </p>
      {GROUPS.filter((group) => comparison[group].length > 0).map((group) => (
        <div class="group" key={group}>
          <label class="box">
            <input
              type="checkbox"
              checked={choices[group]}
              onChange={(event) => onChoose(group, event.currentTarget.checked)}
            />
            <span>{say(language, group, { count: comparison[group].length })}</span>
          </label>
          <Lines group={group} comparison={comparison} language={language} onShow={onShow} />
        </div>
      ))}
      <p class="act">
        <SmallButton text={say(language, 'asNew')} onPress={() => onNew(true)} quiet />
      </p>
    </section>
  );
}

interface LinesProps extends Pick<VersionChangesProps, 'comparison' | 'language' | 'onShow'> {
  group: ChangeGroup;
}

function Lines({ group, comparison, language, onShow }: LinesProps) {
  // What is new stands below, as it will stand.
  if (group === 'added') return null;
  const lines = linesOf(group, comparison, language);
  const more = lines.length - MOST_LINES;
  return (
    <ul class="left-out">
      {lines.slice(0, MOST_LINES).map(({ at, text, says }) => (
        <li key={`${at} ${text}`}>
          {text} {at !== '' && <Place at={at} language={language} onShow={onShow} />}
          {says.map((each) => (
            <small class="says" key={each}>
              {each}
            </small>
          ))}
        </li>
      ))}
      {more > 0 && <li class="hint">{say(language, 'moreRows', { count: more })}</li>}
    </ul>
  );
}

interface Line {
  at: string;
  text: string;
  says: string[];
}

function linesOf(group: Exclude<ChangeGroup, 'added'>, comparison: Comparison, language: Language): Line[] {
  if (group === 'gone')
    return comparison.gone.map(({ ours, isEdited }) => ({
      at: '',
      text: lineOf(ours.cells[TEXT_COLUMN[ours.tab]]),
      says: isEdited ? [say(language, 'goneEdited')] : [],
    }));
  if (group === 'missing')
    return comparison.missing.map(({ tab, record }) => ({
      at: lineOf(record.From as Cell),
      text: lineOf(record[TEXT_COLUMN[tab]] as Cell),
      says: [],
    }));
  return comparison[group].map((each) => ({
    at: each.at,
    text: each.text,
    says: each.fields.map((field) => fieldText(each.tab, field, language)),
  }));
}

function fieldText(
  tab: ComparedTab,
  { column, here, now }: Difference['fields'][number],
  language: Language,
): string {
  const spec = tabSpec(tab).columns.find(({ name }) => name === column)!;
  const shown = (cell: Cell) =>
    typeof cell === 'number' ? numberText(cell) : lineOf(cell) || say(language, 'blank');
  return say(language, 'fieldChange', {
    column: inLanguage(language, [spec.name, spec.zh]),
    here: shown(here),
    now: shown(now),
  });
}
