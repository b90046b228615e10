// Takes mails and a choice of them; gives the list, and the form that chooses. Never what a mail says.
import { localText } from '../../../shared/calendar/zones.ts';
import { addressOf, type Choice } from './choice.ts';
import type { MailLine } from './read-mail.ts';
import { inboxWord, kindWord } from './words.ts';

export function Chooser({ choice, lines }: { choice: Choice; lines: readonly MailLine[] }) {
  const { language, to, kind } = choice;
  const people = [...new Set([...lines.map((line) => line.to), ...(to ? [to] : [])])].sort();
  const kinds = [...new Set([...lines.map((line) => line.kind), ...(kind ? [kind] : [])])].sort();
  return (
    <div class="mails-head">
      <h1>{inboxWord(language, 'title')}</h1>
      <p class="small muted">{inboxWord(language, 'lead')}</p>
      <form class="choice" method="get" action="/inbox">
        <input type="hidden" name="lang" value={language} />
        <label>
          {inboxWord(language, 'to')}
          <select name="to">
            <option value="">{inboxWord(language, 'everybody')}</option>
            {people.map((each) => (
              <option key={each} value={each} selected={each === to}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <label>
          {inboxWord(language, 'kind')}
          <select name="kind">
            <option value="">{inboxWord(language, 'everyKind')}</option>
            {kinds.map((each) => (
              <option key={each} value={each} selected={each === kind}>
                {kindWord(language, each)}
              </option>
            ))}
          </select>
        </label>
        <button class="button" type="submit">
          {inboxWord(language, 'show')}
        </button>
      </form>
    </div>
  );
}

export function Lines({ choice, lines }: { choice: Choice; lines: readonly MailLine[] }) {
  const { language, timeZone, to, kind } = choice;
  const chosen = lines.filter((line) => (!to || line.to === to) && (!kind || line.kind === kind));
  if (chosen.length === 0)
    return <p class="mails-head muted">{inboxWord(language, lines.length === 0 ? 'none' : 'noneSuch')}</p>;
  return (
    <>
      <p class="mail-line small muted">{inboxWord(language, 'count', { n: chosen.length })}</p>
      {chosen.map((line) => (
        <a
          key={line.number}
          class="mail-line"
          href={addressOf(choice, { mail: line.number, view: 'html' })}
          aria-current={line.number === choice.mail ? 'true' : undefined}
        >
          <span class="row">
            <span class="who">{line.to}</span>
            <time class="num">{localText(line.at, timeZone)}</time>
          </span>
          <span class="what">{line.subject}</span>
          <span class="tag">{kindWord(language, line.kind)}</span>
        </a>
      ))}
    </>
  );
}
