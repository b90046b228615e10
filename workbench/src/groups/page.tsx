// Takes what groups got and a choice of it; gives the page that shows each message as its service draws it.
// Never another host's file: no script, one style by its hash.
import { createHash } from 'node:crypto';
import { localText } from '../../../shared/calendar/zones.ts';
import { type GroupService, SERVICES } from '../../../shared/groups/message.ts';
import { services } from '../../../shared/groups/services/table.ts';
import { pageStyle } from '../../../shared/look/style.ts';
import type { Language } from '../../../shared/model/language.ts';
import { inLanguage } from '../../../shared/words/say.ts';
import type { CaughtMessage } from '../local/robots/catcher.ts';
import { Bar, documentOf } from './beside-sheet.tsx';
import { Drawn } from './draw.tsx';
import groupsStyle from './groups.css';
import { groupsWord } from './words.ts';

interface GroupsPage {
  language: Language;
  timeZone: string;
  /** Null: of every service. */
  service: GroupService | null;
  /** Oldest first. */
  messages: readonly CaughtMessage[];
}

const LISTED = 60;
const styles = `${pageStyle}\n${groupsStyle}`;
const styleHash = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;

export const GROUPS_POLICY = `default-src 'none'; style-src ${styleHash}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

const addressOf = (language: Language, service: GroupService | null): string =>
  `/groups?lang=${language}${service === null ? '' : `&service=${service}`}`;

/** Has to be sent with GROUPS_POLICY. `messages` come with the oldest first; the latest 60 are shown. */
export function groupsPage(page: GroupsPage): string {
  const { language } = page;
  return documentOf({ language, title: groupsWord(language, 'title'), styles }, <Body {...page} />);
}

function Body({ language, timeZone, service, messages }: GroupsPage) {
  const chosen = messages.filter((each) => service === null || each.service === service);
  const shown = chosen.slice(-LISTED).reverse();
  return (
    <body>
      <a class="skip" href="#content">
        {groupsWord(language, 'title')}
      </a>
      <Bar language={language} addressIn={(other) => addressOf(other, service)}>
        <a href={`/inbox?lang=${language}`}>{groupsWord(language, 'inbox')}</a>
      </Bar>
      <main id="content" class="middle stack" tabIndex={-1}>
        <h1>{groupsWord(language, 'title')}</h1>
        <p class="muted">{groupsWord(language, 'lead')}</p>
        <Services language={language} service={service} />
        {shown.length === 0 && <p class="muted">{groupsWord(language, 'none')}</p>}
        {shown.length < chosen.length && (
          <p class="small muted">
            {groupsWord(language, 'latest', { count: shown.length, all: chosen.length })}
          </p>
        )}
        <ol class="stack">
          {shown.map((message) => (
            <li key={message.number}>
              <p class="small muted">
                {inLanguage(language, services[message.service].name)} · {localText(message.at, timeZone)}
              </p>
              <article class={`chat ${message.service}`}>
                <Drawn message={message} />
              </article>
            </li>
          ))}
        </ol>
      </main>
    </body>
  );
}

/** Whose messages are looked at: one service's, or all. */
function Services({ language, service }: Pick<GroupsPage, 'language' | 'service'>) {
  return (
    <nav aria-label={groupsWord(language, 'title')}>
      <ul class="chips">
        {[null, ...SERVICES].map((each) => (
          <li key={each ?? 'all'}>
            <a href={addressOf(language, each)} aria-current={each === service ? 'page' : undefined}>
              {each === null ? groupsWord(language, 'every') : inLanguage(language, services[each].name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
