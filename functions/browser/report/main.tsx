// The script of the page on which a person reports: runs after shared/form/view/enhance.ts, which has taken
// up what was typed before. Wiring only.
import { showCards } from './cards.tsx';

function start(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-attune="owed"]')) showCards(form);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
