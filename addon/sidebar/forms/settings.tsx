// Takes the settings as they stand; gives the page to change language and address, and to say what a copy is.
// Never shows the whole key.

import { useState } from 'preact/hooks';
import { isLanguage } from '../../../shared/model/language.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { SidebarSettings, SidebarState } from '../../src/entry/sidebar-messages.ts';
import { Notice } from '../parts/parts.tsx';
import { NO_DRAFTS } from '../state/drafts.ts';
import type { Server } from '../state/server.ts';
import { ActionForm } from './action-form.tsx';
import { Copy } from './copy.tsx';
import { define } from './settings-form.ts';

interface SettingsProps {
  state: SidebarState;
  server: Server;
  onChanged: (settings: SidebarSettings) => void;
}

export function Settings({ state, server, onChanged }: SettingsProps) {
  const { language, settings } = state;
  const [isSaved, setSaved] = useState(false);
  const [isCopy] = useState(settings.isCopy);
  return (
    <>
      {isCopy && <Copy language={language} server={server} onOwn={onChanged} />}
      {isSaved && <Notice tone="good">{sayInSidebar(language, 'saved')}</Notice>}
      <ActionForm
        state={state}
        template={define(settings)}
        drafts={NO_DRAFTS}
        name="settings"
        button={sayInSidebar(language, 'save')}
        send={(_, { language: chosen, apiBase }) => {
          setSaved(false);
          return server.sidebarSettings({
            language: isLanguage(chosen) ? chosen : 'en',
            apiBase: typeof apiBase === 'string' ? apiBase : '',
          });
        }}
        onSent={(after) => {
          setSaved(true);
          onChanged(after);
          return null;
        }}
      />
      <dl class="pairs card">
        <div>
          <dt>{sayInSidebar(language, 'workspaceKey')}</dt>
          <dd>
            {settings.keyEnd === '' ? (
              sayInSidebar(language, 'noKey')
            ) : (
              <span class="num">…{settings.keyEnd}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{sayInSidebar(language, 'revision')}</dt>
          <dd>{settings.revision === 0 ? sayInSidebar(language, 'notPublished') : settings.revision}</dd>
        </div>
      </dl>
    </>
  );
}
