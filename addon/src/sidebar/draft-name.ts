// Takes a form of the sidebar; gives the name under which what is typed in it is kept. Never a key: that
// changes each time it is opened.
import type { Sendable } from '../entry/sidebar-messages.ts';

/** The report of the day, whatever is owed in it. */
export const REPORT_DRAFT = 'report';

/** The form New objective. */
export const OBJECTIVE_DRAFT = 'objective.new';

/** A step of the process on a thing, or on none yet. */
export const actionDraft = (action: string, id: string): string => (id === '' ? action : `${action} ${id}`);

/** A form of the company's own. */
export const formDraft = (formId: string): string => `form ${formId}`;

/** Of what is sent. */
export function draftNameOf({ body }: Sendable): string {
  if ('reports' in body) return REPORT_DRAFT;
  return 'formId' in body ? formDraft(body.formId) : actionDraft(body.action, body.id);
}
