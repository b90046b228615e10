// Takes a standing and who looks; gives the page of growth: everybody's micro-OKRs, one's own points and
// how they came about, what they buy. Never another person's points.

import { microOkrState } from '../../../../shared/board/process-rows.ts';
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { dayText, numberText } from '../../../../shared/format/format.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import { say } from '../../../../shared/words/pages.ts';
import { listedApart } from '../../../../shared/words/punctuation.ts';
import { stepTitle } from '../lists/step-title.ts';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { PageNav } from '../parts/page-nav.tsx';
import { inList, PagedRows, Pager, pagedRows } from '../parts/paged.tsx';
import { Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import { type Lookup, lookupOf, type PageView } from '../parts/view.ts';

interface Props {
  lookup: Lookup;
  view: PageView;
}

/** `givesPoints`: giving them is offered to whoever looks. */
export function growthPage(
  standing: Standing,
  view: PageView,
  { email, givesPoints }: { email: string; givesPoints: boolean },
): string {
  const lookup = lookupOf(standing);
  const { language } = view;
  const balance = standing.board.points.find((row) => row.email === email)?.balance ?? 0;
  return htmlDocument({
    language,
    title: say(language, 'growthTitle'),
    workspace: standing.plan.settings.workspace,
    width: 'middle',
    actions: <PageActions language={language} link={view.link} here={pagePaths.growth()} />,
    nav: <PageNav here="growth" unitId={null} lookup={lookup} view={view} />,
    children: (
      <>
        <h1>{say(language, 'growthTitle')}</h1>
        <Section title={say(language, 'yourBalance')}>
          <div class="card stack-s">
            <p class="mark big">{say(language, 'pointsOf', { points: numberText(balance, 0) })}</p>
            <Ledger lookup={lookup} view={view} email={email} />
          </div>
          {givesPoints && (
            <p class="no-print below-list">
              <a href={view.link(pagePaths.step('points.book', ''))}>{stepTitle('points.book', language)}</a>
            </p>
          )}
        </Section>
        <Section title={say(language, 'rewards')}>
          <Rewards lookup={lookup} view={view} balance={balance} />
        </Section>
        <Section title={say(language, 'microOkrTitle')} count={standing.process.microOkrs.length}>
          <p class="small muted above-list">{say(language, 'microOkrsApart')}</p>
          <Goals lookup={lookup} view={view} />
          <p class="no-print below-list">
            <a class="button quiet" href={view.link('growth')}>
              {stepTitle('microOkr.set', language)}
            </a>
          </p>
        </Section>
      </>
    ),
  });
}

function Ledger({ lookup, view, email }: Props & { email: string }) {
  const { language } = view;
  const { plan, process } = lookup.standing;
  const lines = process.points.filter((line) => line.email === email);
  if (lines.length === 0) return <p class="muted">{say(language, 'noLedger')}</p>;
  const paged = pagedRows([...lines].reverse(), 'ledger', view);
  return (
    <>
      <ul class="stack-s" aria-label={say(language, 'yourLedger')}>
        {paged.shown.map(({ id, at, change, reason }) => (
          <li key={id} class="small">
            {dayText(dayAt(at, plan.settings.timeZone), language)} ·{' '}
            <strong>
              {change > 0 ? '+' : ''}
              {numberText(change, 0)}
            </strong>{' '}
            {inList(reason)}
          </li>
        ))}
      </ul>
      <Pager rows={paged} part="ledger" view={view} />
    </>
  );
}

function Rewards({ lookup, view, balance }: Props & { balance: number }) {
  const { language } = view;
  const { rewards } = lookup.standing.plan;
  return (
    <PagedRows all={rewards} part="rewards" none="noRewards" view={view}>
      {({ id, reward, points }) => {
        const step = view.stepOn?.('reward', id);
        const lacking = points - balance;
        return (
          <li key={id} class="stack-s">
            <h3>{inList(reward)}</h3>
            <p class="small muted">{say(language, 'pointsOf', { points: numberText(points, 0) })}</p>
            {step && (
              <p class="small">
                <a href={view.link(pagePaths.step(step, id))}>{say(language, 'redeem')}</a>
              </p>
            )}
            {lacking > 0 && (
              <p class="small muted">{say(language, 'lacking', { points: numberText(lacking, 0) })}</p>
            )}
          </li>
        );
      }}
    </PagedRows>
  );
}

/** In the order in which they were set: goals are one's own, nobody's are better. */
function Goals({ lookup, view }: Props) {
  const { language } = view;
  const { process, asOf } = lookup.standing;
  return (
    <PagedRows all={process.microOkrs} part="goals" none="noMicroOkrs" view={view}>
      {(each) => {
        const step = view.stepOn?.('microOkr', each.id);
        return (
          <li key={each.id} class="stack-s">
            <h3>{inList(each.goal)}</h3>
            <p class="small muted">
              <strong>{say(language, microOkrState(each, asOf.day))}</strong> · {lookup.nameOf(each.email)} ·{' '}
              {say(language, 'until', { day: dayText(each.due, language) })} ·{' '}
              {say(language, 'pointsOf', { points: numberText(each.points, 0) })}
            </p>
            {each.steps.length > 0 && <p class="small">{inList(listedApart(language, each.steps))}</p>}
            {step && (
              <p class="small">
                <a href={view.link(pagePaths.step(step, each.id))}>{stepTitle(step, language)}</a>
              </p>
            )}
          </li>
        );
      }}
    </PagedRows>
  );
}
