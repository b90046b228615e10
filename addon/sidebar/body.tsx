// Takes the state of a view; gives what was kept unsent above the view itself, or why there is none. Never
// asks for another state: app.tsx does.
import { useState } from 'preact/hooks';
import { sayInSidebar } from '../../shared/words/sidebar.ts';
import type { Sendable, SidebarState, UnsentForms, View } from '../src/entry/sidebar-messages.ts';
import { Check } from './check/check.tsx';
import type { FindingsProps } from './check/use-check.ts';
import { Export } from './export/export.tsx';
import { Copy } from './forms/copy.tsx';
import { Groups } from './forms/groups.tsx';
import { KeptList } from './forms/kept-list.tsx';
import { Objective } from './forms/objective.tsx';
import { Report } from './forms/report.tsx';
import { Settings } from './forms/settings.tsx';
import type { BegunStep } from './forms/step.tsx';
import { Import } from './import/import.tsx';
import { DeadEnd } from './parts/parts.tsx';
import { Process } from './process/process.tsx';
import { Customise } from './start/customise.tsx';
import { Start } from './start/start.tsx';
import type { Drafts } from './state/drafts.ts';
import type { Server } from './state/server.ts';
import { TabForm } from './tab-form/tab-form.tsx';

interface BodyProps extends FindingsProps {
  state: SidebarState;
  server: Server;
  drafts: Drafts;
  /** The step that is open at once in a view of the process. */
  begun: BegunStep | null;
  onChange: (changes: Partial<SidebarState>) => void;
  onAgain: () => void;
  onView: (view: View) => void;
  onOpenAgain: (what: Sendable) => void;
}

export function Body(props: BodyProps) {
  const { state, server, onChange, onOpenAgain } = props;
  const { language, settings } = state;
  // As it was opened: one that was made its own meanwhile says so, and has nothing else to show.
  const [isCopy] = useState(settings.isCopy);
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
      {isCopy && state.view !== 'settings' ? (
        <Copy language={language} server={server} onOwn={(own) => onChange({ settings: own })} />
      ) : (
        <ViewOf {...props} onKept={onKept} />
      )}
    </>
  );
}

interface ViewProps extends BodyProps {
  onKept: (kept: UnsentForms) => void;
}

function ViewOf(props: ViewProps) {
  const { state, server, drafts, findings, onFindings, onChange, onAgain, onView } = props;
  switch (state.view) {
    case 'settings':
      return (
        <Settings
          state={state}
          server={server}
          onChanged={(settings) => onChange({ settings, language: settings.language })}
        />
      );
    case 'groups':
      return <Groups state={state} />;
    case 'start':
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
    case 'import':
      return <Import state={state} server={server} onAgain={onAgain} />;
    case 'export':
      return <Export state={state} server={server} />;
    case 'check':
      return <Check state={state} server={server} findings={findings} onFindings={onFindings} />;
    case 'tabForm':
      return <TabForm state={state} server={server} onAgain={onAgain} />;
    case 'customise':
      return <Customise language={state.language} server={server} />;
    case 'objective':
      return <Objective state={state} server={server} drafts={drafts} onAgain={onAgain} />;
    default:
      return <FormView {...props} />;
  }
}

/** What a person fills in of the form of the day: what they report, and the steps of the process. */
function FormView({ state, server, drafts, begun, onAgain, onKept }: ViewProps) {
  const { language, form, notice, view } = state;
  if (notice !== null || !form)
    return <DeadEnd tone="warn" text={notice} button={sayInSidebar(language, 'again')} onPress={onAgain} />;
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
