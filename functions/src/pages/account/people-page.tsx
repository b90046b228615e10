// Takes people and the access log; gives the admin's page of people's data: what is kept about an address as
// a file, and who has asked for it. Never the data itself.
import { localText } from '../../../../shared/calendar/zones.ts';
import type { Person } from '../../../../shared/model/plan.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import type { AccessEntry, AccessKind } from '../../usecases/access/access-log.ts';
import type { Erasure } from '../../usecases/people/erasures.ts';
import { EmailField } from '../parts/field.tsx';
import { Empty, Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';
import { adminsPage } from './admins-page.tsx';

interface PeoplePageInput {
  workspace: string;
  people: readonly Pick<Person, 'email' | 'name'>[];
  log: readonly AccessEntry[];
  erasures: readonly Pick<Erasure, 'pseudonym' | 'called' | 'askedAt' | 'finishedAt'>[];
  timeZone: string;
  /** What was typed and is no address. */
  typed?: string | undefined;
}

/** A list to choose from is of use up to here; beyond it the address is typed. */
const MOST_LISTED = 500;

const KINDS: Record<AccessKind, Word> = {
  exported: 'accessExported',
  erased: 'accessErased',
  'let-return': 'accessReturn',
  'ended-session': 'accessEnded',
  'changed-role': 'accessRole',
  'changed-group': 'accessGroup',
  'made-key': 'accessKeyMade',
  'used-key': 'accessKeyUsed',
  'ended-key': 'accessKeyEnded',
};

/** At most 500 of `people` to choose from; log and erasures in the order that they come in. */
export function peoplePage(input: PeoplePageInput, view: PageView): string {
  const { language, link } = view;
  const { people, typed } = input;
  return adminsPage(
    {
      title: 'peopleData',
      workspace: input.workspace,
      here: pagePaths.people(),
      children: (
        <>
          <form class="card stack" method="post" action={link('people/export')}>
            <p class="muted">{say(language, 'peopleDataLead')}</p>
            <EmailField language={language} typed={typed ?? ''} isBad={typed !== undefined} list="people">
              <datalist id="people">
                {people.slice(0, MOST_LISTED).map(({ email, name }) => (
                  <option key={email} value={email}>
                    {name}
                  </option>
                ))}
              </datalist>
            </EmailField>
            <button class="button wide" type="submit">
              {say(language, 'exportData')}
            </button>
            <button class="button quiet wide" type="submit" formaction={link('people/erase')}>
              {say(language, 'erasePerson')}
            </button>
          </form>
          <ErasedPeople input={input} view={view} />
          <AccessLog input={input} view={view} />
        </>
      ),
    },
    view,
  );
}

/** Under their pseudonyms. */
function ErasedPeople({ input, view: { language } }: { input: PeoplePageInput; view: PageView }) {
  const { erasures, timeZone } = input;
  if (erasures.length === 0) return null;
  return (
    <Section title={say(language, 'erasedPeople')} count={erasures.length}>
      <ul class="stack-s">
        {erasures.map(({ pseudonym, called, askedAt, finishedAt }) => (
          <li key={pseudonym} class="card logged">
            <p>
              <strong>{called}</strong>
            </p>
            <p class="muted small">
              {finishedAt === null
                ? say(language, 'erasingSince', { when: localText(askedAt, timeZone) })
                : say(language, 'erasedOn', { when: localText(finishedAt, timeZone) })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AccessLog({ input, view: { language } }: { input: PeoplePageInput; view: PageView }) {
  const { log, timeZone, people, erasures } = input;
  const names = new Map([
    ...people.map(({ email, name }) => [email, name] as const),
    ...erasures.map(({ pseudonym, called }) => [pseudonym, called] as const),
  ]);
  const nameOf = (email: string) => names.get(email) || email;
  return (
    <Section title={say(language, 'accessLog')} count={log.length}>
      {log.length === 0 && <Empty>{say(language, 'accessNone')}</Empty>}
      <ul class="stack-s">
        {log.map(({ at, by, kind, about, detail }, index) => (
          <li key={`${at}-${index}`} class="card logged">
            <p>
              <strong>{say(language, KINDS[kind])}</strong>
              {detail && <span class="tag">{detail}</span>}
            </p>
            <p>{nameOf(about)}</p>
            <p class="muted small">
              {say(language, 'accessBy', { who: nameOf(by), when: localText(at, timeZone) })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
