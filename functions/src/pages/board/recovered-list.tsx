// Takes a standing and some key results; gives those that recovered. Never a ranking: awards name teams.
import { recoveriesOf } from '../../../../shared/board/awards.ts';
import { dayText, percentText } from '../../../../shared/format/format.ts';
import { say } from '../../../../shared/words/pages.ts';
import { inList, PagedRows } from '../parts/paged.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { OfKeyResults } from '../parts/view.ts';

/** Key results that came back from red to green, latest first; each once, with its last recovery. */
export function RecoveredList({ lookup, rows, view }: OfKeyResults) {
  const { language, link } = view;
  const recovered = rows.flatMap((row) => {
    const last = recoveriesOf(row.snapshots).at(-1);
    return last && row.figures.status === 'green' ? [{ row, ...last }] : [];
  });
  const [award] = lookup.standing.board.awards;
  return (
    <PagedRows
      all={recovered.sort((a, b) => (a.to < b.to ? 1 : -1))}
      part="recovered"
      none="noRecovered"
      view={view}
    >
      {({ row, from, to, recoveredPerDay }) => (
        <li key={row.keyResult.id}>
          <h3>
            <a href={link(pagePaths.keyResult(row.keyResult.id))}>{inList(row.keyResult.text)}</a>
          </h3>
          <p class="small muted">
            {row.unit?.name} ·{' '}
            {say(language, 'redToGreen', { from: dayText(from, language), to: dayText(to, language) })} ·{' '}
            {say(language, 'recoveredPerDay', { share: percentText(recoveredPerDay, language) })}
            {row.keyResult.id === award?.keyResultId && (
              <>
                {' · '}
                <strong>{say(language, 'fastestOfCycle')}</strong>
              </>
            )}
          </p>
        </li>
      )}
    </PagedRows>
  );
}
