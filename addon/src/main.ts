// Takes what Google calls: the menu's items, opening, the sidebar's requests; gives each to its action with services made once.
// Never holds an action itself. Every export becomes a global function of Code.js (addon/build.ts).
import { answered, guarded } from './guard.ts';
import { buildMenu } from './menu.ts';
import { publish as publishPlan } from './publish.ts';
import { googleServices, type Services } from './services.ts';
import { setUp as setUpTabs } from './setup.ts';

interface Opened {
  authMode?: unknown;
}

const run = (action: (services: Services) => void): void => {
  const services = googleServices();
  guarded(services, () => action(services));
};

/** A simple trigger: under AuthMode.NONE only the menu may be touched. */
export function onOpen(event?: Opened): void {
  buildMenu(googleServices(), event?.authMode !== undefined && String(event.authMode) !== 'NONE');
}

export function onInstall(event?: Opened): void {
  onOpen(event);
}

export const setUp = (): void => run(setUpTabs);
export const publish = (): void => run(publishPlan);
