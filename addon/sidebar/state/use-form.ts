// Takes a form's beginning and its check; gives what is typed, which faults to show now, and what to do on
// each event. Never sends.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { FaultCode } from '../../../shared/words/answer-faults.ts';
import { answersOf, goTo } from './dom-answers.ts';

/** A fault and the name under which its field stands in the form. */
export interface NamedFault {
  name: string;
  code: FaultCode;
}

export interface FormState<Fault extends NamedFault> {
  raw: RawAnswers;
  attempted: boolean;
  /** What a person should see now: not a reproach for what they have not come to yet. */
  shown: Fault[];
  /** Everything typed, to be spread on an element around the form: its events rise to it. */
  events: {
    onInput: (event: Event) => void;
    onChange: (event: Event) => void;
    onFocusOut: (event: Event) => void;
    onSubmit: (event: Event) => void;
  };
  reset(raw: RawAnswers): void;
}

/**
 * Faults that are told while one types; the others wait until the field is left, since half an address is no
 * fault yet.
 */
const AT_ONCE: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'not-a-number',
  'percent-doubt',
  'number-doubt',
  'percent-among-numbers',
  'too-large',
  'too-long',
  'too-many',
]);

/** `onSend` is called with what is typed, faults or not: it decides. */
export function useForm<Fault extends NamedFault>(
  initial: RawAnswers,
  check: (raw: RawAnswers) => Fault[],
  onSend: (raw: RawAnswers, form: HTMLFormElement) => void,
): FormState<Fault> {
  const [raw, setRaw] = useState(initial);
  const [tries, setTries] = useState(0);
  const attempted = tries > 0;
  const fields = useFields();

  // After a try the cursor goes to the first fault, once it is drawn and before the next key comes.
  useLayoutEffect(() => {
    if (tries > 0) goTo(document.querySelector('.has-fault :is(input, select, textarea)'));
  }, [tries]);

  const read = (event: Event) => {
    const form = formOf(event);
    if (!form || !fields.noteTyped(event)) return;
    setRaw((before) => ({ ...before, ...answersOf(form) }));
  };
  return {
    raw,
    attempted,
    shown: check(raw).filter((fault) => attempted || fields.isTold(fault)),
    events: {
      onInput: read,
      onChange: read,
      onFocusOut: fields.noteLeft,
      onSubmit: (event) => {
        event.preventDefault();
        const form = formOf(event);
        if (!form) return;
        const now = { ...raw, ...answersOf(form) };
        setRaw(now);
        setTries((count) => count + 1);
        onSend(now, form);
      },
    },
    reset: (beginning) => {
      fields.forget();
      setTries(0);
      setRaw(beginning);
    },
  };
}

/** Which fields were typed into, and which were left after that. */
function useFields() {
  const typed = useRef(new Set<string>());
  const left = useRef(new Set<string>());
  const [, redraw] = useState(0);
  return {
    /** False where the event is of no field. */
    noteTyped: (event: Event): boolean => {
      const name = nameOf(event);
      if (name !== null) typed.current.add(name);
      return name !== null;
    },
    noteLeft: (event: Event): void => {
      const name = nameOf(event);
      if (name === null || !typed.current.has(name) || left.current.has(name)) return;
      left.current.add(name);
      redraw((count) => count + 1);
    },
    /** True of a fault that a person has come to. */
    isTold: ({ name, code }: NamedFault): boolean =>
      left.current.has(name) || (typed.current.has(name) && AT_ONCE.has(code)),
    forget: (): void => {
      typed.current.clear();
      left.current.clear();
    },
  };
}

const formOf = (event: Event): HTMLFormElement | null =>
  event.target instanceof Element ? event.target.closest('form') : null;

function nameOf(event: Event): string | null {
  const name = event.target instanceof Element ? event.target.getAttribute('name') : null;
  return name === null || name === '' ? null : name;
}
