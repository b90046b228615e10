// Takes a part of the process; gives what is open in it, each with its next step's form, and the form of
// something new. Never takes a step unasked.
import { useState } from 'preact/hooks';
import { beginnings } from '../../../shared/process/steps/table.ts';
import type { OpenThing } from '../../../shared/wire/messages/actions.ts';
import { type SidebarWord, tell } from '../../../shared/words/sidebar.ts';
import type { SendReply, SidebarState, View } from '../../src/entry/sidebar-messages.ts';
import { OwnForms } from '../forms/own-forms.tsx';
import { type Begun, idOf, Step } from '../forms/step.tsx';
import { Group } from '../parts/parts.tsx';
import { Starter } from '../parts/starter.tsx';
import { templateOf } from '../state/context.ts';
import type { Drafts } from '../state/drafts.ts';
import type { Server } from '../state/server.ts';
import { ThingList } from './thing-list.tsx';

export interface ProcessProps {
  state: SidebarState;
  server: Server;
  drafts: Drafts;
  /** A step that is open at once; null for none. */
  begun: Begun | null;
  onSent: (reply: SendReply) => void;
  /** The view again, as it stands then. */
  onAgain: () => void;
}

/** The parts of the process that have a view, and what is said above their open things. */
const PARTS: Partial<Record<View, { part: string; lead: SidebarWord }>> = {
  review: { part: 'review', lead: 'leadReview' },
  support: { part: 'support', lead: 'leadSupport' },
  signal: { part: 'signal', lead: 'leadSignal' },
  proposal: { part: 'proposal', lead: 'leadProposal' },
  microOkr: { part: 'microOkr', lead: 'leadMicroOkr' },
  forms: { part: 'form', lead: 'leadForms' },
};

export function Process(props: ProcessProps) {
  const { state } = props;
  const [begun, setBegun] = useState(props.begun);
  if (begun && templateOf(state, idOf(begun)))
    return <Step {...props} begun={begun} onBack={() => setBegun(null)} />;
  return <Overview state={state} onBegin={setBegun} />;
}

function Overview({ state, onBegin }: { state: SidebarState; onBegin: (begun: Begun) => void }) {
  const { language, open, view } = state;
  const shown = PARTS[view];
  if (!shown) return null;
  const of = (part: string) => open.filter((each) => each.part === part);
  const begin = (thing: OpenThing) => {
    if (thing.action) onBegin({ kind: 'action', action: thing.action, id: thing.id, thing });
  };
  const { part, lead } = shown;
  const starts = beginnings.filter((step) => step.part === part);
  return (
    <>
      <p class="lead">{tell(language, lead)}</p>
      {view === 'forms' && <OwnForms state={state} onBegin={(id) => onBegin({ kind: 'form', id })} />}
      {starts.map(({ name }) => (
        <Starter
          key={name}
          template={templateOf(state, name)}
          language={language}
          onBegin={() => onBegin({ kind: 'action', action: name, id: '', thing: null })}
        />
      ))}
      <Group title={tell(language, view === 'forms' ? 'proposed' : 'open')} count={of(part).length}>
        <ThingList
          things={of(part)}
          state={state}
          empty={tell(language, view === 'forms' ? 'noneProposed' : 'nothingOpen')}
          onBegin={begin}
        />
      </Group>
      {view === 'microOkr' && (
        <Group title={tell(language, 'rewards')}>
          {state.points !== null && <p>{tell(language, 'points', { count: state.points })}</p>}
          <ThingList
            things={of('reward')}
            state={state}
            empty={tell(language, 'noRewards')}
            onBegin={begin}
          />
        </Group>
      )}
    </>
  );
}
