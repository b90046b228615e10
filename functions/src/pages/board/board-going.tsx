// Takes the KRs that are looked at; gives what goes on for them: reviews with their clocks, support,
// recoveries; for the company also how it steers. Long lists are closed at first.
import type { ComponentChildren } from 'preact';
import { recoveriesOf } from '../../../../shared/board/awards.ts';
import { say } from '../../../../shared/words/pages.ts';
import { Section } from '../parts/parts.tsx';
import type { KeyResultRow, Lookup, PageView } from '../parts/view.ts';
import { ReviewList, reviewsOf } from '../process/review-list.tsx';
import { SupportList } from '../process/support-list.tsx';
import { BreakList, MeasureTiles } from './measures.tsx';
import { RecoveredList } from './recovered-list.tsx';

/** What goes on: reviews with their clocks, support, recoveries; for the whole company also how it steers. */
export function Going({
  lookup,
  rows,
  view,
  whole,
}: {
  lookup: Lookup;
  rows: KeyResultRow[];
  view: PageView;
  whole: boolean;
}) {
  const { language } = view;
  const { board } = lookup.standing;
  return (
    <>
      <Section title={say(language, 'clocks')} count={reviewsOf({ lookup, rows }, false).length}>
        <ReviewList lookup={lookup} rows={rows.filter(({ review }) => review === 'open')} view={view} />
        <Folded title={say(language, 'underWay')} rows={rows.filter(isUnderWay)} few={0}>
          {(list) => <ReviewList lookup={lookup} rows={list} view={view} part="underWay" />}
        </Folded>
      </Section>
      <Section title={say(language, 'supportAsked')}>
        <SupportList lookup={lookup} rows={rows} view={view} />
      </Section>
      <Section title={say(language, 'recovered')}>
        <Folded title={say(language, 'recovered')} rows={rows.filter(isBack)} few={5}>
          {(list) => <RecoveredList lookup={lookup} rows={list} view={view} />}
        </Folded>
      </Section>
      {whole && (
        <>
          <Section title={say(language, 'measures')} id="measures">
            <div class="card">
              <MeasureTiles standing={lookup.standing} language={language} />
            </div>
          </Section>
          <Section
            title={say(language, 'breaks')}
            count={new Set(board.penetrationBreaks.map(({ keyResultId }) => keyResultId)).size}
          >
            <BreakList standing={lookup.standing} view={view} />
          </Section>
        </>
      )}
    </>
  );
}

const isUnderWay = ({ review }: KeyResultRow): boolean => review === 'responded' || review === 'started';

const isBack = ({ figures, snapshots }: KeyResultRow): boolean =>
  figures.status === 'green' && recoveriesOf(snapshots).length > 0;

/** A list that is long is closed at first. */
function Folded({
  title,
  rows,
  few,
  children,
}: {
  title: string;
  rows: KeyResultRow[];
  /** So many are shown open. */
  few: number;
  children: (rows: KeyResultRow[]) => ComponentChildren;
}) {
  if (rows.length === 0 && few === 0) return null;
  if (rows.length <= few) return <>{children(rows)}</>;
  return (
    <details class="deeper">
      <summary>
        {title} <span class="muted">{rows.length}</span>
      </summary>
      {children(rows)}
    </details>
  );
}
