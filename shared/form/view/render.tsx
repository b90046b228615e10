// Takes a template, what was typed and the faults; gives its fields, for the sidebar and for the phone alike.
// Never checks, never sends.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FormTemplate, RawAnswers } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { say } from '../../words/form.ts';
import { colon, sentences } from '../../words/punctuation.ts';
import type { AnswerContext, AnswerFault } from '../check/checked.ts';
import { rawValues, shownFields, typedValues } from '../check/show-when.ts';
import { Field } from './field.tsx';

interface FormFieldsProps {
  template: FormTemplate;
  raw: RawAnswers;
  faults: readonly AnswerFault[];
  context: AnswerContext;
  /** Unique on the page: letters, digits, hyphens. */
  domId: string;
  /** The name that an answer is sent under; default: the field's ID. */
  nameOf?: (fieldId: string) => string;
  /** A line under a field, by field ID. */
  hints?: Record<string, ComponentChildren>;
  /** Measure unit beside a number, by field ID. */
  units?: Record<string, string>;
  /** True on a card, which may be left out: what is optional and long waits behind one press. */
  folded?: boolean;
  /** Present where a script holds what is typed (the sidebar): what is not asked for is left out. */
  live?: Live | undefined;
}

/**
 * How a form stands that a script holds. Without one every field is there with its condition, and enhance.ts
 * hides what is not asked for.
 */
export interface Live {
  /** The person has pressed Send: only then is there a list of all faults at the top. */
  attempted: boolean;
  /** On its way: the button says so, and a second press does nothing. */
  busy: boolean;
}

/**
 * The ID of a field's first input: what a fault's link leads to. IDs typed by people may hold blanks, so a
 * number stands for them.
 */
export function fieldDomId(template: FormTemplate, domId: string, fieldId: string): string {
  return `${domId}-${Math.max(
    0,
    template.fields.findIndex(({ id }) => id === fieldId),
  )}`;
}

/** Without `live` it holds every field, those too that the answers do not ask for. */
export function FormFields(props: FormFieldsProps) {
  const { template, raw, faults, context, domId, hints = {}, units = {}, folded = false, live } = props;
  const asked = shownFields(template, raw);
  const fields = live ? template.fields.filter(({ id }) => asked.has(id)) : template.fields;
  const nameOf = props.nameOf ?? ((fieldId: string) => fieldId);
  const field = (each: FormTemplate['fields'][number]) => (
    <Field
      key={each.id}
      field={each}
      template={template}
      id={fieldDomId(template, domId, each.id)}
      nameOf={nameOf}
      values={typedOrInitial(raw, each.id, each.initial)}
      fault={faults.find(({ fieldId }) => fieldId === each.id)}
      context={context}
      hint={hints[each.id]}
      unit={units[each.id]}
      mayBeLeftOut={folded}
    />
  );
  const cut = folded ? fields.findIndex(isFoldable) : -1;
  if (cut < 0) return <>{fields.map(field)}</>;
  const rest = fields.slice(cut);
  const inSight = new Set(fields.slice(0, cut).map(({ id }) => id));
  /** Asked for by an answer that stands in sight. */
  const isAsked = ({ id, showWhen }: FormTemplate['fields'][number]) =>
    showWhen !== null &&
    asked.has(id) &&
    inSight.has(showWhen.fieldId) &&
    rawValues(raw, showWhen.fieldId).length > 0;
  const isOpen = rest.some(
    (each) =>
      rawValues(raw, each.id).length > 0 ||
      faults.some(({ fieldId }) => fieldId === each.id) ||
      isAsked(each),
  );
  return (
    <>
      {fields.slice(0, cut).map(field)}
      <More isFilled={isOpen} title={say(context.language, 'more')}>
        {rest.map(field)}
      </More>
    </>
  );
}

/**
 * Opens by itself where something is filled in, and stays open when that is emptied again: it must not close
 * under somebody's hands.
 */
function More({
  isFilled,
  title,
  children,
}: {
  isFilled: boolean;
  title: string;
  children: ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(isFilled);
  if (isFilled && !isOpen) setOpen(true);
  return (
    <details
      class="more"
      open={isOpen || isFilled}
      onToggle={(event) => setOpen((event.currentTarget as { open?: boolean }).open === true)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** From the first optional long text on: the value, confidence and self status stay in sight. */
const isFoldable = ({ type, required, showWhen }: FormTemplate['fields'][number]): boolean =>
  !required && (type === 'long text' || showWhen !== null);

function typedOrInitial(raw: RawAnswers, fieldId: string, initial: string | null): string[] {
  const typed = typedValues(raw, fieldId);
  const wasSent = Object.hasOwn(raw, fieldId);
  return typed.length > 0 || wasSent || initial === null ? typed : [initial];
}

interface SummaryEntry {
  href: string;
  where?: string;
  message: string;
}

/** What is wrong, at the top, each line a link to its field. */
export function FaultSummary({ entries, language }: { entries: SummaryEntry[]; language: Language }) {
  if (entries.length === 0) return null;
  return (
    <div class="summary" role="alert" id="faults" tabIndex={-1}>
      <h2>
        {entries.length === 1
          ? say(language, 'checkOne')
          : say(language, 'checkThese', { count: entries.length })}
      </h2>
      <p class="small muted">{say(language, 'nothingSent')}</p>
      <ul>
        {entries.map(({ href, where, message }) => (
          <li key={`${href} ${message}`}>
            <a href={href}>
              {where && `${where}${colon(language)}`}
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Why it is safe to be honest here (design §1, Trust): on every form. */
export function TrustSentence({ language }: { language: Language }) {
  return (
    <p class="trust">
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path
          d="M10 1.5l7 2.6v5.2c0 4.3-2.9 7.6-7 9.2-4.1-1.6-7-4.9-7-9.2V4.1z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
        />
        <path d="M6.8 10.2l2.3 2.3 4.2-4.8" fill="none" stroke="currentColor" stroke-width="1.6" />
      </svg>
      <span>{sentences(language, [say(language, 'trust'), say(language, 'trustMore')])}</span>
    </p>
  );
}

interface SendButtonProps {
  live: Live | undefined;
  hasFaults: boolean;
  language: Language;
  /** What stands on it; default: Send. */
  text?: string | undefined;
}

/**
 * Stays focusable while sending: a button that is disabled under one's finger loses the place on the page.
 */
export function SendButton({ live, hasFaults, language, text }: SendButtonProps) {
  const isAgain = hasFaults && (!live || live.attempted);
  const label = live?.busy
    ? say(language, 'sending')
    : (text ?? say(language, isAgain ? 'sendAgain' : 'send'));
  return (
    <div class="send">
      <button class="button wide" type="submit" id="send" aria-disabled={live?.busy || undefined}>
        {live?.busy && <span class="spinner" aria-hidden="true" />}
        {label}
      </button>
    </div>
  );
}
