// Takes open things; gives them as a list, each with the button of its next step. Colour is never alone:
// overdue has its word and shape.

import { useState } from 'preact/hooks';
import { formTitle } from '../../../shared/form/labels.ts';
import type { OpenThing } from '../../../shared/wire/messages/actions.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import { SmallButton } from '../parts/parts.tsx';
import { type TemplateState, templateOf } from '../state/context.ts';

interface ThingListProps {
  things: readonly OpenThing[];
  state: TemplateState;
  empty: string;
  onBegin: (thing: OpenThing) => void;
}

/** Shown at first; what is overdue comes before the rest. */
const FIRST = 10;

export function ThingList({ things, state, empty, onBegin }: ThingListProps) {
  const { language } = state;
  const [isWhole, setWhole] = useState(false);
  if (things.length === 0) return <p class="muted">{empty}</p>;
  const sorted = [...things.filter((each) => each.overdue), ...things.filter((each) => !each.overdue)];
  const shown = isWhole ? sorted : sorted.slice(0, FIRST);
  const left = sorted.length - shown.length;
  return (
    <>
      <ul class="things">
        {shown.map((thing) => (
          <Thing key={`${thing.part} ${thing.id}`} thing={thing} state={state} onBegin={onBegin} />
        ))}
      </ul>
      {left > 0 && (
        <SmallButton
          text={sayInSidebar(language, 'more', { count: left })}
          onPress={() => setWhole(true)}
          quiet
        />
      )}
    </>
  );
}

function Thing({
  thing,
  state,
  onBegin,
}: {
  thing: OpenThing;
  state: TemplateState;
  onBegin: (thing: OpenThing) => void;
}) {
  const { language } = state;
  const template = thing.action === null ? null : templateOf(state, thing.action);
  const step = template && formTitle(template, language);
  return (
    <li class={thing.overdue ? 'over' : undefined}>
      <p class="text">{thing.text}</p>
      {thing.about !== '' && <p class="about">{thing.about}</p>}
      {thing.overdue && <p class="over-mark">{sayInSidebar(language, 'overdue')}</p>}
      {step !== null && (
        <p class="act">
          <SmallButton text={step} about={[language, thing.text]} onPress={() => onBegin(thing)} />
        </p>
      )}
    </li>
  );
}
