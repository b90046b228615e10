// Takes a standing; gives its proposals, signals, playbooks and proposed forms as lists, dated and with their
// authors, the newest first where they have a date. Never a step: see process-page.tsx.

import { dayAt } from '../../../../shared/calendar/zones.ts';
import { dayText, spanText } from '../../../../shared/format/format.ts';
import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { acknowledgementDueAt, isUnacknowledged } from '../../../../shared/process/answer-due.ts';
import { say } from '../../../../shared/words/pages.ts';
import { listedApart } from '../../../../shared/words/punctuation.ts';
import { playbookFacts } from '../lists/playbook-offers.tsx';
import { inList, PagedRows } from '../parts/paged.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { Lookup, PageView } from '../parts/view.ts';

interface Props {
  lookup: Lookup;
  view: PageView;
}

const newestFirst = <Each extends { at: EpochMs }>(all: readonly Each[]): Each[] =>
  [...all].sort((a, b) => b.at - a.at);

const joined = (parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ');

const dayOf = ({ lookup, view }: Props, at: EpochMs): string =>
  dayText(dayAt(at, lookup.standing.plan.settings.timeZone), view.language);

const goalOf = ({ keyResults, objectives }: Lookup, id: string): string =>
  inList(keyResults.get(id)?.text ?? objectives.get(id)?.text ?? id);

export function ProposalList({ lookup, view }: Props) {
  const { language } = view;
  const { process, board } = lookup.standing;
  const late = new Set(board.proposals.filter((row) => row.late).map((row) => row.id));
  return (
    <PagedRows all={newestFirst(process.proposals)} part="proposals" none="noProposals" view={view}>
      {(each) => (
        <li key={each.id} class="stack-s">
          <h3>{inList(each.objective)}</h3>
          <p class="small muted">
            <strong>{say(language, each.decision ?? 'proposed')}</strong>
            {' · '}
            {joined([
              lookup.units.get(each.unitId)?.name ?? each.unitId,
              lookup.nameOf(each.by),
              dayOf({ lookup, view }, each.at),
              late.has(each.id) && say(language, 'cameLate'),
              say(language, 'answersGoal', { goal: goalOf(lookup, each.answers) }),
              say(language, 'alignmentOf', { score: each.alignmentScore }),
            ])}
          </p>
          <p class="small">
            {listedApart(
              language,
              each.keyResults.slice(0, 10).map(({ text }) => inList(text)),
            )}
          </p>
          <p class="small pre">{inList(each.resources)}</p>
          {each.idea && <p class="small quote">{inList(each.idea)}</p>}
          {each.decidedAt !== null && (
            <p class="small muted">
              {joined([
                lookup.nameOf(each.decidedBy),
                dayOf({ lookup, view }, each.decidedAt),
                inList(each.reason),
              ])}
            </p>
          )}
        </li>
      )}
    </PagedRows>
  );
}

/** What, where, with which effect; the clock until it is heard, then how long its way was. */
export function SignalList({ lookup, view }: Props) {
  const { language } = view;
  const { plan, process, asOf } = lookup.standing;
  const { signalHours } = plan.settings;
  return (
    <PagedRows all={newestFirst(process.signals)} part="signals" none="noSignals" view={view}>
      {(each) => {
        const left = acknowledgementDueAt(each, signalHours) - asOf.at;
        const isOver = isUnacknowledged(each, signalHours, asOf.at);
        const clock =
          each.acknowledgedAt === null
            ? say(language, isOver ? 'signalOver' : 'signalLeft', { time: spanText(left, language) })
            : say(language, 'acknowledgedAfter', {
                time: spanText(each.acknowledgedAt - each.at, language),
              });
        return (
          <li key={each.id} class="stack-s">
            <h3 class="pre">{inList(each.what)}</h3>
            <p class="small pre">{inList(joined([each.where, each.effect]))}</p>
            <p class="small muted">
              {joined([lookup.nameOf(each.by), dayOf({ lookup, view }, each.at)])}
              {' · '}
              <span class={isOver ? 'clock over' : 'clock'}>
                {isOver ? '▲ ' : ''}
                {clock}
              </span>
              {each.linkedTo && (
                <>
                  {' · '}
                  {lookup.keyResults.has(each.linkedTo) ? (
                    <a href={view.link(pagePaths.keyResult(each.linkedTo))}>
                      {say(language, 'linkedTo', { goal: goalOf(lookup, each.linkedTo) })}
                    </a>
                  ) : (
                    say(language, 'linkedTo', { goal: goalOf(lookup, each.linkedTo) })
                  )}
                </>
              )}
            </p>
          </li>
        );
      }}
    </PagedRows>
  );
}

/** In the order in which they are kept, unlike the other lists. */
export function PlaybookList({ lookup, view }: Props) {
  const { language } = view;
  const { plan, process } = lookup.standing;
  return (
    <PagedRows all={process.playbooks} part="playbooks" none="noPlaybooks" view={view}>
      {(each) => (
        <li key={each.id} class="stack-s">
          <h3 class="pre">{inList(each.measure)}</h3>
          <p class="small muted">
            {joined([planIndex(plan).metricName(each.metricId), playbookFacts(each, language)])}
            {' · '}
            <a href={view.link(pagePaths.keyResult(each.keyResultId))}>{goalOf(lookup, each.keyResultId)}</a>
          </p>
        </li>
      )}
    </PagedRows>
  );
}

/** Everybody sees what was proposed and by whom; adopting stands among what waits for a step. */
export function FormIdeaList({ lookup, view }: Props) {
  const { language } = view;
  const { formProposals } = lookup.standing.process;
  return (
    <PagedRows all={newestFirst(formProposals)} part="ideas" none="noFormIdeas" view={view}>
      {(each) => (
        <li key={each.id} class="stack-s">
          <h3>{joined([each.title, each.label === each.title ? '' : each.label])}</h3>
          <p class="small muted">
            <strong>
              {each.adoptedAt === null
                ? say(language, 'proposed')
                : say(language, 'adoptedOn', { day: dayOf({ lookup, view }, each.adoptedAt) })}
            </strong>
            {' · '}
            {joined([
              say(language, 'proposedBy', { name: lookup.nameOf(each.by) }),
              dayOf({ lookup, view }, each.at),
            ])}
          </p>
          {each.why && <p class="small pre">{inList(each.why)}</p>}
        </li>
      )}
    </PagedRows>
  );
}
