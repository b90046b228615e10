// Takes a group whose robot is gone; gives the line that tells an admin. Never its address.
import type { Language } from '../model/language.ts';
import { inLanguage } from '../words/say.ts';
import type { GroupService } from './message.ts';
import { sayInGroup } from './say.ts';
import { services } from './services/table.ts';

/** In the admin's language; `unit` by its name. `label` stands on the button to the page of groups. */
export function robotGone(
  language: Language,
  { unit, service }: { unit: string; service: GroupService },
): { title: string; text: string; label: string } {
  const name = inLanguage(language, services[service].name);
  return {
    title: sayInGroup(language, 'goneTitle', { unit, service: name }),
    text: sayInGroup(language, 'goneText'),
    label: sayInGroup(language, 'goneLink'),
  };
}
