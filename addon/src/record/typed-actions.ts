// Takes typed rows of Signals, Proposals, Support and Micro-OKRs; sends those without an ID as actions, and
// gives the IDs that the server gave them.
// Never sends a row twice: the key is made of what the row says.
import type { Happenings } from '../../../shared/model/record.ts';
import { type TypedRow, typedRows } from '../../../shared/process/typed-rows.ts';
import { type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import type { ActionReply } from '../../../shared/wire/messages/actions.ts';
import { type Access, callApi, type Outcome } from '../entry/api.ts';
import type { Context } from '../entry/context.ts';
import { fingerprint } from '../entry/fingerprint.ts';
import type { TypedResult } from './typed-result.ts';

/** `typed` gives the rows of a tab whose ID cell is blank. */
export function sendActions(
  context: Context,
  access: Access,
  happenings: Happenings,
  typed: (tab: TabName) => ReadonlySet<number>,
): TypedResult {
  const result: TypedResult = { taken: [], refused: [], unreached: 0 };
  for (const each of typedRows(happenings)) {
    if (typed(each.tab).has(each.row)) sendOne(context, access, each, result);
  }
  return result;
}

function sendOne({ services, say }: Context, access: Access, typed: TypedRow, result: TypedResult): void {
  const { tab, row, step: action, answers, email } = typed;
  if (email !== null && email !== services.userEmail().toLowerCase()) {
    const message = say('typedNotYours', { email });
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
