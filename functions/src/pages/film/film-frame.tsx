// Takes the units of a frame; gives what each was on that day: colour, attained against plan, how many are
// red and amber. As few bytes as it takes: a page has many frames.

import type { FilmUnit } from '../../../../shared/board/film.ts';
import { StatusPaths } from '../../../../shared/look/status-mark.tsx';
import type { Language } from '../../../../shared/model/plan.ts';
import { STATUSES, type Status } from '../../../../shared/model/state.ts';
import { say } from '../../../../shared/words/pages.ts';
import { BarAndFigures } from '../parts/bar-and-figures.tsx';
import { inList } from '../parts/paged.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';

/** The shapes, drawn once for all frames. */
export function StatusSymbols() {
  return (
    <svg class="visually-hidden" aria-hidden="true">
      {STATUSES.map((status) => (
        <symbol key={status} id={`is-${status}`} viewBox="0 0 16 16">
          <StatusPaths status={status} />
        </symbol>
      ))}
    </svg>
  );
}

function Mark({ status, language, count }: { status: Status; language: Language; count?: number }) {
  return (
    <span class={`mark ${status}`}>
      <svg aria-hidden="true">
        <use href={`#is-${status}`} />
      </svg>
      {count}
      <span class="visually-hidden"> {say(language, status)}</span>
    </span>
  );
}

interface Props {
  units: readonly FilmUnit[];
  /** Units that have no room. */
  more: number;
  day: string;
  isToday: boolean;
  view: PageView;
}

/**
 * The unit of the film comes first and is no link. Its marks are those of StatusSymbols, which stand on the
 * page once.
 */
export function FrameRows({ units, more, day, isToday, view }: Props) {
  const { language, link } = view;
  const to = (id: string) => link(pagePaths.film({ unitId: id, day: isToday ? undefined : day }));
  return (
    <table class="frame">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{say(language, 'unit')}</th>
          <th scope="col">{say(language, 'status')}</th>
          <th scope="col">{say(language, 'attainedLine')}</th>
          <th scope="col">
            {say(language, 'red')} / {say(language, 'amber')}
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit, index) => (
          <tr key={unit.id} class={index === 0 ? 'whole' : undefined}>
            <th scope="row">
              {index === 0 ? inList(unit.name) : <a href={to(unit.id)}>{inList(unit.name)}</a>}
            </th>
            <td>
              <Mark status={unit.status} language={language} />
            </td>
            <td class="against">
              <BarAndFigures
                figures={unit}
                language={language}
                bar={(attainment) => <Bar attainment={attainment} unit={unit} />}
              />
            </td>
            <td class="counts">
              {unit.red > 0 && <Mark status="red" count={unit.red} language={language} />}{' '}
              {unit.amber > 0 && <Mark status="amber" count={unit.amber} language={language} />}
            </td>
          </tr>
        ))}
        {more > 0 && (
          <tr>
            <td colSpan={4} class="small muted">
              {say(language, 'andMoreTurned', { count: more })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** The bar is decoration: the figures stand beside it. */
function Bar({ attainment, unit }: { attainment: number; unit: FilmUnit }) {
  const planned = unit.planned ?? 0;
  const end = Math.max(1, attainment, planned);
  const at = (share: number) => `${Math.round((Math.max(0, share) / end) * 1000) / 10}%`;
  return (
    <svg class="planbar" aria-hidden="true">
      <rect class="track" y="2" width="100%" height="10" rx="5" />
      <rect class={`fill ${unit.status}`} y="2" width={at(attainment)} height="10" rx="5" />
      <line class="tick" x1={at(planned)} x2={at(planned)} y1="-1" y2="15" />
    </svg>
  );
}
