// Takes all that a person owes on a day; gives the one form for it: a card per key result, any of which may
// be left blank. Never sends.

import { dayText, longDayText, plannedText, rangeText, valueText } from '../../format/format.ts';
import type { FormTemplate, RawAnswers } from '../../model/form.ts';
import type { OwedKeyResult } from '../../model/owed.ts';
import type { Language } from '../../model/plan.ts';
import type { Day } from '../../model/time.ts';
import { say } from '../../words/form.ts';
import { sentences } from '../../words/punctuation.ts';
import type { AnswerContext } from '../check/checked.ts';
import { rawFromCells } from '../owed/from-cells.ts';
import { type CardFault, cardAnswers, cardName } from '../owed/owed-answers.ts';
import { templateFor } from '../owed/value-field.ts';
import type { CardFacts } from '../report/card-facts.ts';
import { draftAttributes, TakenUpNote } from './draft-note.tsx';
import { FaultSummary, FormFields, fieldDomId, type Live, SendButton, TrustSentence } from './render.tsx';

interface OwedFormProps {
  owed: readonly OwedKeyResult[];
  /** The snapshot form in force: formById(forms, 'snapshot'). */
  snapshot: FormTemplate;
  raw: RawAnswers;
  faults: readonly CardFault[];
  /** A fault of the page as a whole, in words: nothing filled in, refused by the back end. */
  problem?: string | null;
  context: AnswerContext;
  /** Where the form is sent; '' for the page's own address. */
  action: string;
  /** Made when the form is opened: pressed twice it is one submission. */
  formKey: string;
  date: Day;
  /** The name under which the page's script keeps what is typed on the device; absent: nothing is kept. */
  draft?: string | undefined;
  live?: Live | undefined;
  /** Where it is one page of several, counted from 1: buttons to the others, which send this one first. */
  part?: OwedPart | undefined;
  /** What a page's script needs beside each card, by key result (functions/browser). */
  cards?: Readonly<Record<string, CardFacts>> | undefined;
}

interface OwedPart {
  page: number;
  last: number;
}

/** The button by which a page of the form leads on to another bears this name. */
export const NEXT_PAGE = 'nextPage';

/** Without a script, and with nothing typed yet, it starts with what cells say (design §5, Value from). */
export function OwedForm(props: OwedFormProps) {
  const { owed, snapshot, raw, faults, problem, context, action, formKey, date, draft, live, part } = props;
  const { language } = context;
  // A page that nobody has typed into starts with what cells say; the sidebar hands that in.
  const isFresh = !live && Object.keys(raw).length === 0;
  const filled = isFresh ? rawFromCells(owed, context.decimalMark ?? null) : raw;
  const cards = owed.map((keyResult, index) => ({
    keyResult,
    template: templateFor(keyResult, snapshot),
    domId: `kr${index}`,
    faults: faults.filter(({ keyResultId }) => keyResultId === keyResult.id),
  }));
  const entries = cards.flatMap(({ keyResult, template, domId, faults: own }) =>
    own.map(({ fieldId, message }) => ({
      href: `#${fieldDomId(template, domId, fieldId)}`,
      where: keyResult.text,
      message,
    })),
  );
  if (problem) entries.unshift({ href: '#kr0-0', where: '', message: problem });
  return (
    <form
      class="form"
      method="post"
      action={action || undefined}
      data-attune="owed"
      noValidate
      autocomplete="off"
      {...draftAttributes(draft, raw)}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="date" value={date} />
      {draft !== undefined && <TakenUpNote language={language} />}
      {(!live || live.attempted) && <FaultSummary entries={entries} language={language} />}
      {cards.map((card) => (
        <Card
          key={card.keyResult.id}
          {...card}
          filled={filled}
          context={context}
          live={live}
          facts={props.cards?.[card.keyResult.id]}
        />
      ))}
      <TrustSentence language={language} />
      <SendButton live={live} hasFaults={faults.length > 0} language={language} />
      {part && <OtherParts part={part} language={language} />}
    </form>
  );
}

