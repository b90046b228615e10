// Takes what is typed of people; gives the field with who was read in it. Never guesses an address.
import type { Language } from '../../../shared/model/plan.ts';
import { listed } from '../../../shared/words/punctuation.ts';
import type { StartRead } from './read-start.ts';
import { say } from './words.ts';

interface PeopleFieldProps {
  language: Language;
  text: string;
  read: StartRead;
  /** The book has people already: these come to them. */
  isMore: boolean;
  isTried: boolean;
  onText: (text: string) => void;
}

export function PeopleField({ language, text, read, isMore, isTried, onText }: PeopleFieldProps) {
  const { people, me, wants } = read;
  const called = people.people.map(({ email, name }) =>
    email === me.email ? say(language, 'you', { name }) : name,
  );
  const isWanted = isTried && wants.includes('people');
  return (
    <div class={isWanted || people.without.length > 0 ? 'field has-fault' : 'field'}>
      <label for="start-people">{say(language, isMore ? 'morePeople' : 'people')}</label>
      <p class="help" id="start-people-help">
        {say(language, 'peopleHelp')}
      </p>
      <textarea
        class="in"
        id="start-people"
        name="people"
        rows={4}
        autocapitalize="off"
        autocorrect="off"
        spellcheck={false}
        aria-describedby="start-people-help start-people-read"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <div id="start-people-read" aria-live="polite">
        {called.length > 0 && (
          <p class="hint">
            {say(language, 'peopleRead', { count: called.length, list: listed(language, called) })}
          </p>
        )}
        {people.without.map((line) => (
          <p class="fault" key={line}>
            {say(language, 'noAddress', { line })}
          </p>
        ))}
        {isWanted && <p class="fault">{say(language, 'wantPeople')}</p>}
      </div>
    </div>
  );
}
