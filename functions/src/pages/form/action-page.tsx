// Takes a form of the process and what it is about; gives the page that a mail's link opens, and the page
// after it. GET shows, POST acts.

import type { ComponentChildren } from 'preact';
import type { AnswerContext, AnswerFault } from '../../../../shared/form/check/validate.ts';
import { formTitle } from '../../../../shared/form/labels.ts';
import { TrustSentence } from '../../../../shared/form/view/render.tsx';
import { TemplateForm } from '../../../../shared/form/view/template-form.tsx';
import type { FormTemplate, RawAnswers } from '../../../../shared/model/form.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { Review } from '../../../../shared/model/state.ts';
import { playbooksOffered } from '../../../../shared/process/playbooks.ts';
import { stepNamed } from '../../../../shared/process/steps/table.ts';
import { supportOf } from '../../../../shared/process/support.ts';
import { say } from '../../../../shared/words/pages.ts';
import { KeyResultList } from '../lists/key-result-row.tsx';
import { PlaybookOffers } from '../lists/playbook-offers.tsx';
import { ReviewClock } from '../lists/review-list.tsx';
import { SupportLines } from '../lists/support-list.tsx';
import { htmlDocument } from '../parts/document.tsx';
import { lookupOf, type PageView } from '../parts/view.ts';

export interface ActionPageInput {
  language: Language;
  workspace: string;
  template: FormTemplate;
  raw: RawAnswers;
  faults: readonly AnswerFault[];
  problem?: string | null;
  context: AnswerContext;
  formKey: string;
  /** A line under the heading. */
  lead?: string | null;
  /** What it is about: a request, a proposal, a review. */
  about?: ComponentChildren;
  boardUrl?: string | null;
  /** Where it is sent; default: the page's own address. */
  action?: string;
  /** The name of its draft on the device; absent: nothing is kept. */
  draft?: string;
}

/** Any form of the process as a page of its own: the signal, an answer to a review, a decision on support. */
export function actionPage(input: ActionPageInput): string {
  const { language, workspace, template, lead, about, boardUrl, ...form } = input;
  const title = formTitle(template, language);
  return htmlDocument({
    language,
    title,
    workspace,
    width: 'narrow',
    script: true,
    actions: boardUrl ? <a href={boardUrl}>{say(language, 'backToBoard')}</a> : undefined,
    foot: <TrustSentence language={language} />,
    children: (
      <div class="stack">
        <h1>{title}</h1>
        {lead && <p class="muted">{lead}</p>}
        {about}
        <TemplateForm
          template={template}
          raw={form.raw}
          faults={form.faults}
          problem={form.problem ?? null}
          context={form.context}
          action={form.action ?? ''}
          formKey={form.formKey}
          draft={form.draft}
          button={template.fields.length === 0 ? title : undefined}
        />
      </div>
    ),
  });
}

/**
 * A review's step: the key result with its trend, the clock, what was answered and asked for so far, then the
 * form; on the way to a change also what worked before.
 */
export function reviewActionPage(
  standing: Standing,
  review: Review,
  view: PageView,
  { step, ...input }: Omit<ActionPageInput, 'about' | 'workspace' | 'language'> & { step: string },
): string {
  const lookup = lookupOf(standing);
  const rows = lookup.rows.filter(({ keyResult }) => keyResult.id === review.keyResultId);
  const reviews = lookup.states.get(review.keyResultId)?.reviews ?? [];
  return actionPage({
    ...input,
    language: view.language,
    workspace: standing.plan.settings.workspace,
    about: (
      <div class="stack">
        <KeyResultList rows={rows} standing={standing} view={view} heading="h2" />
        <p class="small">
          <ReviewClock review={review} lookup={lookup} view={view} />
        </p>
        {review.measure && <p class="quote">{review.measure}</p>}
        <SupportLines
          support={supportOf(review, reviews, standing.process.support)}
          lookup={lookup}
          view={view}
        />
        {stepNamed(step)?.offersMeasures && (
          <PlaybookOffers
            playbooks={playbooksOffered(standing.process.playbooks, rows[0]?.keyResult.metricId ?? '')}
            formKey={input.formKey}
            language={view.language}
          />
        )}
      </div>
    ),
  });
}

/** What an action did, in the words of its reply. */
export function actionDonePage(input: {
  language: Language;
  workspace: string;
  message: string;
  fresh: boolean;
  /** The name of the draft that it is the receipt of. */
  draft: string;
  boardUrl?: string | null;
  /** The step that comes next. */
  next?: { href: string; text: string } | null;
}): string {
  const { language, workspace, message, fresh, draft, boardUrl, next } = input;
  const title = say(language, fresh ? 'actionDoneTitle' : 'alreadyTitle');
  return htmlDocument({
    language,
    title,
    workspace,
    width: 'narrow',
    script: true,
    children: (
      <div class="stack" data-received={draft}>
        <h1>{title}</h1>
        {message && <p>{message}</p>}
        {next && (
          <p>
            <a class="button wide" href={next.href}>
              {say(language, 'nextIs', { step: next.text })}
            </a>
          </p>
        )}
        {boardUrl && (
          <p>
            <a class={next ? 'button quiet wide' : 'button'} href={boardUrl}>
              {say(language, 'toBoard')}
            </a>
          </p>
        )}
      </div>
    ),
  });
}
