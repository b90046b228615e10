// Takes toasts; shows each for its time, longer while somebody points at it. Never takes the focus.
import type { Toast } from '../state.ts';
import { useOnce } from '../use-once.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Icon } from './icons.tsx';

export function Toasts({ page, toasts }: { page: WorkbenchPage; toasts: readonly Toast[] }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <OneToast key={toast.id} page={page} toast={toast} />
      ))}
    </div>
  );
}

function OneToast({ page, toast }: { page: WorkbenchPage; toast: Toast }) {
  const close = () => page.store.set({ toasts: page.store.state.toasts.filter(({ id }) => id !== toast.id) });
  useOnce(() => {
    // As with Google: below zero it stays until it is closed.
    if (toast.seconds < 0) return;
    const timer = setTimeout(close, toast.seconds * 1000);
    return () => clearTimeout(timer);
  });
  return (
    <div class="toast">
      <div>
        {toast.title && <p class="toast-title">{toast.title}</p>}
        <p class="pre">{toast.message}</p>
      </div>
      <button type="button" class="tool bare" aria-label={page.say('close')} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
