// Takes a table; says what its rows are: objectives and key results, titles of any kind, check-ins, changes,
// people, teams, metrics, or none of these.
// Never reads a row.
import type { Field } from '../words/headings.ts';
import type { Scope } from '../words/lookup.ts';
import { plainWords } from '../words/plain.ts';
import { type RowKind, rowKindOf } from '../words/values.ts';
import type { Table } from './tables.ts';

type TableKind =
  | 'okr'
  | 'items'
  | 'check-ins'
  | 'changes'
  | 'people'
  | 'units'
  | 'metrics'
  | 'measured'
  | 'settings'
  | 'other';

const has = ({ columns }: Table, field: Field, scope?: Scope) =>
  columns.some((column) => column.field === field && (scope === undefined || column.scope === scope));

/**
 * What a table holds, by its columns; `named` is what its tab or file calls it. Null where it is nothing
 * known.
 */
export function kindOfTable(table: Table, named: RowKind | 'checkIn' | null): TableKind {
  const goal = has(table, 'objective');
  const result = has(table, 'keyResult');
  const figures = has(table, 'target') || has(table, 'baseline');
  if (has(table, 'after') && (has(table, 'field') || has(table, 'before'))) return 'changes';
  if (isCheckIns(table, named, figures)) return 'check-ins';
  if (goal || result) return 'okr';
  if (has(table, 'item') && named !== 'person' && named !== 'team') {
    if (
      has(table, 'kind') ||
      figures ||
      has(table, 'parent') ||
      has(table, 'id', 'objective') ||
      named === 'objective' ||
      named === 'keyResult'
    )
      return 'items';
  }
  if (has(table, 'metric')) {
    if (
      !figures &&
      !has(table, 'current') &&
      (has(table, 'definition') ||
        has(table, 'frequency') ||
        has(table, 'direction') ||
        has(table, 'measureUnit'))
    )
      return 'metrics';
    return 'measured';
  }
  if (has(table, 'email') || named === 'person') return 'people';
  if (named === 'team') return 'units';
  if (has(table, 'item') && (has(table, 'progress') || has(table, 'current') || has(table, 'status')))
    return 'items';
  return 'other';
}

function isCheckIns(table: Table, named: RowKind | 'checkIn' | null, figures: boolean): boolean {
  const dated = has(table, 'date') || has(table, 'updated');
  const valued =
    has(table, 'current') || has(table, 'progress') || has(table, 'confidence') || has(table, 'score');
  const keyed =
    has(table, 'id', 'keyResult') ||
    has(table, 'keyResult') ||
    has(table, 'id') ||
    has(table, 'item') ||
    has(table, 'parent');
  if (!dated || !valued || !keyed || figures || has(table, 'objective')) return false;
  if (named === 'checkIn') return true;
  return has(table, 'date') && !has(table, 'due') && !has(table, 'start') && !has(table, 'kind');
}

const NAMED: readonly (readonly [RegExp, RowKind | 'checkIn'])[] = [
  [
    /(?<!\p{L})(?:check ?-?ins?|updates?|history|snapshots?|values|logs?|verlauf|historique|seguimiento)(?!\p{L})|打卡|更新|历史|履歴|기록/iu,
    'checkIn',
  ],
  [
    /key ?_?-?results?|(?:^|[^a-z])krs?(?:[^a-z]|$)|关键结果|关键成果|schlüsselergebnisse|résultats|resultados|主要な成果|핵심 ?결과|ключев/iu,
    'keyResult',
  ],
  [
    /objectives?|(?<!\p{L})(?:goals?|ziele|objectifs|objetivos|obiettivi|цели|cele)(?!\p{L})|目标|目標|목표/iu,
    'objective',
  ],
  [
    /(?<!\p{L})(?:people|users?|members?|employees|staff|persons?|mitarbeiter|personen|personnes)(?!\p{L})|人员|员工|社員|メンバー|사람|직원/iu,
    'person',
  ],
  [
    /(?<!\p{L})(?:teams?|departments?|units?|abteilungen|équipes|equipos)(?!\p{L})|部门|团队|组织|部署|부서|팀/iu,
    'team',
  ],
  [
    /(?<!\p{L})(?:initiatives?|tasks?|projects?|actions?|maßnahmen|iniciativas)(?!\p{L})|任务|举措/iu,
    'initiative',
  ],
  [/(?<!\p{L})(?:metrics?|kpis?|kennzahlen)(?!\p{L})|指标/iu, 'metric'],
];

/** What a tab or file is called after; null where the name says both or nothing. */
export function namedAfter(name: string): RowKind | 'checkIn' | null {
  const plain = name.replace(/\.[a-z]{2,5}$/i, '');
  const direct = /^okrs?$/i.test(plain.trim()) ? null : rowKindOf(plain);
  if (direct) return direct;
  if (/okr/i.test(plainWords(plain)) && !/key|result|objective/i.test(plain)) return null;
  const found = NAMED.filter(([pattern]) => pattern.test(plain)).map(([, kind]) => kind);
  if (found.includes('checkIn')) return 'checkIn';
  return found.length === 1 ? found[0]! : null;
}
