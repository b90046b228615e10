// Takes a form that the server did not take; gives the view and the step that it belongs to, and its draft as
// it was typed. Never lets it go: sending it does.

import { rawValues } from '../../../shared/form/check/show-when.ts';
import { rawOfReports } from '../../../shared/form/owed/reports-again.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import { stepNamed } from '../../../shared/process/steps/table.ts';
import type { FormReply } from '../../../shared/wire/messages/submissions.ts';
import type { Draft, Sendable, SidebarState, View } from '../../src/entry/sidebar-messages.ts';
import { draftNameOf } from '../../src/sidebar/draft-name.ts';
import type { Drafts } from '../state/drafts.ts';
import { newKey } from '../state/new-key.ts';
import type { BegunStep } from './step.tsx';

/** The view in which it is filled in. */
export function viewOf({ body }: Sendable): View {
  if ('reports' in body) return 'report';
  if ('formId' in body) return 'forms';
  return stepNamed(body.action)?.part.sidebar?.view ?? 'report';
}

/** The step that is open in that view; null for a report. */
export function begunOf({ body }: Sendable, { open }: SidebarState): BegunStep | null {
  if ('reports' in body) return null;
  if ('formId' in body) return { kind: 'form', id: body.formId };
  const { action, id } = body;
  const thing = open.find((each) => each.id === id && each.action === action) ?? null;
  return { kind: 'action', action, id, thing };
}

/**
 * Its draft; null where nothing of it can be filled in now. What the person has typed in that form since
 * stands.
 */
export function restoredDraft(what: Sendable, { form }: SidebarState, drafts: Drafts): Draft | null {
  if (!form) return null;
  const { body } = what;
  const owed = 'reports' in body ? body.reports.filter(({ keyResultId }) => isOwed(form, keyResultId)) : null;
  if (owed?.length === 0) return null;
  // Under its own key, so that sending it lets go of what was kept; unless a part of it has no place in the
  // form any more: that is not to be lost.
  const isWhole = !('reports' in body) || body.reports.length === owed?.length;
  const raw = 'reports' in body ? rawOfReports(body.reports, form.keyResults) : body.answers;
  const since = drafts.of(draftNameOf(what))?.raw ?? {};
  return { key: isWhole ? body.key : newKey(), tried: '', raw: { ...raw, ...filledIn(since) } };
}

const isOwed = ({ keyResults }: FormReply, keyResultId: string): boolean =>
  keyResults.some(({ id }) => id === keyResultId);

const filledIn = (raw: RawAnswers): RawAnswers =>
  Object.fromEntries(Object.entries(raw).filter(([name]) => rawValues(raw, name).length > 0));
