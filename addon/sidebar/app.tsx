// Takes the view that the menu asked for; gives the sidebar: its top, what is kept unsent, the view, its
// foot. Never keeps a figure of its own.
import { useEffect, useState } from 'preact/hooks';
import { sayInSidebar } from '../../shared/words/sidebar.ts';
import type { Start } from '../src/entry/sidebar-messages.ts';
import { Body } from './body.tsx';
import type { PublishFindings } from './check/use-check.ts';
import { viewOf } from './forms/open-again.ts';
import { Foot } from './parts/foot.tsx';
import { DeadEnd, Waiting } from './parts/parts.tsx';
import { Top } from './parts/top.tsx';
import { type Drafts, draftsWith } from './state/drafts.ts';
import type { Server } from './state/server.ts';
import { useView } from './use-view.ts';

interface AppProps {
  start: Start;
  server: Server;
}

export function App({ start, server }: AppProps) {
  const drafts = useDrafts(server);
  const { view, loaded, open, change } = useView(start.view, server, drafts);
  const [findings, setFindings] = useState<PublishFindings>({ problems: start.problems ?? [], book: null });
  const shown = loaded && 'state' in loaded ? loaded : null;
  const language = shown ? shown.state.language : start.language;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <div class="page">
      <Top view={view} language={language} onView={(wanted) => void open(wanted)} />
      <main class="side-main">
        {!loaded && <Waiting text={sayInSidebar(language, 'loading')} />}
        {loaded && 'fault' in loaded && (
          <DeadEnd
            tone="bad"
            text={loaded.fault}
            button={sayInSidebar(language, 'again')}
            onPress={() => void open(view)}
          />
        )}
        {shown && (
          <Body
            key={shown.opened}
            state={shown.state}
            server={server}
            drafts={drafts}
            begun={shown.begun}
            findings={findings}
            onFindings={setFindings}
            onChange={change}
            onAgain={() => void open(view)}
            onView={(wanted) => void open(wanted)}
            onOpenAgain={(what) => void open(viewOf(what), what)}
          />
        )}
      </main>
      {shown && (
        <Foot
          refreshedAt={shown.state.refreshedAt}
          language={language}
          server={server}
          onRefreshed={(refreshedAt) => change({ refreshedAt })}
        />
      )}
    </div>
  );
}

/** The drafts of this page, saved before it may be gone. */
function useDrafts(server: Server): Drafts {
  const [drafts] = useState(() => draftsWith(server));
  useEffect(() => {
    // Whoever goes to the menu leaves this page, and the menu's item opens another.
    addEventListener('blur', drafts.flush);
    return () => removeEventListener('blur', drafts.flush);
  }, [drafts]);
  return drafts;
}
