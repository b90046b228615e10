// Takes the workbook's people; lets one act as any of them. Never ranks: the order is that of the tab.
import { groupBy } from '../../../../shared/model/group-by.ts';
import type { LivePerson, LiveState } from '../../../src/server/protocol.ts';
import type { WorkbenchPage } from '../workbench-page.ts';

export function People({ page, live }: { page: WorkbenchPage; live: LiveState }) {
  const units = groupBy(live.people, ({ unit }) => unit || page.say('noUnit'));
  return (
    <label class="people">
      <span class="label">{page.say('actAs')}</span>
      <select
        value={live.email}
        onChange={({ currentTarget }) => void page.actAs(currentTarget.value)}
        disabled={live.people.length === 0}
      >
        {!live.people.some(({ email }) => email === live.email) && (
          <option value={live.email}>{live.email}</option>
        )}
        {[...units].map(([unit, people]) => (
          <optgroup key={unit} label={unit}>
            {people.map((person) => (
              <option key={person.email} value={person.email}>
                {personText(page, person)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function personText(page: WorkbenchPage, { name, email, post, role }: LivePerson): string {
  const about = [post, role === 'admin' ? page.say('admin') : ''].filter(Boolean).join(' · ');
  return about ? page.say('personAbout', { name: name || email, about }) : name || email;
}
