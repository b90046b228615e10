// Takes the lists of the sheet; gives the form of a new objective and says under which IDs it was added.
// Never publishes it.
import { useState } from 'preact/hooks';
import { listed } from '../../../shared/words/punctuation.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { OBJECTIVE_DRAFT } from '../../src/sidebar/draft-name.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { objectiveTemplate } from '../state/context.ts';
import type { Drafts } from '../state/drafts.ts';
import type { Server } from '../state/server.ts';
import { ActionForm } from './action-form.tsx';
import { objectiveRows } from './objective-rows.ts';

interface ObjectiveProps {
  state: SidebarState;
  server: Server;
  drafts: Drafts;
  onAgain: () => void;
}

export function Objective({ state, server, drafts, onAgain }: ObjectiveProps) {
  const { language } = state;
  const [added, setAdded] = useState<string | null>(null);
  if (added !== null) {
    return (
      <>
        <Notice tone="good">
          <h2>{sayInSidebar(language, 'added')}</h2>
          <p>{added}</p>
        </Notice>
        <SmallButton text={sayInSidebar(language, 'another')} onPress={onAgain} quiet />
      </>
    );
  }
  return (
    <ActionForm
      state={state}
      template={({ unit = '' }) => objectiveTemplate(state, String(unit))}
      drafts={drafts}
      name={OBJECTIVE_DRAFT}
      button={sayInSidebar(language, 'add')}
      send={(key, answers) => server.sidebarRows({ key, draft: OBJECTIVE_DRAFT, ...objectiveRows(answers) })}
      onSent={([objective = '', ...keyResults]) => {
        setAdded(sayInSidebar(language, 'objectiveAdded', { objective, list: listed(language, keyResults) }));
        return null;
      }}
    >
      <p class="lead">{sayInSidebar(language, 'leadObjective')}</p>
    </ActionForm>
  );
}
