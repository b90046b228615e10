// Takes the workbench's clock; shows the day and what comes next, and moves it. Never the machine's own time:
// that only says how long ago the clock was told.

import { useEffect, useState } from 'preact/hooks';
import { inLanguage } from '../../../../shared/words/say.ts';
import type { LiveState } from '../../../src/server/protocol.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Icon } from './icons.tsx';

/** How often the minute is looked at. */
const REDRAW_MS = 5_000;

export function Clock({ page, live, since }: { page: WorkbenchPage; live: LiveState; since: number }) {
  const elapsed = useElapsed(since, live.playing === null);
  const { playing } = live;
  const text = textOf(page, live);
  const share = live.loading ? live.loading.done / Math.max(1, live.loading.all) : live.playing?.share;
  return (
    <section class="clock" aria-label={page.say('today')}>
      <div class="clock-text">
        <p class="day">
          <Icon name="clock" />
          <time dateTime={live.day}>{momentText(live, live.now + elapsed)}</time>
        </p>
        {share === undefined ? (
          <p class="next" title={text}>
            {text}
          </p>
        ) : (
          <progress class="played" value={share} max={1} aria-label={text} title={text} />
        )}
      </div>
      <div class="clock-buttons">{playing ? <Stop page={page} /> : <Moves page={page} live={live} />}</div>
    </section>
  );
}

function textOf(page: WorkbenchPage, { next, loading, playing }: LiveState): string {
  if (loading) return page.say('loadingPast', loading);
  if (playing) return page.say('playing');
  return next ? page.say('next', { text: next.text }) : page.say('nothingNext');
}

function Moves({ page, live }: { page: WorkbenchPage; live: LiveState }) {
  const over = live.next === null || live.loading !== null;
  return (
    <>
      <button type="button" class="tool" disabled={over} onClick={() => page.moveClock('next-event')}>
        <Icon name="event" />
        <span>{page.say('nextEvent')}</span>
      </button>
      <button
        type="button"
        class="tool"
        disabled={live.loading !== null}
        onClick={() => page.moveClock('next-day')}
      >
        <Icon name="day" />
        <span>{page.say('nextDay')}</span>
      </button>
      <button
        type="button"
        class="tool"
        disabled={over}
        title={page.say('playRestTitle')}
        onClick={() => page.moveClock('end')}
      >
        <Icon name="play" />
        <span>{page.say('playRest')}</span>
      </button>
    </>
  );
}

function Stop({ page }: { page: WorkbenchPage }) {
  return (
    <button type="button" class="tool" onClick={() => page.moveClock('stop')}>
      <Icon name="stop" />
      <span>{page.say('stop')}</span>
    </button>
  );
}

/** Milliseconds since; 0 while the clock is being moved. */
function useElapsed(since: number, runs: boolean): number {
  const [now, setNow] = useState(since);
  useEffect(() => {
    setNow(Math.max(since, Date.now()));
    const timer = setInterval(() => setNow(Date.now()), REDRAW_MS);
    return () => clearInterval(timer);
  }, [since]);
  return runs ? Math.max(0, now - since) : 0;
}

/** `Tue, 14 Jan 2025 09:30`, `2025年1月14日周二 09:30`, in the workspace's zone. */
function momentText({ timeZone, language }: LiveState, at: number): string {
  const { day, hour } = formatsOf(timeZone, language);
  return `${day.format(at)} ${hour.format(at)}`;
}

/** Made once: making one takes a browser longer than drawing the whole bar. */
const formats = new Map<string, { day: Intl.DateTimeFormat; hour: Intl.DateTimeFormat }>();

function formatsOf(timeZone: string, language: LiveState['language']) {
  const key = `${language} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const day = new Intl.DateTimeFormat(inLanguage(language, ['en-GB', 'zh-CN']), {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: inLanguage(language, ['short', 'long']),
    year: 'numeric',
  });
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  formats.set(key, { day, hour });
  return { day, hour };
}
