// Takes a unit's picture; gives what goes on in it, side by side: reviews and their clocks, support, what
// recovered. Never a person's name.

import type { ComponentChildren } from 'preact';
import { dayText, spanText } from '../../../../shared/format/format.ts';
import { CountedHeading } from '../../../../shared/look/counted-heading.tsx';
import type { Cut, PictureReview, PictureSupport } from '../../../../shared/model/picture.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { MS_PER_HOUR } from '../../../../shared/model/time.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { colon } from '../../../../shared/words/punctuation.ts';
import { Named } from '../parts/named.tsx';
import { inList } from '../parts/paged.tsx';
import { pagePaths } from '../parts/paths.ts';
import { More, type PictureProps } from './picture-parts.tsx';

export function PictureInProgress(props: PictureProps) {
  return (
    <div class="pic-columns">
      <Reviews {...props} />
      <div>
        <SupportAsked {...props} />
        <Recovered {...props} />
      </div>
    </div>
  );
}

function Reviews({ picture, language, link }: PictureProps) {
  return (
    <List title="clocks" empty="nothingOpen" list={picture.reviews} language={language}>
      {(each) => (
        <>
          <h3>
            <KeyResultName of={each} picture={picture} link={link} />
          </h3>
          <p class="small muted">
            <Clock review={each} language={language} />
          </p>
          {each.measure && <p class="small clip">{inList(each.measure)}</p>}
        </>
      )}
    </List>
  );
}

function SupportAsked({ picture, language, link }: PictureProps) {
  return (
    <List title="supportAsked" empty="noSupport" list={picture.support} language={language}>
      {(each) => (
        <>
          <h3 class="clip">
            {say(language, each.kind)}
            {colon(language)}
            {inList(each.request)}
          </h3>
          <p class="small muted">
            <Decision support={each} language={language} /> ·{' '}
            <KeyResultName of={each} picture={picture} link={link} />
          </p>
        </>
      )}
    </List>
  );
}

function Recovered({ picture, language, link }: PictureProps) {
  return (
    <List title="recovered" empty="noRecovered" list={picture.recovered} language={language}>
      {(each) => (
        <>
          <h3>
            <KeyResultName of={each} picture={picture} link={link} />
          </h3>
          <p class="small muted">
            {say(language, 'redToGreen', {
              from: dayText(each.from, language),
              to: dayText(each.to, language),
            })}
          </p>
        </>
      )}
    </List>
  );
}

interface KeyResultNameProps extends Pick<PictureProps, 'picture' | 'link'> {
  of: { keyResultId: string; keyResult: string; unit?: string };
}

/** With its unit where that is not the picture's own. */
function KeyResultName({ of: { keyResultId, keyResult, unit }, picture, link }: KeyResultNameProps) {
  return (
    <>
      <Named link={link} path={pagePaths.keyResult(keyResultId)}>
        {inList(keyResult)}
      </Named>
      {unit && unit !== picture.unit && <span class="muted"> · {unit}</span>}
    </>
  );
}

interface ListProps<Each> {
  title: Word;
  empty: Word;
  list: Cut<Each>;
  language: Language;
  children: (each: Each) => ComponentChildren;
}

function List<Each>({ title, empty, list, language, children }: ListProps<Each>) {
  const count = list.shown.length + list.more;
  return (
    <section>
      <CountedHeading title={say(language, title)} count={count || undefined} />
      {count === 0 ? (
        <p class="muted small">{say(language, empty)}</p>
      ) : (
        <ul class="pic-list">
          {list.shown.map((each, index) => (
            <li key={`${index}`}>{children(each)}</li>
          ))}
        </ul>
      )}
      <More count={list.more} language={language} />
    </section>
  );
}

/** Its state, since when, and the real hours of the clock. */
function Clock({ review, language }: { review: PictureReview; language: Language }) {
  const { state, openedOn, hoursLeft } = review;
  const isOver = hoursLeft !== null && hoursLeft < 0;
  return (
    <>
      <strong>{say(language, state)}</strong> ·{' '}
      {say(language, 'openedOn', { day: dayText(openedOn, language) })}
      {hoursLeft !== null && (
        <>
          {' · '}
          <span class={isOver ? 'clock over' : 'clock'}>
            {isOver ? '▲ ' : ''}
            {say(language, isOver ? 'answerOver' : 'answerLeft', {
              time: spanText(hoursLeft * MS_PER_HOUR, language),
            })}
          </span>
        </>
      )}
    </>
  );
}

function Decision({ support, language }: { support: PictureSupport; language: Language }) {
  const { decision, from, hours } = support;
  const time = spanText(hours * MS_PER_HOUR, language);
  return (
    <>
      <strong>{say(language, decision ?? 'open')}</strong>
      {from && ` · ${say(language, 'fromUnit', { unit: from })}`}
      {' · '}
      {say(language, decision === null ? 'waitingSince' : 'decidedIn', { time })}
    </>
  );
}
