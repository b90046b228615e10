// Takes a page of the add-on; shows it as Google's sidebar: 300 px at the right. Never two at once.
import { ScriptFrame } from '../frames/script-frame.tsx';
import type { Frame } from '../state.ts';
import { useFocusBack } from '../use-focus-back.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Icon } from './icons.tsx';

export function Sidebar({ page, frame }: { page: WorkbenchPage; frame: Frame }) {
  const close = () => page.store.set({ sidebar: null });
  useFocusBack();
  const title = frame.title || page.say('sidebar');
  return (
    <aside class="sidebar" aria-label={title}>
      <div class="panel-head">
        <h2>{title}</h2>
        <button type="button" class="tool bare" aria-label={page.say('closeSidebar')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <ScriptFrame
        key={frame.id}
        frame={{ ...frame, title }}
        call={(name, args) => page.call(name, args)}
        close={close}
        takesFocus
      />
    </aside>
  );
}
