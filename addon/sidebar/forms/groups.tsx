// Takes where the pages are; gives the way to the page on which groups are set up. Never an address of a
// robot: those stay out of the spreadsheet.
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';

export function Groups({ state: { language, settings } }: { state: SidebarState }) {
  return (
    <div class="card">
      <p>{sayInSidebar(language, 'groupsLead')}</p>
      <p>
        <a class="button" href={`${settings.apiBase}/board/groups`} target="_blank" rel="noopener">
          {sayInSidebar(language, 'openGroups')}
        </a>
      </p>
    </div>
  );
}
