// Takes the view that the menu asked for; gives the sidebar: its top, what is kept unsent, the view, its
// foot. Never keeps a figure of its own.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { tell } from '../../shared/words/sidebar.ts';
import type { Sendable, SidebarState, Start, View } from '../src/entry/sidebar-messages.ts';
import { draftNameOf } from '../src/sidebar/draft-name.ts';
import { Body } from './body.tsx';
import { begunOf, draftAgain, viewOf } from './forms/open-again.ts';
import type { Begun } from './forms/step.tsx';
import { Foot } from './parts/foot.tsx';
import { Notice, SmallButton, Waiting } from './parts/parts.tsx';
import { Top } from './parts/top.tsx';
import { draftsWith } from './state/drafts.ts';
import type { Server } from './state/server.ts';

export interface AppProps {
  start: Start;
  server: Server;
}

const NOTHING_TOLD: readonly [] = [];

type Loaded = { state: SidebarState; opened: number; begun: Begun | null } | { fault: string } | null;

export function App({ start, server }: AppProps) {
  const [view, setView] = useState(start.view);
  const [loaded, setLoaded] = useState<Loaded>(null);
  const opened = useRef(0);
  const [drafts] = useState(() => draftsWith(server));
  const language = loaded && 'state' in loaded ? loaded.state.language : start.language;

  const open = useCallback(
    async (wanted: View, again: Sendable | null = null) => {
      opened.current += 1;
      const mine = opened.current;
      setView(wanted);
      setLoaded(null);
      const answer = await server.sidebarOpen(wanted);
      // Somebody may have gone on to another view meanwhile.
      if (mine !== opened.current) return;
      if (!answer.ok) return setLoaded({ fault: answer.message });
      const state = answer.value;
      drafts.load(state.drafts);
      const draft = again && draftAgain(again, state, drafts);
      if (draft) drafts.keep(draftNameOf(again), draft);
      setLoaded({ state, opened: mine, begun: again && begunOf(again, state) });
    },
    [server, drafts],
  );
  useEffect(() => {
    // Whoever goes to the menu leaves this page, and the menu's item opens another.
    addEventListener('blur', drafts.flush);
    return () => removeEventListener('blur', drafts.flush);
  }, [drafts]);
  useEffect(() => void open(start.view), [open, start.view]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const change = (changes: Partial<SidebarState>) =>
    setLoaded((before) =>
      before && 'state' in before ? { ...before, state: { ...before.state, ...changes } } : before,
    );
  return (
    <div class="page">
      <Top view={view} language={language} onView={(wanted) => void open(wanted)} />
      <main class="side-main">
        {!loaded && <Waiting text={tell(language, 'loading')} />}
        {loaded && 'fault' in loaded && (
          <Notice tone="bad">
            <p>{loaded.fault}</p>
            <SmallButton text={tell(language, 'again')} onPress={() => void open(view)} />
          </Notice>
        )}
        {loaded && 'state' in loaded && (
          <Body
            key={loaded.opened}
            state={loaded.state}
            server={server}
            drafts={drafts}
            begun={loaded.begun}
            told={start.told ?? NOTHING_TOLD}
            onChange={change}
            onAgain={() => void open(view)}
            onView={(wanted) => void open(wanted)}
            onOpenAgain={(what) => void open(viewOf(what), what)}
          />
        )}
      </main>
      {loaded && 'state' in loaded && (
        <Foot
          refreshedAt={loaded.state.refreshedAt}
          language={language}
          server={server}
          onRefreshed={(refreshedAt) => change({ refreshedAt })}
        />
      )}
    </div>
  );
}
