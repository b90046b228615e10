// Takes a card of the form as the server made it; gives its facts, and its fields to read and to fill. Never
// a rule, never a look.
import type { CardFacts } from '../../../shared/form/report/card-facts.ts';
import { typedValue } from '../../../shared/form/report/stepper.ts';

type Typed = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface ReportCard {
  readonly section: HTMLElement;
  readonly heading: HTMLElement;
  readonly title: string;
  readonly facts: CardFacts;
  /** The last value as it would be typed; null where nobody has reported. */
  readonly last: string | null;
  /** The text field of the value; null where it is a choice of yes or no. */
  readonly input: HTMLInputElement | null;
  value(): string;
  setValue(text: string): void;
  /** True where something is filled in beside the value that the form did not fill in by itself. */
  isTouched(): boolean;
  /** The fields as they go out: what nobody has answered is left blank. */
  leaveBlank(isBlank: boolean): void;
  /** Confidence starts at the last one. */
  startConfidence(): void;
}

/** The cards of a form; empty where it has none. */
export const cardsOf = (form: HTMLFormElement): ReportCard[] =>
  [...form.querySelectorAll<HTMLElement>('[data-card]')].map(cardOf);

function cardOf(section: HTMLElement): ReportCard {
  const facts = JSON.parse(section.dataset.card!) as CardFacts;
  const heading = section.querySelector('h2')!;
  const fieldsOf = (end: string) =>
    [...section.querySelectorAll<Typed>('input,select,textarea')].filter(({ name }) =>
      name.endsWith(`::${end}`),
    );
  const radios = (end: string) =>
    fieldsOf(end).filter((each): each is HTMLInputElement => each.type === 'radio');
  const values = fieldsOf('value');
  const input = values.find((each): each is HTMLInputElement => each.type === 'text') ?? null;
  const lastValue = facts.past.at(-1)?.value ?? null;
  const filledIn = facts.lastConfidence === null ? null : String(facts.lastConfidence);
  const changed = (at: Typed | undefined) => at?.dispatchEvent(new Event('input', { bubbles: true }));
  return {
    section,
    heading,
    title: heading.textContent ?? '',
    facts,
    last: lastValue === null ? null : typedValue(lastValue, facts.keyResult, facts.decimalMark),
    input,
    value: () => (input ? input.value.trim() : (radios('value').find(({ checked }) => checked)?.value ?? '')),
    setValue: (text) => {
      if (input) input.value = text;
      for (const each of radios('value')) each.checked = each.value === text;
      changed(values[0]);
    },
    isTouched: () =>
      [...section.querySelectorAll<Typed>('input,select,textarea')].some(
        (each) =>
          !values.includes(each) &&
          isFilled(each) &&
          !(each.name.endsWith('::confidence') && each.value === filledIn),
      ),
    leaveBlank: (isBlank) => {
      for (const each of radios('confidence')) each.disabled = isBlank;
    },
    startConfidence: () => {
      const own = radios('confidence');
      const last = own.find(({ value }) => value === filledIn);
      if (last && !own.some(({ checked }) => checked)) last.checked = true;
    },
  };
}

function isFilled(field: Typed): boolean {
  if (field.type === 'radio' || field.type === 'checkbox')
    return (field as HTMLInputElement).checked && field.value !== '';
  return field.value.trim() !== '';
}
