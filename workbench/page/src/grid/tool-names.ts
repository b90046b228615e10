// Takes the grid's element; gives every button and field of the engine's toolbar a name that is read out, and
// a role that it has. Never changes what one does.

import type { Language } from '../../../../shared/model/language.ts';
import { sayFrom } from '../../../../shared/words/say.ts';
import { toolWords } from './tool-words.ts';

type ToolName = keyof typeof toolWords;
const say = sayFrom(toolWords);
const NAMES = Object.keys(toolWords) as ToolName[];

const CONTROLS = 'button, [type="button"], [role="button"], input[type="text"], [role="handle"]';

/** The engine draws its toolbar anew as it likes: names come again with it. */
export function nameTools(container: HTMLElement, language: Language): void {
  let isComing = false;
  const name = () => {
    isComing = false;
    for (const element of container.querySelectorAll<HTMLElement>(CONTROLS)) nameOne(element, language);
    for (const canvas of container.querySelectorAll('canvas[tabindex="1"]'))
      canvas.setAttribute('tabindex', '0');
    for (const track of container.querySelectorAll('[role="track"]'))
      track.setAttribute('role', 'presentation');
  };
  new MutationObserver(() => {
    if (isComing) return;
    isComing = true;
    requestAnimationFrame(name);
  }).observe(container, { childList: true, subtree: true });
  name();
}

function nameOne(element: HTMLElement, language: Language): void {
  if (element.getAttribute('role') === 'handle') element.removeAttribute('role');
  const isBare = element.tagName !== 'BUTTON' && element.tagName !== 'INPUT';
  if (isBare && !element.hasAttribute('role')) element.setAttribute('role', 'button');
  if (element.hasAttribute('aria-label') || (element.textContent ?? '').trim() !== '') return;
  element.setAttribute('aria-label', say(language, nameOf(element)));
}

function nameOf(element: HTMLElement): ToolName {
  const icon = /univerjs-icon-([a-z]+)-/.exec(element.querySelector('svg')?.getAttribute('class') ?? '')?.[1];
  const command = element.closest('[data-u-command]')?.getAttribute('data-u-command') ?? '';
  const part = element.closest('[data-u-comp]')?.getAttribute('data-u-comp') ?? '';
  const known = (text: string | undefined): ToolName | undefined =>
    NAMES.find((each) => text === each || text?.endsWith(`.${each}`));
  if (part === 'sheet-bar-append-button' && icon === 'increase') return part;
  return known(command) ?? known(icon) ?? known(part) ?? (icon === undefined ? 'zoom' : 'more');
}
