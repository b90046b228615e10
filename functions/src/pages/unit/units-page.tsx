// Takes a standing; gives all units as a tree, each with its colour and the way to its board. Never ranks:
// the order is that of the Units tab.
import { TrustSentence } from '../../../../shared/form/view/render.tsx';
import type { Standing } from '../../../../shared/model/standing.ts';
import { say } from '../../../../shared/words/pages.ts';
import { UnitTree } from '../board/unit-tree.tsx';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { PageNav } from '../parts/page-nav.tsx';
import { PastNotice } from '../parts/past-notice.tsx';
import { pagePaths } from '../parts/paths.ts';
import { lookupOf, type PageView } from '../parts/view.ts';

/** `openTo`: the unit to which the tree is open; of a large company what is right below it is listed. */
export function unitsPage(standing: Standing, openTo: string | undefined, view: PageView): string {
  const { language, link } = view;
  const lookup = lookupOf(standing);
  const unitId = openTo !== undefined && lookup.units.has(openTo) ? openTo : undefined;
  return htmlDocument({
    language,
    title: say(language, 'allUnits'),
    workspace: standing.plan.settings.workspace,
    width: 'middle',
    actions: <PageActions language={language} link={link} here={pagePaths.units(unitId)} />,
    nav: <PageNav here="units" unitId={unitId ?? null} lookup={lookup} view={view} />,
    foot: <TrustSentence language={language} />,
    children: (
      <>
        <PastNotice view={view} />
        <h1>{say(language, 'allUnits')}</h1>
        <div class="card section">
          <UnitTree lookup={lookup} view={view} unitId={unitId} />
        </div>
      </>
    ),
  });
}
