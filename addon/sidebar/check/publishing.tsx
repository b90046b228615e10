// Takes a plan without a problem; publishes it at a press, and says what came of it. Never by itself.
import { useState } from 'preact/hooks';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';
import { say } from './words.ts';

export interface PublishingProps {
  state: SidebarState;
  server: Server;
  book: Workbook;
  onPublished: () => Promise<void>;
}

export function Publishing({ state, server, onPublished }: PublishingProps) {
  const { language } = state;
  const [said, setSaid] = useState<string | null>(null);
  const sending = useSending();
  const publish = () =>
    sending.send(server.sidebarPublish, ({ text }) => {
      setSaid(text);
      void onPublished();
      return null;
    });
  return (
    <>
      {said !== null && (
        <Notice tone="plain">
          <p class="said">{said}</p>
        </Notice>
      )}
      <Troubles sending={sending} language={language} />
      <p class="act">
        <SmallButton text={say(language, 'publish')} busy={sending.busy} onPress={publish} />
      </p>
    </>
  );
}
