// Takes a copied spreadsheet; asks what it is, and makes it a workspace of its own where the person says so.
// Never decides by itself.
import { useState } from 'preact/hooks';
import type { Language } from '../../../shared/model/plan.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { SidebarSettings } from '../../src/entry/sidebar-messages.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';

interface CopyProps {
  language: Language;
  server: Server;
  onOwn: (settings: SidebarSettings) => void;
}

export function Copy({ language, server, onOwn }: CopyProps) {
  const sending = useSending();
  const [isDone, setDone] = useState(false);
  if (isDone) return <Notice tone="good">{sayInSidebar(language, 'copyDone')}</Notice>;
  return (
    <Notice tone="warn">
      <h2>{sayInSidebar(language, 'copyTitle')}</h2>
      <p>{sayInSidebar(language, 'copyText')}</p>
      <SmallButton
        text={sayInSidebar(language, 'copyOwn')}
        busy={sending.busy}
        onPress={() =>
          sending.send(server.sidebarOwnCopy, (settings) => {
            setDone(true);
            onOwn(settings);
            return null;
          })
        }
      />
      <Troubles sending={sending} language={language} />
    </Notice>
  );
}
