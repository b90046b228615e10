// Takes the KRs of some units; gives what changed its colour with the latest reports: what turned worse, and
// what came back. Never who.

import { addDays } from '../../../../shared/calendar/days.ts';
import { EARLY_REPORT_DAYS, snapshotDays } from '../../../../shared/calendar/snapshot-days.ts';
import { CountedHeading } from '../../../../shared/look/counted-heading.tsx';
import { StatusMark } from '../../../../shared/look/status-mark.tsx';
import type { Colour } from '../../../../shared/model/state.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { inList } from '../parts/paged.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { KeyResultRow, Lookup, OfKeyResults, PageView } from '../parts/view.ts';

const GRAVITY: Record<Colour, number> = { green: 0, amber: 1, red: 2 };
/** Lines of a list; the rest is counted. */
const MOST = 4;

interface TurnedRow {
  row: KeyResultRow;
  from: Colour;
  to: Colour;
}

/**
 * Those whose latest report, made for the last snapshot day or since, has another colour than the one before.
 */
function turnedOf(lookup: Lookup, rows: readonly KeyResultRow[]): TurnedRow[] {
  const { plan, asOf } = lookup.standing;
  const last = snapshotDays(plan.settings)
    .filter((day) => day <= asOf.day)
    .at(-1);
  if (last === undefined) return [];
  const from = addDays(last, -EARLY_REPORT_DAYS);
  return rows.flatMap((row) => {
    const [before, latest] = row.snapshots.slice(-2);
    if (!before || !latest || latest.day < from || before.colour === latest.colour) return [];
    return [{ row, from: before.colour, to: latest.colour }];
  });
}

/** What the latest reports turned: red before amber, else in the order of the units. */
export function TurnedWorse({ lookup, rows, view }: OfKeyResults) {
  const worse = turnedOf(lookup, rows)
    .filter(isWorse)
    .sort((a, b) => GRAVITY[b.to] - GRAVITY[a.to]);
  return <List title="turnedWorse" empty="nothingWorse" list={worse} view={view} />;
}

/** What the latest reports brought back. */
export function CameBack({ lookup, rows, view }: OfKeyResults) {
  const better = turnedOf(lookup, rows).filter((each) => !isWorse(each));
  return <List title="turnedBetter" empty="nothingBetter" list={better} view={view} />;
}

const isWorse = ({ from, to }: TurnedRow): boolean => GRAVITY[to] > GRAVITY[from];

function List({
  title,
  empty,
  list,
  view,
}: {
  title: Word;
  empty: Word;
  list: readonly TurnedRow[];
  view: PageView;
}) {
  const { language, link } = view;
  return (
    <section class="turned">
      <CountedHeading title={say(language, title)} count={list.length || undefined} />
      {list.length === 0 && <p class="muted">{say(language, empty)}</p>}
      {list.length > 0 && (
        <ul class="pic-list">
          {list.slice(0, MOST).map(({ row, from, to }) => (
            <li key={row.keyResult.id}>
              <span class="turn">
                <StatusMark status={from} language={language} quiet />
                <span aria-hidden="true">→</span>
                <StatusMark status={to} language={language} quiet />
              </span>
              <span class="what">
                <a href={link(pagePaths.keyResult(row.keyResult.id))}>{inList(row.keyResult.text)}</a>
                <span class="small muted"> {row.unit?.name}</span>
              </span>
            </li>
          ))}
          {list.length > MOST && (
            <li class="muted small">{say(language, 'andMoreTurned', { count: list.length - MOST })}</li>
          )}
        </ul>
      )}
    </section>
  );
}
