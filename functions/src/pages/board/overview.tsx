// Takes a unit's roll-up; gives the overview at the top of a page. Never a figure of one person.

import { percentText } from '../../../../shared/format/format.ts';
import { deviationText, PlanAgainst } from '../../../../shared/look/plan-against.tsx';
import { StatusMark } from '../../../../shared/look/status-mark.tsx';
import type { BoardFold } from '../../../../shared/model/board.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';

export function Overview({ fold, language }: { fold: BoardFold | undefined; language: Language }) {
  if (!fold) return null;
  return (
    <div class="stack-s">
      <p class="line">
        <StatusMark status={fold.status} language={language} />
        <span class="muted">
          {fold.deviation !== null && `${deviationText(fold.deviation, language)} · `}
          {say(language, 'coverageOf', { share: percentText(fold.coverage, language) })}
        </span>
      </p>
      <PlanAgainst figures={fold} language={language} />
    </div>
  );
}
