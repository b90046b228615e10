// Takes all that a person owes on a day; gives the phone form page and the page that thanks for it. Works
// without a script.

import type { AnswerContext } from '../../../../shared/form/check/validate.ts';
import type { CardFault } from '../../../../shared/form/owed/owed-answers.ts';
import type { CardFacts } from '../../../../shared/form/report/card-facts.ts';
import { OwedForm } from '../../../../shared/form/view/owed-form.tsx';
import { Receipt } from '../../../../shared/form/view/receipt.tsx';
import { TrustSentence } from '../../../../shared/form/view/render.tsx';
import { longDayText } from '../../../../shared/format/format.ts';
import type { FormTemplate, RawAnswers } from '../../../../shared/model/form.ts';
import type { OwedKeyResult } from '../../../../shared/model/owed.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { FormReply, SubmissionReply } from '../../../../shared/wire/messages/submissions.ts';
import { say } from '../../../../shared/words/pages.ts';
import { type QuickAction, QuickActions } from '../lists/quick-actions.tsx';
import { htmlDocument } from '../parts/document.tsx';
import { type AfterReport, AfterReportNotes } from './after-report.tsx';

export interface FormPageInput {
  form: FormReply;
  /** The snapshot form in force: formById(form.templates, 'snapshot'). */
  snapshot: FormTemplate;
  /** The part of it that this page holds, and where it stands among the others; absent: all of it. */
  part?: { shown: readonly OwedKeyResult[]; page: number; last: number; from: number };
  /** What was typed before, where the page comes back with faults; else {}. */
  raw: RawAnswers;
  faults: readonly CardFault[];
  problem?: string | null;
  context: AnswerContext;
  /** Address of the board, where the link allows it. */
  boardUrl?: string | null;
  /** The name of its draft on the device; absent: nothing is kept. */
  draft?: string;
  /** What else can be begun from here. */
  quickActions?: readonly QuickAction[];
  /** What the page's script needs beside each card, by key result; absent: one page, whatever runs. */
  cards?: Readonly<Record<string, CardFacts>>;
}

/**
 * Faults stand at their fields, with what was typed. Where nothing is owed the page says so and offers what
 * else can be begun.
 */
export function formPage(input: FormPageInput): string {
  const { form, context, boardUrl, quickActions = [], cards } = input;
  const { language } = context;
  const part = input.part ?? { shown: form.keyResults, page: 1, last: 1, from: 1 };
  const day = longDayText(form.snapshotDay ?? form.today, language);
  return htmlDocument({
    language,
    title: say(language, 'formTitle'),
    workspace: form.workspace,
    width: 'narrow',
    script: true,
    cards: cards !== undefined,
    actions: boardUrl ? <a href={boardUrl}>{say(language, 'backToBoard')}</a> : undefined,
    children: (
      <div class="stack">
        <div class="stack-s">
          <p class="muted">
            {form.person.name} · {day}
          </p>
          <h1>{say(language, 'formTitle')}</h1>
          <p class="muted card-hides">
            {say(language, form.keyResults.length > 0 ? 'formLead' : 'nothingOwed')}
          </p>
          {part.last > 1 && <p class="muted">{partText(part, form.keyResults.length, language)}</p>}
        </div>
        {form.keyResults.length > 0 ? <Owed {...input} part={part} /> : <TrustSentence language={language} />}
        <QuickActions actions={quickActions} language={language} />
      </div>
    ),
  });
}

function Owed(input: FormPageInput & { part: NonNullable<FormPageInput['part']> }) {
  const { form, snapshot, part, raw, faults, problem, context, draft, cards } = input;
  return (
    <OwedForm
      owed={part.shown}
      part={part.last > 1 ? part : undefined}
      snapshot={snapshot}
      raw={raw}
      faults={faults}
      problem={problem ?? null}
      context={context}
      action=""
      formKey={form.key}
      date={form.today}
      draft={draft}
      cards={cards}
    />
  );
}

const partText = (
  { shown, from }: NonNullable<FormPageInput['part']>,
  total: number,
  language: Language,
): string => say(language, 'partFrom', { from, to: from + shown.length - 1, total });

export interface ThanksPageInput {
  language: Language;
  workspace: string;
  personName: string;
  reply: SubmissionReply;
  keyResults: readonly OwedKeyResult[];
  /** The values as they were sent, by KR. */
  values: Readonly<Record<string, number>>;
  /** Where the form can be opened again today; null where the link is used up. */
  formUrl: string | null;
  /** The page of the form that comes next. */
  goOn?: { href: string; page: number; last: number } | null;
  boardUrl: string | null;
  /** The name of the draft that it is the receipt of. */
  draft?: string;
  quickActions?: readonly QuickAction[];
  /** What happens with it; absent where nothing was recorded. */
  follows?: AfterReport | undefined;
}

function WayOn({ href, text, isQuiet = false }: { href: string; text: string; isQuiet?: boolean }) {
  return (
    <p>
      <a class={isQuiet ? 'button quiet wide' : 'button wide'} href={href}>
        {text}
      </a>
    </p>
  );
}

/**
 * The receipt: its script takes the draft that it names off the device. One sent again (`reply.fresh` is
 * false) says so.
 */
export function thanksPage(input: ThanksPageInput): string {
  const {
    language,
    workspace,
    personName,
    reply,
    keyResults,
    values,
    formUrl,
    goOn,
    boardUrl,
    draft,
    quickActions = [],
    follows,
  } = input;
  return htmlDocument({
    language,
    title: say(language, 'thanksTitle'),
    workspace,
    width: 'narrow',
    script: true,
    children: (
      <div class="stack" data-received={draft}>
        <h1>{say(language, 'thanksTitle')}</h1>
        <p class="muted">{say(language, reply.fresh ? 'thanksLead' : 'thanksAgain', { name: personName })}</p>
        <Receipt rows={reply.rows} keyResults={keyResults} values={values} language={language} />
        {follows && <AfterReportNotes follows={follows} language={language} />}
        <p>{say(language, 'howToCorrect')}</p>
        {goOn && (
          <WayOn href={goOn.href} text={say(language, 'partGoOn', { page: goOn.page, last: goOn.last })} />
        )}
        {formUrl && <WayOn href={formUrl} text={say(language, 'openFormAgain')} isQuiet />}
        {boardUrl && <WayOn href={boardUrl} text={say(language, 'toBoard')} isQuiet={Boolean(goOn)} />}
        <QuickActions actions={quickActions} language={language} />
        <TrustSentence language={language} />
      </div>
    ),
  });
}
