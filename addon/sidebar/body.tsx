// Takes the state of a view; gives what was kept unsent above the view itself, or why there is none. Never
// asks for another state: app.tsx does.
import type { Problem } from '../../shared/model/problem.ts';
import { tell } from '../../shared/words/sidebar.ts';
import type { Sendable, SidebarState, UnsentForms, View } from '../src/entry/sidebar-messages.ts';
import { Check } from './check/check.tsx';
import { Export } from './export/export.tsx';
import { Copy } from './forms/copy.tsx';
import { Groups } from './forms/groups.tsx';
import { KeptList } from './forms/kept-list.tsx';
import { Objective } from './forms/objective.tsx';
import { Report } from './forms/report.tsx';
import { Settings } from './forms/settings.tsx';
import type { Begun } from './forms/step.tsx';
import { Import } from './import/import.tsx';
import { Notice, SmallButton } from './parts/parts.tsx';
import { Process } from './process/process.tsx';
import { Customise } from './start/customise.tsx';
import { Start } from './start/start.tsx';
import type { Drafts } from './state/drafts.ts';
import type { Server } from './state/server.ts';
import { TabForm } from './tab-form/tab-form.tsx';

export interface BodyProps {
  state: SidebarState;
  server: Server;
  drafts: Drafts;
  /** The step that is open at once in a view of the process. */
  begun: Begun | null;
  /** What Publish found before it opened the page. */
  told: readonly Problem[];
  onChange: (changes: Partial<SidebarState>) => void;
  onAgain: () => void;
  onView: (view: View) => void;
  onOpenAgain: (what: Sendable) => void;
}

export function Body(props: BodyProps) {
  const { state, server, onChange, onOpenAgain } = props;
  const { language, settings } = state;
  const onKept = (kept: UnsentForms) => onChange({ kept });
  return (
    <>
      <KeptList
        kept={state.kept}
        language={language}
        server={server}
        onKept={onKept}
        onOpenAgain={onOpenAgain}
      />
      {settings.isCopy && state.view !== 'settings' ? (
        <Copy language={language} server={server} onOwn={(own) => onChange({ settings: own })} />
      ) : (
        <ViewOf {...props} onKept={onKept} />
      )}
    </>
  );
}

function ViewOf({
  state,
  server,
  drafts,
  begun,
  told,
  onChange,
  onAgain,
  onView,
  onKept,
}: BodyProps & { onKept: (kept: UnsentForms) => void }) {
  const { language, form, notice, view } = state;
  if (view === 'settings')
    return (
      <Settings
        state={state}
        server={server}
        onChanged={(settings) => onChange({ settings, language: settings.language })}
      />
    );
  if (view === 'groups') return <Groups state={state} />;
  if (view === 'start')
    return (
      <Start
        state={state}
        server={server}
        drafts={drafts}
        onAgain={onAgain}
        onView={onView}
        onRefreshed={(refreshedAt) => onChange({ refreshedAt })}
      />
    );
  if (view === 'import') return <Import state={state} server={server} onAgain={onAgain} />;
  if (view === 'export') return <Export state={state} server={server} />;
  if (view === 'check') return <Check state={state} server={server} told={told} />;
  if (view === 'tabForm') return <TabForm state={state} server={server} onAgain={onAgain} />;
  if (view === 'customise') return <Customise language={language} server={server} />;
  if (view === 'objective')
    return <Objective state={state} server={server} drafts={drafts} onAgain={onAgain} />;
  if (notice !== null || !form)
    return (
      <Notice tone="warn">
        <p>{notice}</p>
        <SmallButton text={tell(language, 'again')} onPress={onAgain} />
      </Notice>
    );
  if (view === 'report')
    return (
      <Report state={state} form={form} server={server} drafts={drafts} onKept={onKept} onAgain={onAgain} />
    );
  return (
    <Process
      state={state}
      server={server}
      drafts={drafts}
      begun={begun}
      onSent={(reply) => onKept(reply.kept)}
      onAgain={onAgain}
    />
  );
}
