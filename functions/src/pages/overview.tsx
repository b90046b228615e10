// Takes a unit's roll-up and the company's measures; gives the overview at the top of a page. Never a figure of one person.
import { numberText, percentText } from '../../../shared/look/figures.ts';
import { deviationText, PlanAgainst } from '../../../shared/look/plan-against.tsx';
import { StatusMark } from '../../../shared/look/status-mark.tsx';
import { say, type Word } from '../../../shared/look/words.ts';
import type { BoardFold, Measures } from '../../../shared/model/board.ts';
import type { Language, Settings } from '../../../shared/model/plan.ts';

export function Overview({ fold, language }: { fold: BoardFold | undefined; language: Language }) {
  if (!fold) return null;
  return (
    <div class="stack-s">
      <p class="line">
        <StatusMark status={fold.status} language={language} big />
        <span class="muted">
          {fold.deviation !== null && `${deviationText(fold.deviation, language)} · `}
          {say(language, 'coverageOf', { share: percentText(fold.coverage, language, 0) })}
        </span>
      </p>
      <PlanAgainst figures={fold} language={language} />
    </div>
  );
}

export function MeasureTiles({
  measures,
  settings,
  language,
}: {
  measures: Measures;
  settings: Settings;
  language: Language;
}) {
  const share = (value: number | null) => (value === null ? null : percentText(value, language, 0));
  const days =
    measures.agilityDays === null
      ? null
      : say(language, 'days', { days: numberText(measures.agilityDays, 1) });
  return (
    <dl class="tiles">
      <Tile
        name="penetration"
        help={say(language, 'penetrationHelp')}
        value={share(measures.penetration)}
        language={language}
      />
      <Tile name="agility" help={say(language, 'agilityHelp')} value={days} language={language} />
      <Tile
        name="response"
        help={say(language, 'responseHelp', { hours: settings.responseHours })}
        value={share(measures.responseWithinSla)}
        language={language}
      />
      <Tile
        name="signalsInTime"
        help={say(language, 'signalsHelp', { hours: settings.signalHours })}
        value={share(measures.signalsWithinSla)}
        language={language}
      />
      <Tile
        name="snapshotRate"
        help={say(language, 'snapshotRateHelp')}
        value={share(measures.snapshotRate)}
        language={language}
      />
    </dl>
  );
}

function Tile({
  name,
  help,
  value,
  language,
}: {
  name: Word;
  help: string;
  value: string | null;
  language: Language;
}) {
  return (
    <div class="tile">
      <dt>{say(language, name)}</dt>
      <dd class={value === null ? 'nil' : undefined}>{value ?? say(language, 'nothingToCount')}</dd>
      <dd class="help">{help}</dd>
    </div>
  );
}
