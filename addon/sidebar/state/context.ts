// Takes the state of the sidebar; gives what forms refer to and which templates are in force, their choices filled in. Never asks the server.

import type { AnswerContext } from '../../../shared/form/check/validate.ts';
import { formById } from '../../../shared/form/templates/built-in.ts';
import { withOptions } from '../../../shared/form/templates/define.ts';
import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import type { SidebarState } from '../../src/sidebar/sidebar-messages.ts';

export function contextOf({ language, people, units, keyResults }: SidebarState): AnswerContext {
  return { language, people, units, keyResults };
}

/** Fields whose choices are the plan's own. */
function withChoices(template: FormTemplate, { aims, battles, form, language }: SidebarState): FormTemplate {
  switch (template.id) {
    case 'objective.new':
      return withOptions(template, 'alignedTo', aims);
    case 'signal.acknowledge':
      return withOptions(template, 'linkedTo', aims);
    case 'proposal.submit':
      return withOptions(template, 'answers', battles);
    case 'form.propose':
      return withOptions(
        template,
        'formId',
        (form?.templates ?? []).map(({ id, title }) => ({ id, text: title[language] ?? title.en ?? id })),
      );
    default:
      return template;
  }
}

/** The form of an action, or of the company's own, as it is filled in today; null where there is none. */
export function templateOf(state: SidebarState, id: string): FormTemplate | null {
  const template = formById(state.form?.templates ?? [], id);
  return template && withChoices(template, state);
}

/** What the fields hold before anybody types. */
export function initialAnswers(template: FormTemplate): RawAnswers {
  return Object.fromEntries(
    template.fields.flatMap(({ id, initial }) => (initial === null ? [] : [[id, initial]])),
  );
}
