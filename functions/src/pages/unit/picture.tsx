// Takes a unit's picture; gives it as one page: where it is red and since when, plan against attained, what
// is going on. The same on screen, in print and as a mail's attachment.
import { TrustSentence } from '../../../../shared/form/view/render.tsx';
import { longDayText } from '../../../../shared/format/format.ts';
import { CountedHeading } from '../../../../shared/look/counted-heading.tsx';
import { deviationText, PlanAgainst } from '../../../../shared/look/plan-against.tsx';
import { StatusMark, StatusShape } from '../../../../shared/look/status-mark.tsx';
import type { Cut, PictureKeyResult } from '../../../../shared/model/picture.ts';
import { STATUSES } from '../../../../shared/model/state.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { StatusGrid } from '../board/status-grid.tsx';
import { PictureInProgress } from './picture-in-progress.tsx';
import { More, type PictureProps } from './picture-parts.tsx';
import { PictureRow } from './picture-row.tsx';

export function PicturePage(props: PictureProps) {
  const { picture, language, link } = props;
  const { units, days, ahead, counts } = picture;
  return (
    <article class="picture">
      <Heading {...props} />
      <section>
        <h2>{say(language, 'soFar')}</h2>
        <StatusGrid {...{ units: units.shown, days, ahead, language, link }} />
        <More count={units.more} language={language} />
      </section>
      <Rows {...props} title="whereRed" list={picture.red} of={counts.red} empty="nothingRed" />
      <Rows {...props} title="whereAmber" list={picture.amber} of={counts.amber} />
      <Rows {...props} title="whereGreen" list={picture.green} />
      <PictureInProgress {...props} />
      <TrustSentence language={language} />
    </article>
  );
}

function Heading({ picture, language }: PictureProps) {
  const { unit, cycle, asOf, lead, status, deviation, counts } = picture;
  return (
    <header class="pic-head">
      <div>
        <h1>{unit}</h1>
        <p class="muted small">
          {say(language, 'unitPicture')} · {cycle} ·{' '}
          {say(language, 'asOf', { day: longDayText(asOf, language) })}
          {lead && ` · ${say(language, 'lead')} ${lead}`}
        </p>
      </div>
      <div class="pic-sum">
        <p class="line">
          <StatusMark status={status} language={language} big />
          <span class="muted">{deviation === null ? '' : deviationText(deviation, language)}</span>
        </p>
        <PlanAgainst figures={picture} language={language} />
      </div>
      <ul class="pic-counts" aria-label={say(language, 'keyResults')}>
        {STATUSES.map((each) => (
          <li key={each} class={`mark ${each}`}>
            <StatusShape status={each} />
            <b>{counts[each]}</b>
            <span class="word">{say(language, each)}</span>
          </li>
        ))}
      </ul>
    </header>
  );
}

interface RowsProps extends PictureProps {
  title: Word;
  list: Cut<PictureKeyResult>;
  /** How many there are in the unit and all below; the list names those near. */
  of?: number;
  /** What is said where there are none; else the list is left out. */
  empty?: Word;
}

function Rows({ picture, language, link, title, list, of = 0, empty }: RowsProps) {
  const near = list.shown.length + list.more;
  if (Math.max(near, of) === 0 && !empty) return null;
  return (
    <section>
      <CountedHeading title={say(language, title)} count={Math.max(near, of)} />
      {Math.max(near, of) === 0 && empty && <p class="muted small">{say(language, empty)}</p>}
      {list.shown.length > 0 && (
        <ul class="pic-rows">
          {list.shown.map((row) => (
            <PictureRow
              key={row.keyResult.id}
              row={row}
              asOf={picture.asOf}
              language={language}
              link={link}
            />
          ))}
        </ul>
      )}
      <More count={list.more} below={of - near} language={language} />
    </section>
  );
}
