// Takes a step that a person has begun; gives its form with what it is on, and what came of it. Never takes a
// step unasked.

import { useState } from 'preact/hooks';
import { formTitle } from '../../../shared/form/labels.ts';
import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { ActionName, OpenThing } from '../../../shared/wire/messages/actions.ts';
import { say } from '../../../shared/words/form.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { Sendable, SendReply, SidebarState } from '../../src/entry/sidebar-messages.ts';
import { actionDraft, formDraft } from '../../src/sidebar/draft-name.ts';
import { Recorded } from '../parts/recorded.tsx';
import { browserDecimalMark, templateOf } from '../state/context.ts';
import type { Drafts } from '../state/drafts.ts';
import type { Server } from '../state/server.ts';
import { ActionForm } from './action-form.tsx';

/** A step that a person has begun: an action on a thing, or the answers to a form of the company's own. */
export type BegunStep =
  | { kind: 'action'; action: ActionName; id: string; thing: OpenThing | null }
  | { kind: 'form'; id: string };

/** The ID of its form. */
export const idOf = (begun: BegunStep): string => (begun.kind === 'action' ? begun.action : begun.id);

/** Measures that worked before, for the measure of a review's answer. */
const offersOf = (begun: BegunStep) =>
  begun.kind === 'action' && begun.thing?.measures
    ? { field: 'measure', texts: begun.thing.measures }
    : undefined;

interface StepProps {
  state: SidebarState;
  server: Server;
  drafts: Drafts;
  begun: BegunStep;
  onSent: (reply: SendReply) => void;
  onAgain: () => void;
  onBack: () => void;
}

export function Step({ state, server, drafts, begun, onSent, onAgain, onBack }: StepProps) {
  const [reply, setReply] = useState<SendReply | null>(null);
  const { language } = state;
  const template = templateOf(state, idOf(begun));
  if (reply) {
    return (
      <Recorded
        reply={reply}
        keyResults={[]}
        values={{}}
        personName={state.form?.person.name ?? ''}
        language={language}
        again={sayInSidebar(language, begun.kind === 'form' ? 'another' : 'back')}
        onAgain={onAgain}
      />
    );
  }
  if (!template) return null;
  return (
    <ActionForm
      state={state}
      template={template}
      drafts={drafts}
      offers={offersOf(begun)}
      name={begun.kind === 'form' ? formDraft(begun.id) : actionDraft(begun.action, begun.id)}
      send={(key, answers) => server.sidebarSend(sendableOf(begun, key, answers))}
      onSent={(sent) => {
        onSent(sent);
        if (sent.state === 'refused') return sent.message;
        setReply(sent);
        return null;
      }}
    >
      <Head begun={begun} template={template} language={language} onBack={onBack} />
    </ActionForm>
  );
}

function sendableOf(begun: BegunStep, key: string, answers: RawAnswers): Sendable {
  const { id } = begun;
  return begun.kind === 'form'
    ? { path: '/v1/submissions', body: { kind: 'form', key, formId: id, answers, ...browserDecimalMark() } }
    : { path: '/v1/actions', body: { key, action: begun.action, id, answers, ...browserDecimalMark() } };
}

interface HeadProps {
  begun: BegunStep;
  template: FormTemplate;
  language: Language;
  onBack: () => void;
}

/** The way back, what the form is called, and what it is on. */
function Head({ begun, template, language, onBack }: HeadProps) {
  return (
    <>
      <p>
        <button type="button" class="text-button" onClick={onBack}>
          ‹ {sayInSidebar(language, 'back')}
        </button>
      </p>
      <h2>{formTitle(template, language)}</h2>
      {begun.kind === 'action' && begun.thing && (
        <div class="card">
          <p class="pre">{begun.thing.text}</p>
          <p class="muted small">{begun.thing.about}</p>
          {begun.thing.overdue && <p class="over-mark">{sayInSidebar(language, 'overdue')}</p>}
        </div>
      )}
      {begun.kind === 'form' && <p class="small muted">{say(language, 'trust')}</p>}
    </>
  );
}
