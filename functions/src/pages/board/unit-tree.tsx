// Takes the units with their roll-ups; gives them as a tree that opens without a script. Never decides a
// colour.

import { percentText } from '../../../../shared/format/format.ts';
import { StatusMark } from '../../../../shared/look/status-mark.tsx';
import type { Unit } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import { pagePaths } from '../parts/paths.ts';
import type { Lookup, PageView } from '../parts/view.ts';

interface TreeProps {
  lookup: Lookup;
  view: PageView;
  /** The unit to which it is open; undefined: the whole company. */
  unitId: string | undefined;
}

/**
 * Units of a tree that is there as a whole; of a larger one the way to the unit that is looked at, and what
 * is right below.
 */
const MOST_UNITS = 100;
/** Units beside each other in such a tree. */
const MOST_BESIDE = 30;

/** Nothing where the plan has no root. */
export function UnitTree(props: TreeProps) {
  const { lookup, view, unitId } = props;
  if (!lookup.root) return null;
  const open = new Set(lookup.pathTo(unitId ?? lookup.root.id).map(({ id }) => id));
  const isLarge = lookup.units.size > MOST_UNITS;
  return (
    <nav class="tree" aria-label={say(view.language, 'allUnits')}>
      <ul>
        <Branch {...props} unit={lookup.root} open={open} isLarge={isLarge} />
      </ul>
    </nav>
  );
}

function Branch(props: TreeProps & { unit: Unit; open: Set<string>; isLarge: boolean }) {
  const { lookup, unit, open, isLarge } = props;
  const all = lookup.rightBelow(unit.id);
  const below = isLarge ? beside(all, open) : all;
  if (below.length === 0 || (isLarge && !open.has(unit.id)))
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
          {below.length < all.length && (
            <li class="leaf small muted">
              {say(props.view.language, 'andMoreTurned', { count: all.length - below.length })}
            </li>
          )}
        </ul>
      </details>
    </li>
  );
}

/** The first few units, and the one on the way to what is looked at wherever it stands. */
const beside = (units: readonly Unit[], open: ReadonlySet<string>): Unit[] =>
  units.filter(({ id }, at) => at < MOST_BESIDE || open.has(id));

function UnitLink({ lookup, view, unitId, unit }: TreeProps & { unit: Unit }) {
  const fold = lookup.folds.get(unit.id);
  const isHere = (unitId ?? lookup.root?.id) === unit.id;
  const target = unit.id === lookup.root?.id ? undefined : unit.id;
  return (
    <a href={view.link(pagePaths.board(target))} aria-current={isHere ? 'true' : undefined}>
      <StatusMark status={fold?.status ?? 'none'} language={view.language} quiet />
      <span class="name">{unit.name}</span>
      <span class="small muted num">
        {fold && fold.attainment !== null ? percentText(fold.attainment, view.language) : ''}
      </span>
    </a>
  );
}
