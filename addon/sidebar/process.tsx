// Takes a part of the process; gives what is open in it, each with its next step's form, and the form of something new. Never takes a step unasked.
import { useState } from 'preact/hooks';
import { say } from '../../shared/look/words.ts';
import type { ActionName, OpenThing } from '../../shared/wire/messages.ts';
import type { SendReply, SidebarState, View } from '../src/sidebar-messages.ts';
import { ActionForm } from './action-form.tsx';
import { templateOf } from './context.ts';
import { OwnForms } from './own-forms.tsx';
import { Group } from './parts.tsx';
import { Recorded } from './recorded.tsx';
import type { Server } from './server.ts';
import { Starter } from './starter.tsx';
import { ThingList } from './thing-list.tsx';
import { type SidebarWord, tell } from './words.ts';

export interface ProcessProps {
  state: SidebarState;
  server: Server;
  onSent: (reply: SendReply) => void;
  /** The view again, as it stands then. */
  onAgain: () => void;
}

/** What something new is begun with, and the parts whose open things are shown. */
const PARTS: Partial<Record<View, { start: ActionName | null; part: string; lead: SidebarWord }>> = {
  review: { start: null, part: 'review', lead: 'leadReview' },
  support: { start: 'support.request', part: 'support', lead: 'leadSupport' },
  signal: { start: 'signal.report', part: 'signal', lead: 'leadSignal' },
  proposal: { start: 'proposal.submit', part: 'proposal', lead: 'leadProposal' },
  microOkr: { start: 'microOkr.set', part: 'microOkr', lead: 'leadMicroOkr' },
  forms: { start: 'form.propose', part: 'form', lead: 'leadForms' },
};

/** A step that a person has begun: an action on a thing, or the answers to a form of the company's own. */
export type Begun =
  | { kind: 'action'; action: ActionName; thing: OpenThing | null }
  | { kind: 'form'; id: string };

export function Process(props: ProcessProps) {
  const { state } = props;
  const [begun, setBegun] = useState<Begun | null>(null);
  if (begun) return <Step {...props} begun={begun} onBack={() => setBegun(null)} />;
  return <Overview state={state} onBegin={setBegun} />;
}

function Overview({ state, onBegin }: { state: SidebarState; onBegin: (begun: Begun) => void }) {
  const { language, open, view } = state;
  const shown = PARTS[view];
  if (!shown) return null;
  const of = (part: string) => open.filter((each) => each.part === part);
  const begin = (thing: OpenThing) => {
    if (thing.action) onBegin({ kind: 'action', action: thing.action, thing });
  };
  const { start, part, lead } = shown;
  return (
    <>
      <p class="lead">{tell(language, lead)}</p>
      {view === 'forms' && <OwnForms state={state} onBegin={(id) => onBegin({ kind: 'form', id })} />}
      {start && (
        <Starter
          template={templateOf(state, start)}
          language={language}
          onBegin={() => onBegin({ kind: 'action', action: start, thing: null })}
        />
      )}
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

function Step({
  state,
  server,
  onSent,
  onAgain,
  begun,
  onBack,
}: ProcessProps & { begun: Begun; onBack: () => void }) {
  const [reply, setReply] = useState<SendReply | null>(null);
  const { language } = state;
  const template = templateOf(state, begun.kind === 'action' ? begun.action : begun.id);
  if (reply) {
    return (
      <Recorded
        reply={reply}
        keyResults={[]}
        values={{}}
        personName={state.form?.person.name ?? ''}
        language={language}
        again={tell(language, begun.kind === 'form' ? 'another' : 'back')}
        onAgain={onAgain}
      />
    );
  }
  if (!template) return null;
  return (
    <ActionForm
      state={state}
      template={template}
      send={(key, answers) =>
        server.sidebarSend(
          begun.kind === 'form'
            ? { path: '/v1/submissions', body: { kind: 'form', key, formId: begun.id, answers } }
            : {
                path: '/v1/actions',
                body: { key, action: begun.action, id: begun.thing?.id ?? '', answers },
              },
        )
      }
      onSent={(sent) => {
        onSent(sent);
        if (sent.state === 'refused') return sent.message;
        setReply(sent);
        return null;
      }}
    >
      <p>
        <button type="button" class="plain" onClick={onBack}>
          ‹ {tell(language, 'back')}
        </button>
      </p>
      <h2>{template.title[language] ?? template.title.en ?? template.id}</h2>
      {begun.kind === 'action' && begun.thing && (
        <div class="card">
          <p class="pre">{begun.thing.text}</p>
          <p class="muted small">{begun.thing.about}</p>
          {begun.thing.overdue && <p class="over-mark">{tell(language, 'overdue')}</p>}
        </div>
      )}
      {begun.kind === 'form' && <p class="small muted">{say(language, 'trust')}</p>}
    </ActionForm>
  );
}
