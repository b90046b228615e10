// The script of the page on which a person reports: runs after shared/form/view/enhance.ts, which has taken
// up what was typed before. Wiring only.
import { showCards } from './cards.tsx';
import { leadBackToForm, SHOWN, sendFromHere } from './sending.ts';

function start(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-attune="owed"]')) {
    showCards(form);
    sendFromHere(form);
  }
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
document.addEventListener(SHOWN, start);
leadBackToForm();
