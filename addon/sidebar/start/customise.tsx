// The tabs that an admin may want later, each made when it is opened: Settings with every key and what it
// does, Mails with every mail and what it says. Never over what stands there.
import type { Language } from '../../../shared/model/plan.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import { tabTitle } from '../../../shared/sheet/write/write.ts';
import { SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { newKey } from '../state/new-key.ts';
import type { Server } from '../state/server.ts';
import { type CallResult, useSending } from '../state/use-sending.ts';
import { listMails } from './list-mails.ts';
import { say, sayNamed } from './words.ts';

const OFFERED: readonly TabName[] = [
  'Settings',
  'Forms',
  'Mails',
  'Metrics',
  'Rewards',
  'Snapshots',
  'Signals',
  'Support',
  'Import headings',
];

export function Customise({ language, server }: { language: Language; server: Server }) {
  const sending = useSending();
  return (
    <>
      <p class="lead">{say(language, 'customiseLead')}</p>
      <ul class="things">
        {OFFERED.map((tab) => (
          <li key={tab}>
            <p class="text">{tabTitle(tab, language)}</p>
            <p class="about">{sayNamed(language, `about.${tab}`)}</p>
            <p class="act">
              <SmallButton
                text={say(language, 'openTab')}
                about={[language, tabTitle(tab, language)]}
                busy={sending.busy}
                onPress={() =>
                  sending.send(
                    () => openTab(server, tab),
                    () => null,
                  )
                }
                quiet
              />
            </p>
          </li>
        ))}
      </ul>
      <Troubles sending={sending} language={language} />
    </>
  );
}

async function openTab(server: Server, tab: TabName): Promise<CallResult<unknown>> {
  const filled = await FILLED[tab]?.(server);
  return filled?.ok === false ? filled : server.sidebarShow({ tab, row: 1, column: 1 });
}

/** What is written into a tab before it is shown. */
const FILLED: Partial<Record<TabName, (server: Server) => Promise<CallResult<unknown>>>> = {
  Settings: (server) => server.sidebarRows({ key: newKey(), draft: 'customise', settings: {}, tabs: [] }),
  Mails: listMails,
};
