// Takes when the board was last refreshed; says so, and refreshes on request. Never refreshes by itself.
import type { Language } from '../../../shared/model/plan.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';
import { Troubles } from './troubles.tsx';

interface FootProps {
  refreshedAt: string;
  language: Language;
  server: Server;
  onRefreshed: (at: string) => void;
}

/** `refreshedAt` is a text for people; '' where there was no refresh yet. */
export function Foot({ refreshedAt, language, server, onRefreshed }: FootProps) {
  const sending = useSending();
  const refresh = () =>
    sending.send(server.sidebarRefresh, (at) => {
      onRefreshed(at);
      return null;
    });
  return (
    <footer class="side-foot">
      <span role="status">
        {refreshedAt === ''
          ? sayInSidebar(language, 'neverRefreshed')
          : sayInSidebar(language, 'refreshedAt', { at: refreshedAt })}
      </span>
      <button type="button" class="text-button" aria-disabled={sending.busy || undefined} onClick={refresh}>
        {sayInSidebar(language, sending.busy ? 'refreshing' : 'refresh')}
      </button>
      <Troubles sending={sending} language={language} />
    </footer>
  );
}
