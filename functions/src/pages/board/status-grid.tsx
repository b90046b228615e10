// Takes units with their colours over the cycle; gives the grid that shows where it is red and since when.
// Shape and colour, never colour alone.

import { dayText } from '../../../../shared/format/format.ts';
import { PlanBar } from '../../../../shared/look/plan-bar.tsx';
import { StatusMark, StatusShape } from '../../../../shared/look/status-mark.tsx';
import type { PictureUnit } from '../../../../shared/model/picture.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { Day } from '../../../../shared/model/time.ts';
import { say } from '../../../../shared/words/pages.ts';
import { BarAndFigures } from '../parts/bar-and-figures.tsx';
import { Named } from '../parts/named.tsx';
import { type Link, pagePaths } from '../parts/paths.ts';

interface Props {
  units: readonly PictureUnit[];
  days: readonly Day[];
  ahead: readonly Day[];
  language: Language;
  /** Null where nothing can be opened: a mail's attachment. */
  link: Link | null;
  /** The page that a unit's name opens. */
  to?: (unitId: string) => string;
}

/** One row for each unit, one column for each snapshot day; days to come are dots. */
export function StatusGrid(props: Props) {
  const { units, language } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region needs the focus
    <section class="table-wrap grid-wrap" tabIndex={0} aria-label={say(language, 'soFar')}>
      <table class="grid">
        <Headings {...props} />
        <tbody>
          {units.map((unit, index) => (
            <Row key={unit.id} {...props} unit={unit} isWhole={index === 0} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Headings({ days, ahead, language }: Props) {
  return (
    <thead>
      <tr>
        <th scope="col">{say(language, 'unit')}</th>
        {days.map((day, index) => (
          <th scope="col" class="cell" key={day}>
            {index === days.length - 1 ? say(language, 'nowColumn') : dayText(day, language)}
          </th>
        ))}
        {ahead.map((day) => (
          <th scope="col" class="cell ahead" key={day}>
            {dayText(day, language)}
          </th>
        ))}
        <th scope="col" class="against">
          {say(language, 'attainedLine')} / {say(language, 'planLine')}
        </th>
        <th scope="col">
          {say(language, 'red')} / {say(language, 'amber')}
        </th>
      </tr>
    </thead>
  );
}

interface RowProps extends Props {
  unit: PictureUnit;
  /** The first row is the sum of the others. */
  isWhole: boolean;
}

function Row({ unit, isWhole, days, ahead, language, link, to = pagePaths.unit }: RowProps) {
  return (
    <tr class={isWhole ? 'whole' : undefined}>
      <th scope="row">
        <Named link={link} path={to(unit.id)}>
          {unit.name}
        </Named>
      </th>
      {unit.statuses.map((status, at) => (
        <td class={at === days.length - 1 ? 'cell now' : 'cell'} key={days[at]}>
          <Named link={link} path={pagePaths.film({ unitId: unit.id, day: days[at] })}>
            <StatusMark status={status} language={language} quiet />
          </Named>
        </td>
      ))}
      {ahead.map((day) => (
        <td class="cell ahead" key={day}>
          <span aria-hidden="true">·</span>
          <span class="visually-hidden">{say(language, 'toCome')}</span>
        </td>
      ))}
      <td class="against">
        <BarAndFigures
          figures={unit}
          language={language}
          bar={(attainment) => (
            <PlanBar
              attainment={attainment}
              planned={unit.planned}
              status={unit.statuses.at(-1) ?? 'none'}
              language={language}
            />
          )}
        />
      </td>
      <td class="counts">
        <Count status="red" count={unit.red} language={language} />
        <Count status="amber" count={unit.amber} language={language} />
      </td>
    </tr>
  );
}

function Count({ status, count, language }: { status: 'red' | 'amber'; count: number; language: Language }) {
  if (count === 0) return null;
  return (
    <span class={`mark ${status}`}>
      <StatusShape status={status} />
      {count}
      <span class="visually-hidden"> {say(language, status)}</span>
    </span>
  );
}
