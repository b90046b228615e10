// Takes the settings as they stand; gives them as a form, so that the sidebar has one kind of form only.
// Never checks the address: Code.js does.
import { field, form, option } from '../../../shared/form/templates/define.ts';
import type { FormTemplate } from '../../../shared/model/form.ts';
import { type SidebarWord, sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { SidebarSettings } from '../../src/entry/sidebar-messages.ts';

const both = (word: SidebarWord) => [sayInSidebar('en', word), sayInSidebar('zh', word)] as const;

/** The form of the sidebar's settings, with what holds now. */
export function define({ language, apiBase }: SidebarSettings): FormTemplate {
  return form('settings', both('settings'), [
    field('language', 'one choice', both('language'), {
      required: true,
      options: [option('en', both('english')), option('zh', both('chinese'))],
      initial: language,
    }),
    field('apiBase', 'link', both('address'), { max: 300, help: both('addressHelp'), initial: apiBase }),
  ]);
}
