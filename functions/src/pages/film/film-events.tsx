// Takes the events of a film and the day that is shown; gives them numbered as on the chart, those of the
// days since the frame before first in sight, those still to come hidden. Never a person's name.
import { type FilmEvent, sideOf } from '../../../../shared/board/film-events.ts';
import { dayText } from '../../../../shared/format/format.ts';
import type { Day } from '../../../../shared/model/time.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { colon } from '../../../../shared/words/punctuation.ts';
import { inList } from '../parts/paged.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { Lookup, PageView } from '../parts/view.ts';

const KINDS: Record<FilmEvent['kind'], Word> = {
  help: 'filmHelp',
  adopted: 'filmAdopted',
  playbook: 'filmPlaybook',
  adjusted: 'filmAdjusted',
  worked: 'filmWorked',
  change: 'filmChange',
};

interface Props {
  shown: readonly FilmEvent[];
  more: number;
  day: Day;
  /** The day of the frame before; '' for none. */
  before: Day | '';
  lookup: Lookup;
  view: PageView;
}

/** The number of an event is its place in `shown`; `more` counts those that neither list nor chart has. */
export function EventList({ shown, more, day, before, lookup, view }: Props) {
  const { language } = view;
  return (
    <section class="turned">
      <h2>{say(language, 'filmDecided')}</h2>
      {shown.length === 0 && <p class="muted">{say(language, 'nothingDecided')}</p>}
      {shown.length > 0 && (
        <ol class="pic-list film-events">
          {shown.map((event, index) => (
            <li
              key={`${index}`}
              data-event={event.day}
              class={event.day > before && event.day <= day ? 'fresh' : undefined}
              hidden={event.day > day}
            >
              <span class={`number ${sideOf(event.kind)}`} aria-hidden="true">
                {index + 1}
              </span>
              <EventText event={event} lookup={lookup} view={view} />
            </li>
          ))}
        </ol>
      )}
      {more > 0 && <p class="small muted">{say(language, 'andMoreTurned', { count: more })}</p>}
    </section>
  );
}

function EventText({ event, lookup, view }: { event: FilmEvent } & Pick<Props, 'lookup' | 'view'>) {
  const { language, link } = view;
  const { kind, day, text, keyResultId, unitId, fromUnitId, change, count } = event;
  const unit = (id: string) => lookup.units.get(id)?.name ?? id;
  const keyResult = lookup.keyResults.get(keyResultId);
  return (
    <span>
      <strong>{say(language, KINDS[kind])}</strong>
      {fromUnitId && ` · ${say(language, 'fromUnit', { unit: unit(fromUnitId) })}`}
      {colon(language)}
      {change && `${say(language, 'filmFrom', { ...change, field: say(language, change.field) })} · `}
      {inList(text)}
      <span class="small muted">
        {' '}
        {dayText(day, language)}
        {count > 1 && ` · ${say(language, 'filmTimes', { count })}`}
        {count === 1 && unitId !== '' && ` · ${unit(unitId)}`}
        {count === 1 && keyResult && (
          <>
            {' · '}
            <a href={link(pagePaths.keyResult(keyResultId))}>{inList(keyResult.text)}</a>
          </>
        )}
      </span>
    </span>
  );
}
