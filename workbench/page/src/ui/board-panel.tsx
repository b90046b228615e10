// Takes the address of the acting person's board; shows it beside the grid and anew when the clock or the
// reports moved. Never flickers: the next one is shown when it is there.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveState } from '../../../src/server/protocol.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Icon } from './icons.tsx';

export function BoardPanel({ page, live }: { page: WorkbenchPage; live: LiveState }) {
  const who = live.people.find(({ email }) => email === live.email)?.name || live.email;
  const title = page.say('boardOf', { name: who });
  const address = `/board?page=${encodeURIComponent(page.link.page)}`;
  const version = `${live.email} ${live.day} ${live.story.done} ${live.mails} ${live.backEndUp}`;
  const { shown, loading, arrived } = useLatest(version);
  return (
    <aside class="board-panel" aria-label={title}>
      <div class="panel-head">
        <h2>{title}</h2>
        <a
          class="tool bare"
          href={address}
          target="_blank"
          rel="noopener"
          aria-label={page.say('openOwnTab')}
        >
          <Icon name="out" />
        </a>
        <button
          type="button"
          class="tool bare"
          aria-label={page.say('hideBoard')}
          onClick={() => page.store.set({ boardShown: false })}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="board-frames">
        {[shown, loading]
          .filter((each) => each !== null)
          .map((each) => (
            <iframe
              key={each}
              src={address}
              title={title}
              class={each === shown ? 'script-frame' : 'script-frame loading'}
              aria-hidden={each === shown ? undefined : true}
              tabIndex={each === shown ? undefined : -1}
              onLoad={() => each === loading && arrived()}
            />
          ))}
      </div>
    </aside>
  );
}

/** While the clock is played the board is read so often, in milliseconds. */
const PAUSE_MS = 1_000;

/** The version that is shown, and the one that is being loaded behind it; at most one at a time. */
function useLatest(version: string): { shown: string | null; loading: string | null; arrived(): void } {
  const [shown, setShown] = useState<string | null>(null);
  const [loading, setLoading] = useState<string | null>(version);
  const wanted = useRef(version);
  wanted.current = version;
  useEffect(() => {
    if (loading !== null || shown === version) return;
    const timer = setTimeout(() => setLoading(wanted.current), shown === null ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [version, loading, shown]);
  const arrived = () => {
    setShown(loading);
    setLoading(null);
  };
  return { shown, loading, arrived };
}
