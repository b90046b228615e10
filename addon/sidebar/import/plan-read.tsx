// Takes a proposal; draws the plan as it would stand, each row with the cell that it comes from, and what is
// left out. Never more rows than a person looks through.
import { numberText } from '../../../shared/format/format.ts';
import { keyResultsOf } from '../../../shared/import/key-results.ts';
import type { Import, ImportedKeyResult, KeptRow } from '../../../shared/import/model.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { percentCell } from '../../../shared/sheet/table/percent-cell.ts';
import { labelled } from '../../../shared/words/punctuation.ts';
import { Place, type PlaceProps } from './questions.tsx';
import { saidOfNow } from './said-of-now.ts';
import { say } from './words.ts';

const MOST_OBJECTIVES = 60;
const MOST_LINES = 100;

interface PlanReadProps {
  language: Language;
  read: Import;
  onShow: PlaceProps['onShow'];
}

export function PlanRead({ language, read, onShow }: PlanReadProps) {
  const groups = [
    ...read.objectives,
    ...(read.orphans.length > 0
      ? [{ at: '', text: say(language, 'noObjective'), unit: null, kept: [], keyResults: read.orphans }]
      : []),
  ];
  const more = groups.length - MOST_OBJECTIVES;
  return (
    <section class="goals-read">
      <h2>{say(language, 'plan')}</h2>
      {groups.slice(0, MOST_OBJECTIVES).map(({ at, text, unit, kept = [], keyResults }, index) => (
        <div key={`${at} ${index}`}>
          <h3>
            {text} {unit && <small>· {unit}</small>}{' '}
            {at !== '' && <Place at={at} language={language} onShow={onShow} />}
          </h3>
          <Kept rows={kept} language={language} onShow={onShow} />
          <ul>
            {keyResults.map((each) => (
              <KeyResult key={each.at} keyResult={each} language={language} onShow={onShow} />
            ))}
          </ul>
        </div>
      ))}
      {more > 0 && <p class="hint">{say(language, 'moreRows', { count: more })}</p>}
      {keyResultsOf(read).some((each) => saidOfNow(each, language).length > 0) && (
        <p class="hint">{say(language, 'nowHasNoDay')}</p>
      )}
      {read.leftOut.length > 0 && (
        <details>
          <summary>{say(language, 'leftOut', { count: read.leftOut.length })}</summary>
          <ul class="left-out">
            {read.leftOut.slice(0, MOST_LINES).map(({ at, reason, text }, index) => (
              <li key={`${at} ${index}`}>
                {text ? labelled(language, text, reason) : reason}{' '}
                <Place at={at} language={language} onShow={onShow} />
              </li>
            ))}
          </ul>
          {read.leftOut.length > MOST_LINES && (
            <p class="hint">{say(language, 'moreRows', { count: read.leftOut.length - MOST_LINES })}</p>
          )}
        </details>
      )}
    </section>
  );
}

interface KeyResultProps {
  keyResult: ImportedKeyResult;
  language: Language;
  onShow: PlaceProps['onShow'];
}

function KeyResult({ keyResult, language, onShow }: KeyResultProps) {
  const { at, text, owner } = keyResult;
  const now = saidOfNow(keyResult, language);
  return (
    <li class={owner ? '' : 'asks'}>
      <p class="what">
        {text} <Place at={at} language={language} onShow={onShow} />
      </p>
      <p class="parts">
        <span>{figuresOf(keyResult)}</span>
        <span>{owner ?? say(language, 'noOwner')}</span>
        {now.length > 0 && <span>{now.join(' · ')}</span>}
      </p>
      <Kept rows={keyResult.kept ?? []} language={language} onShow={onShow} />
    </li>
  );
}

interface KeptProps extends Pick<KeyResultProps, 'language' | 'onShow'> {
  rows: readonly KeptRow[];
}

/** Rows that a person keeps as notes. */
const Kept = ({ rows, language, onShow }: KeptProps) =>
  rows.map(({ at, text }) => (
    <p class="hint" key={at}>
      {text} <Place at={at} language={language} onShow={onShow} />
    </p>
  ));

/** `80 → 140`, `4–6`, `→ 12`; what stands in the sentence only is there too. */
function figuresOf({ baseline, target, low, high, asPercent, proposed, unit }: ImportedKeyResult): string {
  const shown = (value: number | string | null | undefined): string =>
    typeof value === 'number' ? (asPercent ? percentCell(value) : numberText(value)) : (value ?? '');
  const [from, to] = [shown(baseline ?? proposed?.baseline), shown(target ?? proposed?.target)];
  const range = low !== undefined && high !== undefined ? `${shown(low)}–${shown(high)}` : '';
  const change = to === '' ? from : `${from} → ${to}`.trim();
  return [range || change, asPercent ? '' : (unit ?? '')].filter((part) => part !== '').join(' ');
}
