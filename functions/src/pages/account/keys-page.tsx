// Takes the keys of programs; gives the admins' page on which they are made, listed and ended. A key itself
// stands on it once, when it has just been made.
import { localText } from '../../../../shared/calendar/zones.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { labelled } from '../../../../shared/words/punctuation.ts';
import { type ApiKey, KEY_RIGHTS, type KeyRight, LONGEST_KEY_NAME } from '../../usecases/access/api-keys.ts';
import { Field } from '../parts/field.tsx';
import { Empty, Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';
import { adminsPage } from './admins-page.tsx';

export interface KeysPageInput {
  workspace: string;
  keys: readonly ApiKey[];
  nameOf: (email: string) => string;
  timeZone: string;
  /** Of the form: pressed twice it is one key. */
  formKey: string;
  baseUrl: string;
  /** What has just been made: shown this once. */
  made?: { name: string; token: string };
  fault?: 'incomplete' | 'too-many' | 'twice';
  typed?: string;
}

const RIGHTS: Record<KeyRight, [name: Word, help: Word]> = {
  read: ['keyRead', 'keyReadHelp'],
  report: ['keyReport', 'keyReportHelp'],
  admin: ['keyAdmin', 'keyAdminHelp'],
};
const DAYS: readonly [days: number, name: Word][] = [
  [30, 'keyDays30'],
  [90, 'keyDays90'],
  [365, 'keyDays365'],
];
const FAULTS = { incomplete: 'keyIncomplete', 'too-many': 'keyTooMany', twice: 'keyTwice' } as const;

/** With `made` the key itself stands on the page: for the answer to the press that made it, and no other. */
export function keysPage(input: KeysPageInput, view: PageView): string {
  const { language } = view;
  const { made, fault } = input;
  return adminsPage(
    {
      title: 'apiKeys',
      workspace: input.workspace,
      here: pagePaths.keys(),
      children: (
        <>
          <p class="muted">{say(language, 'keysLead')}</p>
          {fault && (
            <p class="notice" role="alert">
              {say(language, FAULTS[fault])}
            </p>
          )}
          {made ? <CreatedKey made={made} input={input} view={view} /> : <NewKey input={input} view={view} />}
          <Keys input={input} view={view} />
        </>
      ),
    },
    view,
  );
}

function CreatedKey({
  made: { name, token },
  input: { baseUrl },
  view: { language, link },
}: {
  made: { name: string; token: string };
  input: KeysPageInput;
  view: PageView;
}) {
  return (
    <div class="card stack" role="status">
      <h2>{say(language, 'keyMade', { name })}</h2>
      <p>{say(language, 'keyOnce')}</p>
      <p>
        <input class="in secret" type="text" readOnly value={token} aria-label={say(language, 'apiKey')} />
      </p>
      <pre class="small command">
        <code>{`curl -H "Authorization: Bearer …" ${baseUrl}/v1/export/all.json`}</code>
      </pre>
      <p>
        <a href={link(pagePaths.keys())}>{say(language, 'keyAnother')}</a>
      </p>
    </div>
  );
}

function NewKey({
  input: { formKey, typed },
  view: { language, link },
}: {
  input: KeysPageInput;
  view: PageView;
}) {
  return (
    <form class="card stack" method="post" action={link(pagePaths.keys())}>
      <input type="hidden" name="key" value={formKey} />
      <Field id="name" label={say(language, 'keyName')}>
        <input
          class="in"
          id="name"
          type="text"
          name="name"
          value={typed ?? ''}
          maxLength={LONGEST_KEY_NAME}
          placeholder={say(language, 'keyNameHelp')}
          required
          autocomplete="off"
        />
      </Field>
      <RightChoice language={language} />
      <LifeChoice language={language} />
      <button class="button wide" type="submit">
        {say(language, 'makeKey')}
      </button>
    </form>
  );
}

/** What the key may; to read is the least. */
function RightChoice({ language }: { language: Language }) {
  return (
    <fieldset class="field">
      <legend>{say(language, 'keyMay')}</legend>
      <div>
        {KEY_RIGHTS.map((right) => (
          <label key={right} class="check">
            <input type="radio" name="right" value={right} checked={right === 'read'} required />
            <span>
              {say(language, RIGHTS[right][0])}
              <span class="small muted">{say(language, RIGHTS[right][1])}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** For how many days it works. */
function LifeChoice({ language }: { language: Language }) {
  return (
    <div class="field">
      <label for="days">{say(language, 'keyLasts')}</label>
      <select class="in" id="days" name="days">
        {DAYS.map(([days, name]) => (
          <option key={days} value={days} selected={days === 90}>
            {say(language, name)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Keys({ input, view: { language, link } }: { input: KeysPageInput; view: PageView }) {
  const { keys, timeZone, nameOf } = input;
  return (
    <Section title={say(language, 'keysInUse')} count={keys.length}>
      {keys.length === 0 && <Empty>{say(language, 'noKeys')}</Empty>}
      <ul class="stack-s">
        {keys.map(({ id, name, right, by, madeAt, endsAt, usedAt }) => (
          <li key={id} class="card session">
            <div>
              <p>
                <strong>{name}</strong>
                <span class="tag">{say(language, RIGHTS[right][0])}</span>
              </p>
              <p class="muted small">
                {usedAt === 0
                  ? say(language, 'keyUnused')
                  : say(language, 'keyUsed', { when: localText(usedAt, timeZone) })}
              </p>
              <p class="muted small">
                {say(language, 'keyFrom', {
                  who: nameOf(by),
                  from: localText(madeAt, timeZone),
                  until: localText(endsAt, timeZone),
                })}
              </p>
            </div>
            <form method="post" action={link(pagePaths.keys())}>
              <input type="hidden" name="do" value="end" />
              <input type="hidden" name="id" value={id} />
              <button
                class="button quiet"
                type="submit"
                aria-label={labelled(language, say(language, 'endKey'), name)}
              >
                {say(language, 'endKey')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
