// Takes the units with their roll-ups; gives them as a tree that opens without a script. Never decides a colour.
import { percentText } from '../../../../shared/look/figures.ts';
import { StatusMark } from '../../../../shared/look/status-mark.tsx';
import type { Unit } from '../../../../shared/model/plan.ts';
import type { Status } from '../../../../shared/model/state.ts';
import { say } from '../../../../shared/words/pages.ts';
import { pagePaths } from '../parts/paths.ts';
import type { Lookup, PageView } from '../parts/view.ts';

interface TreeProps {
  lookup: Lookup;
  view: PageView;
  unitId: string | undefined;
  status: Status | undefined;
}

export function UnitTree(props: TreeProps) {
  const { lookup, view, unitId } = props;
  if (!lookup.root) return null;
  const open = new Set(lookup.pathTo(unitId ?? lookup.root.id).map(({ id }) => id));
  return (
    <nav class="tree" aria-label={say(view.language, 'allUnits')}>
      <ul>
        <Branch {...props} unit={lookup.root} open={open} />
      </ul>
    </nav>
  );
}

function Branch(props: TreeProps & { unit: Unit; open: Set<string> }) {
  const { lookup, unit, open } = props;
  const below = lookup.children.get(unit.id) ?? [];
  if (below.length === 0)
    return (
      <li class="leaf">
        <UnitLink {...props} />
      </li>
    );
  return (
    <li>
      <UnitLink {...props} />
      <details open={open.has(unit.id)}>
        <summary>
          <span class="visually-hidden">{say(props.view.language, 'unitsBelow', { unit: unit.name })}</span>
        </summary>
        <ul>
          {below.map((child) => (
            <Branch key={child.id} {...props} unit={child} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function UnitLink({ lookup, view, unitId, status, unit }: TreeProps & { unit: Unit }) {
  const fold = lookup.folds.get(unit.id);
  const isHere = (unitId ?? lookup.root?.id) === unit.id;
  const target = unit.id === lookup.root?.id ? undefined : unit.id;
  return (
    <a href={view.link(pagePaths.board(target, status))} aria-current={isHere ? 'true' : undefined}>
      <StatusMark status={fold?.status ?? 'none'} language={view.language} quiet />
      <span class="name">{unit.name}</span>
      <span class="small muted num">
        {fold && fold.attainment !== null ? percentText(fold.attainment, view.language) : ''}
      </span>
    </a>
  );
}
