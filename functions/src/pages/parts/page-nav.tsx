// Takes which page is shown and of which unit; gives the way to the others, a press away and always in sight.
// Never a link that leads nowhere.
import { say, type Word } from '../../../../shared/words/pages.ts';
import { pagePaths } from './paths.ts';
import type { Lookup, PageView } from './view.ts';

type NavPage = 'board' | 'film' | 'units' | 'meeting' | 'process' | 'growth';

const NAMES: Record<NavPage, Word> = {
  board: 'board',
  film: 'film',
  units: 'allUnits',
  meeting: 'openUnitPage',
  process: 'toProcess',
  growth: 'toGrowth',
};

/** Pages that speak of now: a cycle that is over has none of its own. */
const OF_NOW: readonly NavPage[] = ['process', 'growth'];

interface PageNavProps {
  /** The page that is shown; null where it is none of these. */
  here: NavPage | null;
  /** The unit that is looked at; null for the whole company. */
  unitId: string | null;
  lookup: Pick<Lookup, 'root'>;
  view: PageView;
}

/** A cycle that is over has neither process nor growth. */
export function PageNav({ here, unitId, lookup: { root }, view }: PageNavProps) {
  const { language, link, past } = view;
  // The whole company has the board without a unit.
  const ownId = unitId === root?.id ? null : unitId;
  const to: Record<NavPage, string | null> = {
    board: pagePaths.board(ownId ?? undefined),
    film: pagePaths.film({ unitId: ownId ?? undefined }),
    units: pagePaths.units(ownId ?? undefined),
    meeting: root && pagePaths.unit(ownId ?? root.id),
    process: pagePaths.process(),
    growth: pagePaths.growth(),
  };
  return (
    <nav class="pages no-print" aria-label={say(language, 'pagesOfBoard')}>
      <ul>
        {(Object.keys(to) as NavPage[]).map((name) => {
          const path = to[name];
          if (path === null || (past && OF_NOW.includes(name))) return null;
          return (
            <li key={name}>
              <a href={link(path)} aria-current={name === here ? 'page' : undefined}>
                {say(language, NAMES[name])}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
