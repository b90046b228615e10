// Takes the KRs of one colour; gives them near first, what is further down folded away by the unit that it belongs to. Never ranks: the order is that of the units.
import { StatusShape } from '../../../../shared/look/status-mark.tsx';
import type { Unit } from '../../../../shared/model/plan.ts';
import type { Status } from '../../../../shared/model/state.ts';
import { say } from '../../../../shared/words/pages.ts';
import { KeyResultList } from '../key-result/key-result-row.tsx';
import { Empty, Section } from '../parts/parts.tsx';
import type { KeyResultRow, Lookup, PageView } from '../parts/view.ts';

/** So many are shown at once, wherever they are. */
const FEW = 8;

interface Props {
  lookup: Lookup;
  rows: readonly KeyResultRow[];
  status: Status;
  title: string;
  /** The unit that is looked at; undefined: the company. */
  unitId: string | undefined;
  /** Closed at first: what needs nobody. */
  folded: boolean;
  view: PageView;
}

export function StatusSection(props: Props) {
  const { rows, status, title, folded, view } = props;
  if (rows.length === 0 && status !== 'red') return null;
  if (folded)
    return (
      <section class="section">
        <details class="fold">
          <summary>
            {title} <span class="muted">{rows.length}</span>
          </summary>
          <StatusRows {...props} />
        </details>
      </section>
    );
  return (
    <Section title={title} count={rows.length}>
      {rows.length === 0 ? <Empty>{say(view.language, 'nothingRed')}</Empty> : <StatusRows {...props} />}
    </Section>
  );
}

function StatusRows({ lookup, rows, status, unitId, view }: Props) {
  const asOf = lookup.standing.asOf.day;
  const here = unitId ?? lookup.root?.id ?? '';
  const children = lookup.children.get(here) ?? [];
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
      {shown.length > 0 && <KeyResultList rows={shown} asOf={asOf} view={view} />}
      {deep.map(({ child, found }) => (
        <Deeper key={child.id} child={child} rows={found} status={status} asOf={asOf} view={view} />
      ))}
    </>
  );
}

function Deeper({
  child,
  rows,
  status,
  asOf,
  view,
}: {
  child: Unit;
  rows: readonly KeyResultRow[];
  status: Status;
  asOf: string;
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
      <KeyResultList rows={rows} asOf={asOf} view={view} />
    </details>
  );
}
