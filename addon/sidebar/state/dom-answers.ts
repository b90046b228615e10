// Takes a form of the page; gives what its controls hold, by their names, and moves to a field. Never keeps
// anything.
import type { RawAnswers } from '../../../shared/model/form.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Every control's answer; a group without a choice is blank. What is not on the page is not spoken of. */
export function answersOf(form: HTMLFormElement): RawAnswers {
  const answers: Record<string, string | string[]> = {};
  for (const control of Array.from(form.elements) as Control[]) {
    const { name, type, value } = control;
    if (!name || type === 'submit' || type === 'button' || type === 'hidden') continue;
    if (type !== 'radio' && type !== 'checkbox') {
      answers[name] = value;
      continue;
    }
    const isChosen = (control as HTMLInputElement).checked;
    if (type === 'radio') answers[name] = isChosen ? value : (answers[name] ?? '');
    else answers[name] = [...((answers[name] as string[] | undefined) ?? []), ...(isChosen ? [value] : [])];
  }
  return answers;
}

/** Shows a field and puts the cursor into it; what is folded away is opened. */
export function goTo(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  const folded = element.closest('details');
  if (folded) folded.open = true;
  element.focus();
  element.scrollIntoView({ block: 'center' });
}

/** The percent key beside a number: adds the sign, or takes it off. */
export function togglePercent(input: HTMLInputElement): void {
  const text = input.value.trim();
  if (text !== '') {
    input.value = text.endsWith('%') ? text.slice(0, -1).trimEnd() : `${text} %`;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
  input.focus();
}
