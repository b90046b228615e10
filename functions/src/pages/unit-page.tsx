// Takes a standing and a unit; gives the picture for the meeting: one page, made for print. Null where there is no such unit.
import { TrustSentence } from '../../../shared/form/render.tsx';
import { longDayText } from '../../../shared/look/figures.ts';
import { say } from '../../../shared/look/words.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import { Crumbs } from './crumbs.tsx';
import { htmlDocument, PageActions } from './document.tsx';
import { KeyResultList } from './key-result-row.tsx';
import { Overview } from './overview.tsx';
import { Empty, Section } from './parts.tsx';
import { pagePaths } from './paths.ts';
import { RecoveredList, ReviewList, SupportList } from './process-sections.tsx';
import { lookupOf, type PageView, rowsOf } from './view.ts';

/** One page per unit: where it is red and since when, plan against attained, reviews and their clocks, support, what recovered. */
export function unitPage(standing: Standing, unitId: string, view: PageView): string | null {
  const lookup = lookupOf(standing);
  const unit = lookup.units.get(unitId);
  if (!unit) return null;
  const { language } = view;
  const rows = rowsOf(lookup, unitId);
  const of = (status: string) => rows.filter(({ figures }) => figures.status === status);
  const asOf = standing.asOf.day;
  const list = (status: 'red' | 'amber') => <KeyResultList rows={of(status)} asOf={asOf} view={view} />;
  const { settings } = standing.plan;
  return htmlDocument({
    language,
    title: `${unit.name} · ${say(language, 'unitPicture')}`,
    workspace: settings.workspace,
    width: 'middle',
    actions: <PageActions language={language} link={view.link} here={pagePaths.unit(unitId)} />,
    foot: <TrustSentence language={language} />,
    children: (
      <>
        <Crumbs lookup={lookup} unitId={unitId} view={view} />
        <div class="head">
          <div>
            <h1>{unit.name}</h1>
            <p class="muted">
              {say(language, 'unitPicture')} · {settings.cycle} ·{' '}
              {say(language, 'asOf', { day: longDayText(asOf, language) })}
              {unit.leadEmail && ` · ${say(language, 'lead')} ${lookup.nameOf(unit.leadEmail)}`}
            </p>
          </div>
          <p class="small muted no-print">{say(language, 'printHint')}</p>
        </div>
        <div class="card">
          <Overview fold={lookup.folds.get(unitId)} language={language} />
        </div>
        <Section title={say(language, 'whereRed')} count={of('red').length}>
          {of('red').length === 0 ? <Empty>{say(language, 'nothingRed')}</Empty> : list('red')}
        </Section>
        {of('amber').length > 0 && (
          <Section title={say(language, 'whereAmber')} count={of('amber').length}>
            {list('amber')}
          </Section>
        )}
        <Section title={say(language, 'clocks')}>
          <ReviewList lookup={lookup} rows={rows} view={view} />
        </Section>
        <Section title={say(language, 'supportAsked')}>
          <SupportList lookup={lookup} rows={rows} view={view} />
        </Section>
        <Section title={say(language, 'recovered')}>
          <RecoveredList rows={rows} view={view} />
        </Section>
      </>
    ),
  });
}
