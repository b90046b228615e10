// Takes a unit's roll-up; gives the overview at the top of a page. Never a figure of one person.

import { percentText } from '../../../../shared/format/format.ts';
import { deviationText, PlanAgainst } from '../../../../shared/look/plan-against.tsx';
import type { BoardFold } from '../../../../shared/model/board.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import { say } from '../../../../shared/words/pages.ts';
import { FoldMark } from '../parts/why.tsx';

/** Nothing where the unit has no fold. */
export function Overview({
  fold,
  standing,
  language,
}: {
  fold: BoardFold | undefined;
  standing: Standing;
  language: Language;
}) {
  if (!fold) return null;
  return (
    <div class="stack-s">
      <FoldMark
        fold={fold}
        standing={standing}
        language={language}
        beside={
          <span class="muted">
            {' '}
            {fold.deviation !== null && `${deviationText(fold.deviation, language)} · `}
            {say(language, 'coverageOf', { share: percentText(fold.coverage, language) })}
          </span>
        }
      />
      <PlanAgainst figures={fold} language={language} />
    </div>
  );
}
