// Takes the view that is wanted; gives its state once Code.js has answered, or why there is none. Never takes
// an answer that another view has overtaken.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Sendable, SidebarState, View } from '../src/entry/sidebar-messages.ts';
import { draftNameOf } from '../src/sidebar/draft-name.ts';
import { begunOf, restoredDraft } from './forms/open-again.ts';
import type { BegunStep } from './forms/step.tsx';
import type { Drafts } from './state/drafts.ts';
import type { Server } from './state/server.ts';

interface OpenView {
  state: SidebarState;
  /** Another at each opening: a view that is opened again begins anew. */
  opened: number;
  begun: BegunStep | null;
}

interface ViewState {
  view: View;
  /** Null while it is on its way. */
  loaded: OpenView | { fault: string } | null;
  /** With a form that was not taken: that one open in it. */
  open: (wanted: View, again?: Sendable) => Promise<void>;
  change: (changes: Partial<SidebarState>) => void;
}

/** Opens `first` once, as long as `server` and `drafts` stay the same objects. */
export function useView(first: View, server: Server, drafts: Drafts): ViewState {
  const [view, setView] = useState(first);
  const [loaded, setLoaded] = useState<ViewState['loaded']>(null);
  const opened = useRef(0);
  const open = useCallback(
    async (wanted: View, again?: Sendable) => {
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
      if (again) takeUp(again, state, drafts);
      setLoaded({ state, opened: mine, begun: again ? begunOf(again, state) : null });
    },
    [server, drafts],
  );
  useEffect(() => void open(first), [open, first]);
  const change = (changes: Partial<SidebarState>) =>
    setLoaded((before) =>
      before && 'state' in before ? { ...before, state: { ...before.state, ...changes } } : before,
    );
  return { view, loaded, open, change };
}

/** What was not taken is a draft again, and is filled in where it was. */
function takeUp(again: Sendable, state: SidebarState, drafts: Drafts): void {
  const draft = restoredDraft(again, state, drafts);
  if (draft) drafts.keep(draftNameOf(again), draft);
}
