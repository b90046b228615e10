// Takes the KRs that are looked at; gives what goes on for them and waits for nobody: battles, reviews under
// way, support, recoveries. All of it is closed at first.
import { recoveriesOf } from '../../../../shared/board/awards.ts';
import { StatusShape } from '../../../../shared/look/status-mark.tsx';
import { say } from '../../../../shared/words/pages.ts';
import { ReviewList, reviewsOf } from '../lists/review-list.tsx';
import { SupportList } from '../lists/support-list.tsx';
import { Fold } from '../parts/fold.tsx';
import type { KeyResultRow, Lookup, PageView } from '../parts/view.ts';
import { Battles } from './battles.tsx';
import { RecoveredList } from './recovered-list.tsx';

interface InProgressProps {
  lookup: Lookup;
  rows: KeyResultRow[];
  view: PageView;
  /** The company is looked at, not a unit of it. */
  whole: boolean;
}

/** Without the reviews that nobody has answered: those wait for somebody (next-steps.tsx). */
export function InProgress({ lookup, rows, view, whole }: InProgressProps) {
  const { language } = view;
  const { process, asOf } = lookup.standing;
  const paged = view.paging?.part;
  const underWay = rows.filter(({ review }) => review === 'responded' || review === 'started');
  const back = rows.filter(isBack);
  const within = new Set(rows.map(({ keyResult }) => keyResult.id));
  const support = process.support.filter(({ keyResultId, at }) => within.has(keyResultId) && at <= asOf.at);
  return (
    <>
      {whole && <BattlesFold lookup={lookup} view={view} />}
      {underWay.length > 0 && (
        <Fold
          title={say(language, 'reviewsUnderWay')}
          count={reviewsOf({ lookup, rows: underWay }, false).length}
          isOpen={paged === 'underWay'}
        >
          <ReviewList lookup={lookup} rows={underWay} view={view} part="underWay" />
        </Fold>
      )}
      {support.length > 0 && (
        <Fold title={say(language, 'supportAsked')} count={support.length} isOpen={paged === 'support'}>
          <SupportList lookup={lookup} rows={rows} view={view} />
        </Fold>
      )}
      {back.length > 0 && (
        <Fold title={say(language, 'recovered')} count={back.length} isOpen={paged === 'recovered'}>
          <RecoveredList lookup={lookup} rows={back} view={view} />
        </Fold>
      )}
    </>
  );
}

function BattlesFold({ lookup, view }: Pick<InProgressProps, 'lookup' | 'view'>) {
  const { cycle } = lookup.standing.plan.settings;
  return (
    <Fold
      isOpen={view.paging?.part === 'battles'}
      title={
        <>
          {say(view.language, 'battles', { cycle })} <BattleShapes lookup={lookup} />
        </>
      }
    >
      <Battles lookup={lookup} view={view} />
    </Fold>
  );
}

/** Shapes beside the title of what is folded. */
const MOST_SHAPES = 9;

/** How the battles stand; each says its colour in words once it is unfolded. */
function BattleShapes({ lookup }: { lookup: Lookup }) {
  const own = lookup.standing.board.objectives.filter(({ unitId }) => unitId === lookup.root?.id);
  return (
    <span aria-hidden="true">
      {own.slice(0, MOST_SHAPES).map(({ id, status }) => (
        <span key={id} class={`mark ${status}`}>
          <StatusShape status={status} />
        </span>
      ))}
    </span>
  );
}

const isBack = ({ figures, snapshots }: KeyResultRow): boolean =>
  figures.status === 'green' && recoveriesOf(snapshots).length > 0;
