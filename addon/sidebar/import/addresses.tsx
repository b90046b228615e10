// Takes names that have no address; gives a field for each. Never guesses one.
import { keyResultsOf } from '../../../shared/import/key-results.ts';
import type { Import } from '../../../shared/import/model.ts';
import { sameText } from '../../../shared/import/words/plain.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { say } from './words.ts';

/** Owners whom neither the file nor People knows the address of, in the order of the file. */
export function namesWithout(read: Import, known: readonly { name: string }[]): string[] {
  const has = new Set([
    ...known.map(({ name }) => sameText(name)),
    ...read.people.flatMap(({ name, email }) => (email ? [sameText(name)] : [])),
  ]);
  const owners = keyResultsOf(read).flatMap(({ owner }) =>
    owner && !has.has(sameText(owner)) ? [owner] : [],
  );
  return [...new Map(owners.map((owner) => [sameText(owner), owner])).values()];
}

interface AddressesProps {
  language: Language;
  names: readonly string[];
  emails: ReadonlyMap<string, string>;
  onEmail: (name: string, email: string) => void;
}

export function Addresses({ language, names, emails, onEmail }: AddressesProps) {
  return (
    <section class="field addresses">
      <h2>{say(language, 'addresses')}</h2>
      <p class="hint">{say(language, 'addressesHint')}</p>
      {names.map((name) => (
        <label key={name}>
          <span>{name}</span>
          <input
            class="in"
            type="email"
            autocomplete="off"
            value={emails.get(name) ?? ''}
            onChange={(event) => onEmail(name, event.currentTarget.value.trim())}
          />
        </label>
      ))}
    </section>
  );
}
