// Takes the workbench's clock; shows the day and what comes next, and moves it. Never reads the machine's clock.
import type { LiveState } from '../../../src/server/protocol.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Icon } from './icons.tsx';

export function Clock({ page, live }: { page: WorkbenchPage; live: LiveState }) {
  const { playing, next } = live;
  const text = next ? page.say('next', { text: next.text }) : page.say('nothingNext');
  return (
    <section class="clock" aria-label={page.say('today')}>
      <div class="clock-text">
        <p class="day">
          <Icon name="clock" />
          <time dateTime={live.day}>{dayText(live)}</time>
        </p>
        {playing ? (
          <progress class="played" value={playing.share} max={1} aria-label={page.say('playing')} />
        ) : (
          <p class="next" title={text}>
            {text}
          </p>
        )}
      </div>
      <div class="clock-buttons">{playing ? <Stop page={page} /> : <Moves page={page} live={live} />}</div>
    </section>
  );
}

function Moves({ page, live }: { page: WorkbenchPage; live: LiveState }) {
  const over = live.next === null;
  return (
    <>
      <button type="button" class="tool" disabled={over} onClick={() => page.moveClock('next-event')}>
        <Icon name="event" />
        <span>{page.say('nextEvent')}</span>
      </button>
      <button type="button" class="tool" onClick={() => page.moveClock('next-day')}>
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

/** `Tue 14 Jan 2025`, `2025年1月14日 周二`, with the hour of the workspace's zone. */
function dayText({ now, timeZone, language }: LiveState): string {
  const zone = { timeZone } as const;
  const day = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...zone,
    weekday: 'short',
    day: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    year: 'numeric',
  }).format(now);
  const hour = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' }).format(now);
  return `${day} ${hour}`;
}
