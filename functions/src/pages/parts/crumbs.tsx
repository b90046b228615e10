// Takes a unit; gives the way to it from the whole company, as links to the board. Never a link to the page
// itself.
import { say } from '../../../../shared/words/pages.ts';
import { pagePaths } from './paths.ts';
import type { Lookup, PageView } from './view.ts';

export function Crumbs({ lookup, unitId, view }: { lookup: Lookup; unitId: string; view: PageView }) {
  return (
    <nav class="no-print" aria-label={say(view.language, 'allUnits')}>
      <ol class="crumbs">
        {lookup.pathTo(unitId).map(({ id, name }) => (
          <li key={id}>
            <a href={view.link(pagePaths.board(id === lookup.root?.id ? undefined : id))}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
