// Takes typed rows of Signals, Proposals, Support and Micro-OKRs; sends those without an ID as actions, and
// gives the IDs that the server gave them.
// Never sends a row twice: the key is made of what the row says.
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { Happenings } from '../../../shared/model/record.ts';
import { keyResultsText } from '../../../shared/sheet/cells/proposed-key-results.ts';
import { type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import type { ActionName, ActionReply } from '../../../shared/wire/messages/actions.ts';
import { type Access, callApi, type Outcome } from '../entry/api.ts';
import type { Context } from '../entry/context.ts';
import { fingerprint } from '../entry/fingerprint.ts';
import type { TypedResult } from './typed-result.ts';

interface TypedAction {
  tab: TabName;
  row: number;
  action: ActionName;
  answers: RawAnswers;
  /** Whose row it is, where only that person may send it. */
  only?: string;
}

/** `typed` gives the rows of a tab whose ID cell is blank. */
export function sendActions(
  context: Context,
  access: Access,
  happenings: Happenings,
  typed: (tab: TabName) => ReadonlySet<number>,
): TypedResult {
  const result: TypedResult = { taken: [], refused: [], unreached: 0 };
  for (const each of actionsOf(happenings)) {
    if (typed(each.tab).has(each.row)) sendOne(context, access, each, result);
  }
  return result;
}

function actionsOf({ signals, proposals, support, microOkrs }: Happenings): TypedAction[] {
  return [
    ...signals.map(
      ({ row, what, where, effect }): TypedAction => ({
        tab: 'Signals',
        row,
        action: 'signal.report',
        answers: { what, where, effect },
      }),
    ),
    ...proposals.map(
      (each): TypedAction => ({
        tab: 'Proposals',
        row: each.row,
        action: 'proposal.submit',
        answers: {
          unit: each.unitId,
          answers: each.answers,
          objective: each.objective,
          keyResults: keyResultsText(each.keyResults),
          alignmentScore: String(each.alignmentScore),
          resources: each.resources,
          idea: each.idea,
        },
      }),
    ),
    ...support.map(
      ({ row, keyResultId, kind, request }): TypedAction => ({
        tab: 'Support',
        row,
        action: 'support.request',
        answers: { keyResultId, kind, request },
      }),
    ),
    ...microOkrs.map(
      ({ row, email, goal, steps, start, due, points }): TypedAction => ({
        tab: 'Micro-OKRs',
        row,
        action: 'microOkr.set',
        answers: { goal, steps: steps.join('\n'), start, due, points: String(points) },
        only: email,
      }),
    ),
  ];
}

function sendOne({ services, say }: Context, access: Access, typed: TypedAction, result: TypedResult): void {
  const { tab, row, action, answers, only } = typed;
  if (only !== undefined && only !== services.userEmail().toLowerCase()) {
    const message = say('typedNotYours', { email: only });
    result.refused.push({ tab, row, column: 'Email', code: 'not-yours', message });
    return;
  }
  const key = fingerprint([services.spreadsheet().getId(), action, answers]);
  const outcome: Outcome<ActionReply> = callApi(services, access, '/v1/actions', {
    key,
    action,
    id: '',
    answers,
    // As the row was read: nobody's locale.
    decimalMark: '.',
  });
  const column = tabSpec(tab).columns.find(({ kind }) => kind === 'id')!.name;
  if (outcome.kind === 'done') result.taken.push({ tab, row, column, value: outcome.value.id });
  else if (outcome.kind === 'unreachable') result.unreached += 1;
  else
    result.refused.push({ tab, row, column, code: outcome.refusal.code, message: outcome.refusal.message });
}
