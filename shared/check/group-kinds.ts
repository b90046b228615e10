// Takes a fault; gives the kind of group that Check puts it in, and what sets that group apart from others of
// its kind. Never the words of the fault.
import type { Fault } from '../sheet/table/faults.ts';
import type { problemGroups } from '../words/check/groups.ts';

type GroupKind = keyof typeof problemGroups;

/** By the code of the fault; what is not here needs mending, and its message says how. */
const KINDS: Readonly<Record<string, GroupKind>> = {
  'unknown-reference': 'noSuch',
  'missing-value': 'blank',
  'needs-other': 'blank',
  'bad-date': 'noDate',
  'ambiguous-date': 'noDate',
  'impossible-date': 'noDate',
  'no-year': 'noDate',
  'bad-moment': 'noDate',
  'bad-number': 'noNumber',
  'two-readings': 'noNumber',
  'percent-doubt': 'percent',
  'percent-among-numbers': 'percent',
  'bad-email': 'noAddress',
  'two-people': 'noAddress',
  'unknown-choice': 'noChoice',
  'bad-yes-no': 'noChoice',
  'outside-cycle': 'outside',
  'duplicate-id': 'twice',
  'too-long': 'tooLong',
  'misspelt-heading': 'headings',
  'missing-column': 'headings',
  'duplicate-heading': 'headings',
  'unread-column': 'headings',
  'no-headings': 'tab',
  'missing-tab': 'tab',
  'misspelt-tab': 'tab',
  'duplicate-tab': 'tab',
  'second-tab': 'tab',
  'misspelt-setting': 'keys',
  'missing-setting': 'keysMissing',
};

/** Which kind of group a fault belongs to. */
export function kindOf({ tab, column, code }: Fault): GroupKind {
  const kind = KINDS[code] ?? 'other';
  return kind === 'noSuch' && tab === 'People' && column === 'Unit' ? 'inNoUnit' : kind;
}

/** Names the group of a fault: faults with the same name are one group. */
export function groupKeyOf(fault: Fault): string {
  const { tab, column, code, values } = fault;
  const kind = kindOf(fault);
  if (kind === 'headings' || kind === 'tab' || kind === 'keys' || kind === 'keysMissing')
    return JSON.stringify([kind, tab]);
  if (kind === 'noSuch' || kind === 'inNoUnit')
    return JSON.stringify([kind, tab, column, values.value, values.where]);
  return JSON.stringify([kind, tab, column, kind === 'other' ? code : '']);
}
