// Takes a card; puts the stepper around its value and what is one tap beside it. Never judges what is typed.

import type { CardFacts } from '../../../shared/form/report/card-facts.ts';
import { judge } from '../../../shared/form/report/judge.ts';
import { stepOf, steppedBy, typedValue } from '../../../shared/form/report/stepper.ts';
import { exactPercentText, valueText } from '../../../shared/format/format.ts';
import { say } from '../../../shared/words/browser/report.ts';
import type { ReportCard } from './card.ts';
import { pageLanguage } from './language.ts';

/**
 * Hides what the card says elsewhere, and adds the two keys and Unchanged. `unchanged` is called after it.
 */
export function addStepper(card: ReportCard, unchanged: () => void): void {
  const { facts, input, last } = card;
  const language = pageLanguage();
  const step = stepOf(facts.keyResult);
  const field = (input ?? card.section).closest<HTMLElement>('.field, section')!;
  if (input && step !== null) {
    const by = valueText(step, facts.keyResult, language);
    input.placeholder = last ?? '';
    input.before(stepKey('−', say(language, 'lessBy', { step: by }), () => move(card, -step)));
    const after = input.parentElement!.querySelector('[data-percent], .unit') ?? input;
    after.after(stepKey('+', say(language, 'moreBy', { step: by }), () => move(card, step)));
    input.parentElement!.classList.add('stepper');
    // What stands there is written over: nobody has to delete it first.
    input.addEventListener('focus', () => input.select());
    input.addEventListener('keydown', (event) => {
      const isUp = event.key === 'ArrowUp';
      if (!isUp && event.key !== 'ArrowDown') return;
      event.preventDefault();
      move(card, isUp ? step : -step);
    });
  }
  if (last === null) return;
  const value = exactText(facts, facts.past.at(-1)!.value);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet wide unchanged';
  button.textContent = say(language, 'unchanged', { value });
  button.addEventListener('click', () => {
    card.setValue(last);
    unchanged();
  });
  const place = field.matches('.field') ? field : card.section.querySelector('.field')!;
  place.append(button);
}

/** As exact as it was reported: what is sent again has to be the same. */
function exactText({ keyResult }: CardFacts, value: number): string {
  const isShare = keyResult.percent || keyResult.type === 'milestone';
  return isShare ? exactPercentText(value, pageLanguage()) : valueText(value, keyResult, pageLanguage());
}

function stepKey(sign: string, label: string, press: () => void): HTMLButtonElement {
  const key = document.createElement('button');
  key.type = 'button';
  key.className = 'step';
  key.textContent = sign;
  key.setAttribute('aria-label', label);
  key.addEventListener('click', press);
  return key;
}

/** From what stands in the field, else from the last value, else from where the key result began. */
function move({ facts, value, setValue }: ReportCard, by: number): void {
  const typed = judge(facts, value());
  const { baseline, low, high, type } = facts.keyResult;
  const began = type === 'maintain' ? (low ?? high ?? 0) : baseline;
  const from = typed.kind === 'value' ? typed.value : (facts.past.at(-1)?.value ?? began);
  setValue(typedValue(steppedBy(from, by, type), facts.keyResult, facts.decimalMark));
}
