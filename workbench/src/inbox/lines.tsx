// Takes mails and a choice of them; gives the list, and the form that chooses. Never what a mail says.
import { localText } from '../../../shared/calendar/zones.ts';
import { addressOf, type Choice } from './choice.ts';
import type { MailLine } from './read-mail.ts';
import { inboxWord, kindWord } from './words.ts';

export function Chooser({ choice, lines }: { choice: Choice; lines: readonly MailLine[] }) {
  const { language, to, kind } = choice;
  const people = valuesOf(lines, (line) => line.to, to);
  const kinds = valuesOf(lines, (line) => line.kind, kind);
  return (
    <div class="mails-head">
      <h1>{inboxWord(language, 'title')}</h1>
      <p class="small muted">{inboxWord(language, 'lead')}</p>
      <form class="choice" method="get" action="/inbox">
        <input type="hidden" name="lang" value={language} />
        <Picker
          name="to"
          label={inboxWord(language, 'to')}
          any={inboxWord(language, 'everybody')}
          values={people}
          chosen={to}
          captionOf={(each) => each}
        />
        <Picker
          name="kind"
          label={inboxWord(language, 'kind')}
          any={inboxWord(language, 'everyKind')}
          values={kinds}
          chosen={kind}
          captionOf={(each) => kindWord(language, each)}
        />
        <button class="button" type="submit">
          {inboxWord(language, 'show')}
        </button>
      </form>
    </div>
  );
}

/** Each once, sorted; what is chosen too, where no line has it any more. */
function valuesOf(lines: readonly MailLine[], of: (line: MailLine) => string, chosen: string): string[] {
  return [...new Set([...lines.map(of), ...(chosen ? [chosen] : [])])].sort();
}

interface Picked {
  name: string;
  label: string;
  /** What is written for no choice. */
  any: string;
  values: readonly string[];
  chosen: string;
  captionOf(value: string): string;
}

function Picker({ name, label, any, values, chosen, captionOf }: Picked) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{any}</option>
        {values.map((each) => (
          <option key={each} value={each} selected={each === chosen}>
            {captionOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** `lines` are all mails, in the order in which they are shown: the choice is made here. */
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
