// Takes a standing; gives the strategy board: headquarters' objectives of the cycle with their key results,
// how far they are, what was contributed to them and who has taken them up. Never ranks.

import { percentText } from '../../../../shared/format/format.ts';
import { StatusMark } from '../../../../shared/look/status-mark.tsx';
import { boardIndex } from '../../../../shared/lookup/board-index.ts';
import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import type { Objective } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import { colon, comma } from '../../../../shared/words/punctuation.ts';
import { inList, Pager, pagedRows } from '../parts/paged.tsx';
import { Empty } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { Lookup, PageView } from '../parts/view.ts';
import { FoldMark } from '../parts/why.tsx';

/** Units and key results that are named of one battle. */
const MOST_NAMED = 20;

/** Every region has the battles as soon as they are published (design §6, Battles). */
export function Battles({ lookup, view }: { lookup: Lookup; view: PageView }) {
  const { language } = view;
  const battles = lookup.standing.plan.objectives.filter(({ unitId }) => unitId === lookup.root?.id);
  if (battles.length === 0) return <Empty>{say(language, 'noBattles')}</Empty>;
  const paged = pagedRows(battles, 'battles', view);
  return (
    <div class="card stack-l">
      {paged.shown.map((battle) => (
        <Battle key={battle.id} battle={battle} lookup={lookup} view={view} />
      ))}
      <Pager rows={paged} part="battles" view={view} />
      {view.person && !view.past && (
        <p class="no-print">
          <a href={view.link('propose')}>{say(language, 'answerBattle')}</a>
        </p>
      )}
    </div>
  );
}

function Battle({ battle, lookup, view }: { battle: Objective; lookup: Lookup; view: PageView }) {
  const { language } = view;
  const { board } = lookup.standing;
  const fold = boardIndex(board).objectives().get(battle.id);
  const rows = lookup.rows.filter(({ keyResult }) => keyResult.objectiveId === battle.id);
  const units = takenUpBy(battle, lookup);
  return (
    <div class="stack-s">
      <h3>{inList(battle.text)}</h3>
      {fold && <FoldMark fold={fold} standing={lookup.standing} language={language} />}
      <p class="small muted">
        {units.length === 0 ? (
          say(language, 'takenUpByNobody')
        ) : (
          <>
            {say(language, 'takenUpBy')}
            {colon(language)}
            {units.slice(0, MOST_NAMED).map(({ id, name }, index) => (
              <>
                {index > 0 && comma(language)}
                <a href={view.link(pagePaths.board(id))}>{name || id}</a>
              </>
            ))}
            <Left count={units.length - MOST_NAMED} language={language} />
          </>
        )}
      </p>
      {battle.notes && <p class="small quote">{inList(battle.notes)}</p>}
      <ul class="stack-s">
        {rows.slice(0, MOST_NAMED).map(({ keyResult, figures }) => (
          <li key={keyResult.id} class="line">
            <StatusMark status={figures.status} language={language} />
            <a href={view.link(pagePaths.keyResult(keyResult.id))}>{inList(keyResult.text)}</a>
            {figures.attainment !== null && (
              <span class="small muted">
                {say(language, 'attainedOfPlan', {
                  attained: percentText(figures.attainment, language),
                  planned: percentText(figures.planned, language),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Left count={rows.length - MOST_NAMED} language={language} />
    </div>
  );
}

/** How many are left out; nothing where none is. */
function Left({ count, language }: { count: number; language: PageView['language'] }) {
  return count > 0 ? <span class="small muted"> {say(language, 'andMoreTurned', { count })}</span> : null;
}

/**
 * Units with an objective of their own aligned to the battle or to one of its key results, in the order of
 * the Units tab.
 */
function takenUpBy(battle: Objective, { standing: { plan } }: Lookup) {
  const found = new Set(
    planIndex(plan)
      .alignedUnder(battle.id)
      .map(({ unitId }) => unitId),
  );
  return plan.units.filter(({ id }) => found.has(id) && id !== battle.unitId);
}
