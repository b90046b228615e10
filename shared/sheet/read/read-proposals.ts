// Takes the Proposals and Support tabs; gives what units asked for and what was decided. Never adopts
// anything.
import type { ProposalRow, SupportRow } from '../../model/record.ts';
import { faultBefore } from '../cells/moments.ts';
import { openTable, type Reading } from '../cells/open-table.ts';
import { parseKeyResults } from '../cells/proposed-key-results.ts';
import type { Row } from '../cells/row.ts';
import { NamedThings, requireReference, requireUnit, resolveInRow } from './named-things.ts';
import type { RecordContext } from './record-context.ts';

/** The rows of Proposals that read well; faults go into the reading. */
export function readProposals(reading: Reading, context: RecordContext): ProposalRow[] {
  const { present, rows } = openTable(reading, 'Proposals');
  const known = new NamedThings('Proposals', present);
  const became = new Map<string, number>();
  return rows.flatMap((row) => {
    known.add(row, 'Proposal ID', row.line('Proposal ID'));
    const proposal = readProposal(row, context);
    faultTwice(row, became);
    return row.sound && proposal ? proposal : [];
  });
}

/** An objective comes from one proposal: adopted twice it would be two. */
function faultTwice(row: Row, became: Map<string, number>): void {
  const objectiveId = row.line('Objective ID');
  if (objectiveId === '') return;
  const other = became.get(objectiveId);
  if (other === undefined) became.set(objectiveId, row.at);
  else row.fault('Objective ID', 'duplicate-id', { other });
}

function readProposal(row: Row, { units, objectives, keyResults }: RecordContext): ProposalRow | null {
  const date = row.demand('Date') ? row.when('Date') : null;
  const unitId = requireUnit(row, 'Unit', units);
  const answers = requireReference(row, 'Answers', [objectives, keyResults]);
  const objectiveId = resolveInRow(row, 'Objective ID', [objectives]);
  const objective = row.needed('Objective');
  const typed = row.needed('Key results');
  const keyResultList = parseKeyResults(typed, row.mark);
  if (typed !== '' && !keyResultList) row.fault('Key results', 'bad-key-results');
  const resources = row.needed('Resources', 'no-resources');
  const score = readScore(row);
  const decision = row.choice('Decision', 'proposalDecision');
  const decided = readDecided(row, decision !== null, date);
  const reason = row.text('Reason');
  if (decision === 'returned' && reason === '') row.fault('Reason', 'needs-other', { column2: 'Decision' });
  if (!row.sound || date === null || unitId === null || answers === null || score === null || !keyResultList)
    return null;
  return {
    row: row.at,
    id: row.line('Proposal ID'),
    date,
    unitId,
    answers,
    objectiveId,
    objective,
    keyResults: keyResultList,
    alignmentScore: score,
    resources,
    idea: row.text('Idea'),
    decision,
    ...decided,
    reason,
  };
}

/** A whole number from 1 to 5 (docs/case.md: 目标关联度评分, 1-5分). */
function readScore(row: Row): number | null {
  const typed = row.needed('Alignment score', 'bad-score');
  if (typed === '') return null;
  const read = row.plainNumber('Alignment score');
  const isScore =
    read !== null && !read.percent && Number.isInteger(read.value) && read.value >= 1 && read.value <= 5;
  return isScore ? read.value : row.fault('Alignment score', 'bad-score');
}

/** When and by whom: with a decision its day is needed, with a day the decision. */
function readDecided(row: Row, isDecided: boolean, asked: string | null) {
  const decidedOn = row.when('Decided on');
  if (isDecided && row.isBlank('Decided on')) row.fault('Decided on', 'needs-other', { column2: 'Decision' });
  if (!isDecided && decidedOn !== null && row.isBlank('Decision'))
    row.fault('Decision', 'needs-other', { column2: 'Decided on' });
  faultBefore(row, { column: 'Decided on', at: decidedOn }, { column: 'Date', at: asked });
  return { decidedOn, decidedBy: row.email('Decided by') };
}

/** The rows of Support that read well; faults go into the reading. */
export function readSupport(reading: Reading, { units, keyResults }: RecordContext): SupportRow[] {
  const { present, rows } = openTable(reading, 'Support');
  const known = new NamedThings('Support', present);
  return rows.flatMap((row) => {
    const id = row.line('Support ID');
    known.add(row, 'Support ID', id);
    const date = row.demand('Date') ? row.when('Date') : null;
    const keyResultId = requireReference(row, 'KR ID', [keyResults]);
    const kind = row.demand('Kind') ? row.choice('Kind', 'supportKind') : null;
    const request = row.needed('Request');
    const decision = row.choice('Decision', 'supportDecision');
    const decided = readDecided(row, decision !== null, date);
    const fromUnit = resolveInRow(row, 'From unit', [units]);
    if (!row.sound || date === null || keyResultId === null || kind === null) return [];
    return [
      {
        row: row.at,
        id,
        date,
        keyResultId,
        kind,
        request,
        decision,
        fromUnit,
        ...decided,
        reason: row.text('Reason'),
      },
    ];
  });
}
