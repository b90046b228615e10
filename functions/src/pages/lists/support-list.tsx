// Takes a standing and some key results; gives the support asked for them: what, from whom, decided or
// waiting. Never decides.

import { dayAt } from '../../../../shared/calendar/zones.ts';
import { dayText, spanText } from '../../../../shared/format/format.ts';
import type { Support } from '../../../../shared/model/process.ts';
import { say } from '../../../../shared/words/pages.ts';
import { colon } from '../../../../shared/words/punctuation.ts';
import { inList, PagedRows } from '../parts/paged.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { Lookup, OfKeyResults, PageView } from '../parts/view.ts';
import { stepTitle } from './step-title.ts';

/** Requests beside a review: the latest. */
const MOST_BESIDE = 5;

/** Requests for support beside the review that they help: what, from whom, decided or waiting. */
export function SupportLines({
  support,
  lookup,
  view,
}: {
  support: readonly Support[];
  lookup: Lookup;
  view: PageView;
}) {
  const { language } = view;
  const { asOf } = lookup.standing;
  return (
    <>
      {support.slice(-MOST_BESIDE).map((each) => {
        const from = each.fromUnitId && (lookup.units.get(each.fromUnitId)?.name ?? each.fromUnitId);
        const parts = [
          say(language, each.decision ?? 'open'),
          from ? say(language, 'fromUnit', { unit: from }) : '',
          each.decision === null
            ? say(language, 'waitingSince', { time: spanText(asOf.at - each.at, language) })
            : inList(each.reason),
        ];
        return (
          <p key={each.id} class="small">
            <strong>{say(language, 'support')}</strong>
            {colon(language)}
            {inList(each.request)} · {parts.filter((part) => part !== '').join(' · ')}
          </p>
        );
      })}
    </>
  );
}

/** All requests of these key results, each with the link to its decision for whoever may decide. */
export function SupportList({ lookup, rows, view }: OfKeyResults) {
  const { process, asOf } = lookup.standing;
  const within = new Set(rows.map(({ keyResult }) => keyResult.id));
  const asked = process.support.filter(({ keyResultId, at }) => within.has(keyResultId) && at <= asOf.at);
  return (
    <PagedRows all={asked} part="support" none="noSupport" view={view}>
      {(each) => <SupportItem key={each.id} support={each} lookup={lookup} view={view} />}
    </PagedRows>
  );
}

function SupportItem({ support, lookup, view }: { support: Support; lookup: Lookup; view: PageView }) {
  const { language, link } = view;
  const { plan, asOf } = lookup.standing;
  const { id, kind, request, decision, fromUnitId, keyResultId, reason, at, decidedAt } = support;
  const step = view.stepOn?.('support', id);
  return (
    <li>
      <h3>
        {say(language, kind)}
        {colon(language)}
        {inList(request)}
      </h3>
      <p class="small muted">
        <strong>{say(language, decision ?? 'open')}</strong>
        {fromUnitId &&
          ` · ${say(language, 'fromUnit', { unit: lookup.units.get(fromUnitId)?.name ?? fromUnitId })}`}
        {' · '}
        {decision === null
          ? say(language, 'waitingSince', { time: spanText(asOf.at - at, language) })
          : dayText(dayAt(decidedAt ?? at, plan.settings.timeZone), language)}
        {' · '}
        <a href={link(pagePaths.keyResult(keyResultId))}>
          {inList(lookup.keyResults.get(keyResultId)?.text ?? keyResultId)}
        </a>
      </p>
      {reason && <p class="small pre">{inList(reason)}</p>}
      {step && (
        <p class="small no-print">
          <a href={link(pagePaths.step(step, id))}>{stepTitle(step, language)}</a>
        </p>
      )}
    </li>
  );
}
