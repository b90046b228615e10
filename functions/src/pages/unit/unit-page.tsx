// Takes a standing and a unit; gives the picture for the meeting as a page: on screen with links, in print
// one sheet. Null where there is no such unit.
import { pictureOf } from '../../../../shared/board/picture.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import { say } from '../../../../shared/words/pages.ts';
import { Crumbs } from '../parts/crumbs.tsx';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { PageNav } from '../parts/page-nav.tsx';
import { PastNotice } from '../parts/past-notice.tsx';
import { pagePaths } from '../parts/paths.ts';
import { lookupOf, type PageView } from '../parts/view.ts';
import { PicturePage } from './picture.tsx';

/**
 * One page per unit: where it is red and since when, plan against attained, reviews and their clocks,
 * support, what recovered.
 */
export function unitPage(standing: Standing, unitId: string, view: PageView): string | null {
  const picture = pictureOf(standing, unitId);
  if (!picture) return null;
  const { language, link } = view;
  const lookup = lookupOf(standing);
  return htmlDocument({
    language,
    title: `${picture.unit} · ${say(language, 'unitPicture')}`,
    workspace: picture.workspace,
    width: 'middle',
    actions: <PageActions language={language} link={link} here={pagePaths.unit(unitId)} />,
    nav: <PageNav here="meeting" unitId={unitId} lookup={lookup} view={view} />,
    children: (
      <>
        <PastNotice view={view} />
        <div class="line no-print pic-nav">
          <Crumbs lookup={lookup} unitId={unitId} view={view} />
          <p class="small muted">{say(language, 'printHint')}</p>
        </div>
        <PicturePage picture={picture} language={language} link={link} />
      </>
    ),
  });
}
