// Takes a standing and the unit that is looked at; gives the cycle so far: each unit's colour on each
// snapshot day, and what the latest reports changed.
import { statusesOverTime } from '../../../../shared/board/over-time.ts';
import { unitsNear } from '../../../../shared/board/picture.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import { say } from '../../../../shared/words/pages.ts';
import { Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { Lookup, PageView } from '../parts/view.ts';
import { StatusGrid } from './status-grid.tsx';

/** Lines of the grid. */
const MOST_UNITS = 25;

/** Where it is red and since when, unit by unit. */
export function CycleSoFar({
  standing,
  lookup,
  unitId,
  view,
}: {
  standing: Standing;
  lookup: Lookup;
  unitId: string;
  view: PageView;
}) {
  const { language, link } = view;
  const { days, ahead } = statusesOverTime(standing);
  const units = unitsNear(standing, unitId, MOST_UNITS);
  const to = (id: string) => pagePaths.board(id === lookup.root?.id ? undefined : id);
  return (
    <Section
      title={
        <>
          {say(language, 'soFar')}{' '}
          <a class="small no-print" href={link(pagePaths.film({ unitId }))}>
            {say(language, 'asFilm')}
          </a>
        </>
      }
    >
      <StatusGrid {...{ units: units.shown, days, ahead, language, link, to }} />
      {units.more > 0 && <p class="small muted">{say(language, 'andMoreTurned', { count: units.more })}</p>}
    </Section>
  );
}
