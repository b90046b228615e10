// Takes a standing, a unit and a day; gives the quarter as a film: one page with all its frames, of which one
// is shown. Links lead from day to day; a script only makes that a slider.

import { type Film, type FilmFrame, filmOf } from '../../../../shared/board/film.ts';
import { filmEvents } from '../../../../shared/board/film-events.ts';
import { TrustSentence } from '../../../../shared/form/view/render.tsx';
import { dayText, longDayText } from '../../../../shared/format/format.ts';
import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { Day } from '../../../../shared/model/time.ts';
import { say } from '../../../../shared/words/pages.ts';
import { sentenceOf } from '../board/headline.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { PageNav } from '../parts/page-nav.tsx';
import { PastNotice } from '../parts/past-notice.tsx';
import { pagePaths } from '../parts/paths.ts';
import { type Lookup, lookupOf, type PageView } from '../parts/view.ts';
import { FilmChart } from './film-chart.tsx';
import { EventList } from './film-events.tsx';
import { FrameRows, StatusSymbols } from './film-frame.tsx';

/** Events that are numbered on the chart and listed. */
const MOST_EVENTS = 12;

interface FilmAsked {
  /** Undefined: the whole company. */
  unitId: string | undefined;
  /** The day of the frame; undefined: today. */
  day: string | undefined;
}

/** Null where there is no such unit. A day that was not yet, or never, is as none. */
export function filmPage(standing: Standing, { unitId, day }: FilmAsked, view: PageView): string | null {
  const lookup = lookupOf(standing);
  const film = filmOf(standing, unitId ?? lookup.root?.id ?? '', day ?? null);
  if (!film) return null;
  const { language, link } = view;
  const { unit, frames, at } = film;
  const own = unit.id === lookup.root?.id ? undefined : unit.id;
  const shown = frames[at]!;
  const isLast = at === frames.length - 1;
  const here = pagePaths.film({ unitId: own, day: isLast ? undefined : shown.day });
  return htmlDocument({
    language,
    title: say(language, 'filmOf', { unit: unit.name }),
    workspace: standing.plan.settings.workspace,
    film: true,
    actions: <PageActions language={language} link={link} here={here} />,
    nav: <PageNav here="film" unitId={unit.id} lookup={lookup} view={view} />,
    foot: <TrustSentence language={language} />,
    children: (
      <>
        <StatusSymbols />
        <PastNotice view={view} />
        <div class="head">
          <div>
            {own !== undefined && <Crumbs lookup={lookup} unitId={own} view={view} />}
            <h1>{say(language, 'filmOf', { unit: unit.name })}</h1>
          </div>
          <p class="muted">{standing.plan.settings.cycle}</p>
        </div>
        <Player film={film} own={own} lookup={lookup} view={view} />
        <p class="small muted film-note">{say(language, 'filmNote')}</p>
      </>
    ),
  });
}

interface PlayerProps {
  film: Film;
  /** The unit's ID; undefined for the whole company. */
  own: string | undefined;
  lookup: Lookup;
  view: PageView;
}

/** What a script plays: the controls, every frame, the line and what happened. */
function Player({ film, own, lookup, view }: PlayerProps) {
  const { language } = view;
  const { unit, frames, at } = film;
  const { plan } = lookup.standing;
  const events = filmEvents(lookup.standing, planIndex(plan).below(unit.id), MOST_EVENTS);
  return (
    <div
      class="film"
      data-film
      data-play-word={say(language, 'filmPlay')}
      data-pause-word={say(language, 'filmPause')}
    >
      <Controls film={film} own={own} view={view} />
      {frames.map((frame, index) => (
        <Frame key={frame.day} film={film} frame={frame} isShown={index === at} view={view} />
      ))}
      <div class="pair">
        <FilmChart film={film} events={events.shown} settings={plan.settings} language={language} />
        <EventList
          {...events}
          day={frames[at]!.day}
          before={frames[at - 1]?.day ?? ''}
          lookup={lookup}
          view={view}
        />
      </div>
    </div>
  );
}

/** The slider where scripts run; the days as links everywhere. */
function Controls({ film, own, view }: { film: Film; own: string | undefined; view: PageView }) {
  const { language, link } = view;
  const { frames, at } = film;
  const last = frames.length - 1;
  const to = (day: Day, index: number) =>
    link(pagePaths.film({ unitId: own, day: index === last ? undefined : day }));
  return (
    <div class="film-controls no-print">
      <div class="needs-js film-slider">
        <button class="button quiet" type="button" data-play>
          {say(language, 'filmPlay')}
        </button>
        <input
          type="range"
          min="0"
          max={last}
          step="1"
          value={at}
          aria-label={say(language, 'filmSlider')}
          aria-valuetext={longDayText(frames[at]!.day, language)}
        />
      </div>
      <nav aria-label={say(language, 'filmDays')}>
        <ul class="film-days">
          {frames.map(({ day }, index) => (
            <li key={day}>
              <a href={to(day, index)} aria-current={index === at ? 'true' : undefined} data-day={day}>
                {dayText(day, language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Frame({
  film,
  frame,
  isShown,
  view,
}: {
  film: Film;
  frame: FilmFrame;
  isShown: boolean;
  view: PageView;
}) {
  const { language } = view;
  const label = longDayText(frame.day, language);
  const isToday = frame === film.frames.at(-1) && !view.past;
  return (
    <section data-frame={frame.day} data-label={label} hidden={!isShown}>
      <p class="muted">{isToday ? say(language, 'filmToday', { day: label }) : label}</p>
      <h2 class="headline">{sentenceOf(frame.headline, language) || say(language, 'noReports')}</h2>
      <FrameRows units={frame.units} more={film.more} day={frame.day} isToday={isToday} view={view} />
    </section>
  );
}
