// Takes the KRs of one colour; gives them near first, what is further down folded away by the unit that it
// belongs to. Never ranks: the order is that of the units.
import { StatusShape } from '../../../../shared/look/status-mark.tsx';
import type { Unit } from '../../../../shared/model/plan.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { Status } from '../../../../shared/model/state.ts';
import { say } from '../../../../shared/words/pages.ts';
import { KeyResultList } from '../lists/key-result-row.tsx';
import { Fold } from '../parts/fold.tsx';
import { KEY_RESULTS_ON_PAGE, Pager, pagedRows } from '../parts/paged.tsx';
import { Empty, Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { KeyResultRow, Lookup, PageView } from '../parts/view.ts';

/** So many are shown at once, wherever they are. */
const FEW = 4;
/** Of a colour among the others, where there are more than a page holds: what is red gets the most room. */
const AMONG_OTHERS: Record<Status, number> = { red: 4, amber: 8, green: 4, none: 4 };
/** Units right below that are named with what is further down in them. */
const MOST_CHILDREN = 30;

interface Props {
  lookup: Lookup;
  rows: readonly KeyResultRow[];
  status: Status;
  title: string;
  /** The unit that is looked at; undefined: the company. */
  unitId: string | undefined;
  /** Closed at first: what needs nobody. */
  folded?: boolean;
  /** True where a page cannot hold the rows of all colours. */
  isLarge: boolean;
  /** True where only this colour is looked at. */
  isAlone?: boolean;
  view: PageView;
}

/** Nothing for a colour without rows, but for red: that nothing is red is worth a line. */
export function StatusSection(props: Props) {
  const { rows, status, title, folded, view } = props;
  if (rows.length === 0 && status !== 'red') return null;
  if (folded)
    return (
      <Fold title={title} count={rows.length}>
        <StatusRows {...props} />
      </Fold>
    );
  return (
    <Section title={title} count={rows.length}>
      {rows.length === 0 ? <Empty>{say(view.language, 'nothingRed')}</Empty> : <StatusRows {...props} />}
    </Section>
  );
}

function StatusRows(props: Props) {
  const { rows, isLarge, isAlone } = props;
  if (isAlone && rows.length > KEY_RESULTS_ON_PAGE) return <OnePage {...props} />;
  return isLarge ? <SomeRows {...props} /> : <AllRows {...props} />;
}

/** One colour alone, in the order of the units, page by page. */
function OnePage({ lookup, rows, view, status, unitId }: Props) {
  const path = pagePaths.board(unitId, status);
  const paging = { path, part: 'rows', page: view.paging?.part === 'rows' ? view.paging.page : 1 };
  const here = { ...view, paging };
  const paged = pagedRows(rows, 'rows', here, KEY_RESULTS_ON_PAGE);
  return (
    <>
      <KeyResultList rows={paged.shown} standing={lookup.standing} view={view} />
      <Pager rows={paged} part="rows" view={here} />
    </>
  );
}

/** The nearest of a colour, how many there are further down in which unit, and the way to all of them. */
function SomeRows({ lookup, rows, status, unitId, view }: Props) {
  const here = unitId ?? lookup.root?.id ?? '';
  const children = lookup.rightBelow(here);
  const near = new Set([here, ...children.map(({ id }) => id)]);
  const shown = rows.filter(({ figures }) => near.has(figures.unitId)).slice(0, AMONG_OTHERS[status]);
  const deep = countedBelow(lookup, rows, children);
  const link = (id: string) => view.link(pagePaths.board(id, status));
  return (
    <>
      <KeyResultList rows={shown} standing={lookup.standing} view={view} />
      <p class="small line below-rows">
        {deep.slice(0, MOST_CHILDREN).map(({ child, count }) => (
          <span key={child.id}>
            <span class={`mark ${status}`}>
              <StatusShape status={status} /> {count}
            </span>{' '}
            <a href={link(child.id)}>{say(view.language, 'furtherDownIn', { unit: child.name })}</a>
          </span>
        ))}
        {rows.length > shown.length && (
          <a class="no-print" href={view.link(pagePaths.board(unitId, status))}>
            {say(view.language, 'showAllOf', { count: rows.length })}
          </a>
        )}
      </p>
    </>
  );
}

/** How many of the rows lie below each child, itself left out; one pass up the tree for each row. */
function countedBelow(lookup: Lookup, rows: readonly KeyResultRow[], children: readonly Unit[]) {
  const counts = new Map(children.map(({ id }) => [id, 0]));
  for (const { figures } of rows) {
    for (let at = lookup.units.get(figures.unitId)?.parentId ?? null; at !== null; ) {
      const count = counts.get(at);
      if (count !== undefined) counts.set(at, count + 1);
      at = count !== undefined ? null : (lookup.units.get(at)?.parentId ?? null);
    }
  }
  return children.flatMap((child) => {
    const count = counts.get(child.id) ?? 0;
    return count > 0 ? [{ child, count }] : [];
  });
}

function AllRows({ lookup, rows, status, unitId, view }: Props) {
  const { standing } = lookup;
  const here = unitId ?? lookup.root?.id ?? '';
  const children = lookup.rightBelow(here);
  const near = new Set([here, ...children.map(({ id }) => id)]);
  const isNear = ({ figures }: KeyResultRow) => rows.length <= FEW || near.has(figures.unitId);
  const deep = children.flatMap((child) => {
    const within = lookup.below(child.id);
    const found = rows.filter((row) => !isNear(row) && within.has(row.figures.unitId));
    return found.length > 0 ? [{ child, found }] : [];
  });
  const shown = rows.filter(isNear);
  return (
    <>
      {shown.length > 0 && <KeyResultList rows={shown.slice(0, FEW)} standing={standing} view={view} />}
      {shown.length > FEW && (
        <details class="deeper">
          <summary>{say(view.language, 'moreOfColour', { count: shown.length - FEW })}</summary>
          <KeyResultList rows={shown.slice(FEW)} standing={standing} view={view} />
        </details>
      )}
      {deep.map(({ child, found }) => (
        <Deeper key={child.id} child={child} rows={found} status={status} standing={standing} view={view} />
      ))}
    </>
  );
}

function Deeper({
  child,
  rows,
  status,
  standing,
  view,
}: {
  child: Unit;
  rows: readonly KeyResultRow[];
  status: Status;
  standing: Standing;
  view: PageView;
}) {
  return (
    <details class="deeper">
      <summary>
        <span class={`mark ${status}`}>
          <StatusShape status={status} /> {rows.length}
        </span>
        {say(view.language, 'furtherDownIn', { unit: child.name })}
      </summary>
      <KeyResultList rows={rows} standing={standing} view={view} />
    </details>
  );
}
