// Takes a form of the process and what it is about; gives the page that a mail's link opens, and the page after it. GET shows, POST acts.
import type { ComponentChildren } from 'preact';
import { TrustSentence } from '../../../shared/form/render.tsx';
import { TemplateForm } from '../../../shared/form/template-form.tsx';
import type { AnswerContext, Fault } from '../../../shared/form/validate.ts';
import { say } from '../../../shared/look/words.ts';
import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { Review } from '../../../shared/model/state.ts';
import { htmlDocument } from './document.tsx';
import { KeyResultList } from './key-result-row.tsx';
import { ReviewClock } from './process-sections.tsx';
import { lookupOf, type PageView } from './view.ts';

export interface ActionPageInput {
  language: Language;
  workspace: string;
  template: FormTemplate;
  raw: RawAnswers;
  faults: readonly Fault[];
  problem?: string | null;
  context: AnswerContext;
  formKey: string;
  /** A line under the heading. */
  lead?: string | null;
  /** What it is about: a request, a proposal, a review. */
  about?: ComponentChildren;
  boardUrl?: string | null;
}

/** Any form of the process as a page of its own: the signal, an answer to a review, a decision on support. */
export function actionPage(input: ActionPageInput): string {
  const { language, workspace, template, lead, about, boardUrl, ...form } = input;
  const title = template.title[language] ?? template.title.en ?? template.id;
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
          action=""
          formKey={form.formKey}
          button={template.fields.length === 0 ? title : undefined}
        />
      </div>
    ),
  });
}

/** The signal page: three fields, from the phone. */
export function signalPage(input: Omit<ActionPageInput, 'lead'> & { signalHours: number }): string {
  const { signalHours, ...rest } = input;
  return actionPage({ ...rest, lead: say(input.language, 'signalLead', { hours: signalHours }) });
}

/** A review's step: the key result with its trend, the clock, what was answered so far, then the form. */
export function reviewActionPage(
  standing: Standing,
  review: Review,
  view: PageView,
  input: Omit<ActionPageInput, 'about' | 'workspace' | 'language'>,
): string {
  const lookup = lookupOf(standing);
  const rows = lookup.rows.filter(({ keyResult }) => keyResult.id === review.keyResultId);
  return actionPage({
    ...input,
    language: view.language,
    workspace: standing.plan.settings.workspace,
    about: (
      <div class="stack">
        <KeyResultList rows={rows} asOf={standing.asOf.day} view={view} heading="h2" />
        <p class="small">
          <ReviewClock review={review} lookup={lookup} view={view} />
        </p>
        {review.measure && <p class="quote">{review.measure}</p>}
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
  boardUrl?: string | null;
}): string {
  const { language, workspace, message, fresh, boardUrl } = input;
  const title = say(language, fresh ? 'actionDoneTitle' : 'alreadyTitle');
  return htmlDocument({
    language,
    title,
    workspace,
    width: 'narrow',
    children: (
      <div class="stack">
        <h1>{title}</h1>
        <p>{message}</p>
        {boardUrl && (
          <p>
            <a class="button" href={boardUrl}>
              {say(language, 'toBoard')}
            </a>
          </p>
        )}
      </div>
    ),
  });
}
