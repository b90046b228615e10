// Takes the templates in force; gives the company's own forms to choose from. Never the snapshot form: that
// is the report.
import { formTitle } from '../../../shared/form/labels.ts';
import { builtInForms } from '../../../shared/process/gate/built-in-forms.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { Group, SmallButton } from '../parts/parts.tsx';

export function OwnForms({ state, onBegin }: { state: SidebarState; onBegin: (id: string) => void }) {
  const { language, form } = state;
  const own = (form?.templates ?? []).filter(
    ({ id, fields }) => fields.length > 0 && !builtInForms.some((each) => each.id === id),
  );
  return (
    <Group title={sayInSidebar(language, 'ownForms')} count={own.length}>
      {own.length === 0 && <p class="muted">{sayInSidebar(language, 'noOwnForms')}</p>}
      <ul class="stack-s">
        {own.map((template) => (
          <li key={template.id}>
            <SmallButton text={formTitle(template, language)} onPress={() => onBegin(template.id)} quiet />
          </li>
        ))}
      </ul>
    </Group>
  );
}
