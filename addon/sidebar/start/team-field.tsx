// Takes the units of the book; asks for the name of a new team, or for which unit the goals are. Never asks
// where there is one unit only.
import type { Language } from '../../../shared/model/plan.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { say } from './words.ts';

interface NewTeamProps {
  language: Language;
  name: string;
  isWanted: boolean;
  onName: (name: string) => void;
}

export function NewTeam({ language, name, isWanted, onName }: NewTeamProps) {
  return (
    <div class={isWanted ? 'field has-fault' : 'field'}>
      <label for="start-team">{say(language, 'team')}</label>
      <input
        class="in"
        id="start-team"
        name="team"
        maxLength={100}
        autocomplete="organization"
        value={name}
        onInput={(event) => onName(event.currentTarget.value)}
      />
      {isWanted && <p class="fault">{say(language, 'wantTeam')}</p>}
    </div>
  );
}

interface TeamChoiceProps {
  language: Language;
  units: SidebarState['units'];
  /** The ID that was chosen; '' for none yet. */
  chosen: string;
  onChosen: (id: string) => void;
}

export function TeamChoice({ language, units, chosen, onChosen }: TeamChoiceProps) {
  const [first] = units;
  if (!first || units.length === 1) return null;
  return (
    <div class="field">
      <label for="start-unit">{say(language, 'teamGiven')}</label>
      <select
        class="in"
        id="start-unit"
        name="unit"
        value={chosen || first.id}
        onChange={(event) => onChosen(event.currentTarget.value)}
      >
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
