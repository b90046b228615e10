// Takes a part of the process; gives what is open in it, each with its next step's form, and the form of
// something new. Never takes a step unasked.
import { useState } from 'preact/hooks';
import type { Part, PartList } from '../../../shared/process/steps/step.ts';
import { beginnings, PARTS, type PartName } from '../../../shared/process/steps/table.ts';
import type { OpenThing } from '../../../shared/wire/messages/actions.ts';
import { inLanguage } from '../../../shared/words/say.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { SendReply, SidebarState } from '../../src/entry/sidebar-messages.ts';
import { OwnForms } from '../forms/own-forms.tsx';
import { type BegunStep, idOf, Step } from '../forms/step.tsx';
import { Group } from '../parts/parts.tsx';
import { Starter } from '../parts/starter.tsx';
import { templateOf } from '../state/context.ts';
import type { Drafts } from '../state/drafts.ts';
import type { Server } from '../state/server.ts';
import { ThingList } from './thing-list.tsx';

interface ProcessProps {
  state: SidebarState;
  server: Server;
  drafts: Drafts;
  /** A step that is open at once; null for none. */
  begun: BegunStep | null;
  onSent: (reply: SendReply) => void;
  /** The view again, as it stands then. */
  onAgain: () => void;
}

export function Process(props: ProcessProps) {
  const { state } = props;
  const [begun, setBegun] = useState(props.begun);
  if (begun && templateOf(state, idOf(begun)))
    return <Step {...props} begun={begun} onBack={() => setBegun(null)} />;
  return <Overview state={state} onBegin={setBegun} />;
}

function Overview({ state, onBegin }: { state: SidebarState; onBegin: (begun: BegunStep) => void }) {
  const { language, view } = state;
  const parts = PARTS.filter(({ sidebar }) => sidebar?.view === view);
  const lead = parts.find(({ sidebar }) => sidebar?.lead)?.sidebar?.lead;
  if (!lead) return null;
  return (
    <>
      <p class="lead">{sayInSidebar(language, lead)}</p>
      {view === 'forms' && <OwnForms state={state} onBegin={(id) => onBegin({ kind: 'form', id })} />}
      {beginnings
        .filter(({ part }) => parts.includes(part))
        .map(({ name }) => (
          <Starter
            key={name}
            template={templateOf(state, name)}
            language={language}
            onBegin={() => onBegin({ kind: 'action', action: name, id: '', thing: null })}
          />
        ))}
      {parts.map(
        (part) =>
          part.sidebar?.list && (
            <OpenOfPart
              key={part.name}
              part={part}
              list={part.sidebar.list}
              state={state}
              onBegin={onBegin}
            />
          ),
      )}
    </>
  );
}

/** What is open in a part; how much there is of what a view is for, and of rewards what one has for them. */
function OpenOfPart({
  part: { name, sidebar },
  list: { title, none },
  state,
  onBegin,
}: {
  part: Part<PartName>;
  list: PartList;
  state: SidebarState;
  onBegin: (begun: BegunStep) => void;
}) {
  const { language, open, points } = state;
  const heading = typeof title === 'string' ? sayInSidebar(language, title) : inLanguage(language, title);
  const things = open.filter((each) => each.part === name);
  const begin = (thing: OpenThing) => {
    if (thing.action) onBegin({ kind: 'action', action: thing.action, id: thing.id, thing });
  };
  return (
    <Group title={heading} {...(sidebar?.lead ? { count: things.length } : {})}>
      {name === 'reward' && points !== null && <p>{sayInSidebar(language, 'points', { count: points })}</p>}
      <ThingList things={things} state={state} empty={sayInSidebar(language, none)} onBegin={begin} />
    </Group>
  );
}