interface CardProps extends Pick<OwedFormProps, 'context' | 'live'> {
  keyResult: OwedKeyResult;
  template: FormTemplate;
  domId: string;
  /** This card's. */
  faults: readonly CardFault[];
  /** What the fields of all cards start with. */
  filled: RawAnswers;
  facts: CardFacts | undefined;
}

/** One key result: what is known of it, and its fields. */
function Card({ keyResult, template, domId, faults, filled, context, live, facts }: CardProps) {
  const { language } = context;
  return (
    <section
      class="kr-card"
      aria-labelledby={`${domId}-title`}
      {...(facts ? { 'data-card': JSON.stringify(facts) } : {})}
    >
      <p class="where">
        {keyResult.unit} · {keyResult.objective}
      </p>
      <h2 id={`${domId}-title`}>{keyResult.text}</h2>
      <Facts keyResult={keyResult} language={language} />
      {keyResult.cell && <p class="small muted cell-says">{keyResult.cell.text}</p>}
      <FormFields
        template={template}
        raw={cardAnswers(template, keyResult.id, filled)}
        faults={faults}
        context={context}
        domId={domId}
        nameOf={(fieldId) => cardName(keyResult.id, fieldId)}
        hints={hintsOf(keyResult, language)}
        units={keyResult.measureUnit && !keyResult.percent ? { value: keyResult.measureUnit } : {}}
        folded
        live={live}
      />
    </section>
  );
}

/** After Send, so that the Enter key sends; what is filled in goes along, since the page is left. */
function OtherParts({ part: { page, last }, language }: { part: OwedPart; language: Language }) {
  const to = (at: number, label: string) => (
    <button class="button quiet" type="submit" name={NEXT_PAGE} value={String(at)}>
      {label}
    </button>
  );
  return (
    <nav class="parts stack-s" aria-label={say(language, 'pages')}>
      <p class="small muted">
        {sentences(language, [say(language, 'partOf', { page, last }), say(language, 'partIsSent')])}
      </p>
      <div class="line">
        {page > 1 && to(page - 1, `← ${say(language, 'partBefore')}`)}
        {page < last && to(page + 1, `${say(language, 'partAfter')} →`)}
      </div>
    </nav>
  );
}

/** What the form knows already: last value, plan to date, target. */
function Facts({ keyResult, language }: { keyResult: OwedKeyResult; language: Language }) {
  const { lastValue, lastDay, plannedValue, target, type, due } = keyResult;
  const text = (value: number | null) => valueText(value, keyResult, language);
  return (
    <dl class="facts">
      <div>
        <dt>{say(language, 'last')}</dt>
        <dd>
          {text(lastValue)}
          <small>{lastDay ? dayText(lastDay, language) : say(language, 'neverReported')}</small>
        </dd>
      </div>
      <div>
        <dt>{say(language, 'planToDate')}</dt>
        <dd>
          {type === 'maintain'
            ? rangeText(keyResult, language)
            : plannedText(plannedValue, keyResult, language)}
        </dd>
      </div>
      <div>
        <dt>{say(language, 'target')}</dt>
        <dd>
          {type === 'maintain' ? rangeText(keyResult, language) : text(target)}
          <small>{dayText(due, language)}</small>
        </dd>
      </div>
    </dl>
  );
}

function hintsOf(keyResult: OwedKeyResult, language: Language): Record<string, string> {
  if (keyResult.type === 'yes-no')
    return { value: say(language, 'yesByDay', { day: longDayText(keyResult.due, language) }) };
  if (keyResult.type === 'maintain')
    return { value: say(language, 'keepWithin', { value: rangeText(keyResult, language) }) };
  return {
    value: say(language, 'onPlanWouldBe', {
      value: plannedText(keyResult.plannedValue, keyResult, language),
    }),
  };
}
