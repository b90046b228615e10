// Takes dialogs of the add-on; shows each in a window of its own, modal or beside the grid. Never larger than
// the screen.
import { useRef, useState } from 'preact/hooks';
import { ScriptFrame } from '../frames/script-frame.tsx';
import type { Dialog } from '../state.ts';
import { useFocusBack } from '../use-focus-back.ts';
import { useOnce } from '../use-once.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Icon } from './icons.tsx';

/** Google's sizes where the add-on names none. */
const WIDTH_PX = 600;
const HEIGHT_PX = 400;

export function Dialogs({ page, dialogs }: { page: WorkbenchPage; dialogs: readonly Dialog[] }) {
  return (
    <>
      {dialogs.map((dialog) => (
        <OneDialog key={dialog.id} page={page} dialog={dialog} />
      ))}
    </>
  );
}

function OneDialog({ page, dialog }: { page: WorkbenchPage; dialog: Dialog }) {
  const element = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState({ width: dialog.width ?? WIDTH_PX, height: dialog.height ?? HEIGHT_PX });
  useFocusBack();
  useOnce(() => {
    if (dialog.modal) element.current!.showModal();
    else element.current!.show();
  });
  const close = () => {
    page.store.set({ dialogs: page.store.state.dialogs.filter(({ id }) => id !== dialog.id) });
  };
  return (
    <dialog
      ref={element}
      class={`window${dialog.modal ? '' : ' modeless'}`}
      aria-label={dialog.title}
      onClose={close}
      style={{ width: `${size.width}px` }}
    >
      <div class="panel-head">
        <h2>{dialog.title}</h2>
        <button type="button" class="tool bare" aria-label={page.say('close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div class="window-frame" style={{ height: `${size.height}px` }}>
        <ScriptFrame
          frame={dialog}
          call={(name, args) => page.call(name, args)}
          close={close}
          resize={(to) => setSize({ ...size, ...to })}
        />
      </div>
    </dialog>
  );
}
