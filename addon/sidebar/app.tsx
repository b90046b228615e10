// Takes the view that the menu asked for; gives the sidebar: its top, what is kept unsent, the view, its foot. Never keeps a figure of its own.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Kept, SidebarState, Start, View } from '../src/sidebar-messages.ts';
import { Copy } from './copy.tsx';
import { Foot } from './foot.tsx';
import { KeptList } from './kept-list.tsx';
import { Objective } from './objective.tsx';
import { Notice, SmallButton, Waiting } from './parts.tsx';
import { Process } from './process.tsx';
import { Report } from './report.tsx';
import type { Server } from './server.ts';
import { Settings } from './settings.tsx';
import { Top } from './top.tsx';
import { tell } from './words.ts';

export interface AppProps {
  start: Start;
  server: Server;
}

type Loaded = { state: SidebarState; opened: number } | { fault: string } | null;

export function App({ start, server }: AppProps) {
  const [view, setView] = useState(start.view);
  const [loaded, setLoaded] = useState<Loaded>(null);
  const opened = useRef(0);
  const language = loaded && 'state' in loaded ? loaded.state.language : start.language;

  const open = useCallback(
    async (wanted: View) => {
      opened.current += 1;
      const mine = opened.current;
      setView(wanted);
      setLoaded(null);
      const answer = await server.sidebarOpen(wanted);
      // Somebody may have gone on to another view meanwhile.
      if (mine !== opened.current) return;
      setLoaded(answer.ok ? { state: answer.value, opened: mine } : { fault: answer.message });
    },
    [server],
  );
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
      <Top view={view} language={language} onView={open} />
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
            onChange={change}
            onAgain={() => void open(view)}
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

interface BodyProps {
  state: SidebarState;
  server: Server;
  onChange: (changes: Partial<SidebarState>) => void;
  onAgain: () => void;
}

export function Body(props: BodyProps) {
  const { state, server, onChange } = props;
  const { language, settings } = state;
  const onKept = (kept: Kept) => onChange({ kept });
  return (
    <>
      <KeptList kept={state.kept} language={language} server={server} onKept={onKept} />
      {settings.isCopy && state.view !== 'settings' ? (
        <Copy language={language} server={server} onOwn={(own) => onChange({ settings: own })} />
      ) : (
        <ViewOf {...props} onKept={onKept} />
      )}
    </>
  );
}

function ViewOf({ state, server, onChange, onAgain, onKept }: BodyProps & { onKept: (kept: Kept) => void }) {
  const { language, form, notice, view } = state;
  if (view === 'settings')
    return (
      <Settings
        state={state}
        server={server}
        onChanged={(settings) => onChange({ settings, language: settings.language })}
      />
    );
  if (view === 'objective') return <Objective state={state} server={server} onAgain={onAgain} />;
  if (notice !== null || !form)
    return (
      <Notice tone="warn">
        <p>{notice}</p>
        <SmallButton text={tell(language, 'again')} onPress={onAgain} />
      </Notice>
    );
  if (view === 'report')
    return <Report state={state} form={form} server={server} onKept={onKept} onAgain={onAgain} />;
  return <Process state={state} server={server} onSent={(reply) => onKept(reply.kept)} onAgain={onAgain} />;
}
