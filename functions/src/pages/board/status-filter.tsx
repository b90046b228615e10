// Takes the KRs that are looked at; gives how many there are of each colour, as a bar and as links that
// filter. Never colour alone.
import { ShareBar } from '../../../../shared/look/share-bar.tsx';
import { StatusMark } from '../../../../shared/look/status-mark.tsx';
import { STATUSES, type Status } from '../../../../shared/model/state.ts';
import { say } from '../../../../shared/words/pages.ts';
import { pagePaths } from '../parts/paths.ts';
import type { KeyResultRow, PageView } from '../parts/view.ts';

/** `rows` are those of every colour, whatever `status` shows: they are what is counted. */
export function StatusFilter(props: {
  rows: KeyResultRow[];
  unitId: string | undefined;
  status: Status | undefined;
  view: PageView;
}) {
  const { rows, unitId, status, view } = props;
  const { language, link } = view;
  const count = (each: Status) => rows.filter(({ figures }) => figures.status === each).length;
  return (
    <div class="stack-s">
      <ShareBar
        counts={{ red: count('red'), amber: count('amber'), green: count('green'), none: count('none') }}
      />
      <nav class="chips" aria-label={say(language, 'filterStatus')}>
        <a href={link(pagePaths.board(unitId))} aria-current={status ? undefined : 'true'}>
          {say(language, 'all')} <b>{rows.length}</b>
        </a>
        {STATUSES.map((each) => (
          <a
            key={each}
            href={link(pagePaths.board(unitId, each))}
            aria-current={status === each ? 'true' : undefined}
          >
            <StatusMark status={each} language={language} />
            <b>{count(each)}</b>
          </a>
        ))}
      </nav>
    </div>
  );
}
