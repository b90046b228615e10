// Takes the grid's element; lets a person leave it by keyboard: Escape, then Tab or Shift and Tab. Never
// takes a key from somebody who types: the engine needs Tab for itself until Escape was pressed.

const PLACES = '.sidebar iframe, .sidebar button, .board-panel a, .board-panel button, .guide button';
const MENU = '.menubar [role="menuitem"]';

/** Once for an element: it listens as long as that is there. */
export function leaveByKeys(container: HTMLElement): void {
  let isLeaving = false;
  container.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Shift') return;
      if (event.key !== 'Tab' || !isLeaving) {
        isLeaving = event.key === 'Escape';
        return;
      }
      isLeaving = false;
      const next = event.shiftKey ? null : document.querySelector<HTMLElement>(PLACES);
      const to = next ?? document.querySelector<HTMLElement>(MENU);
      if (!to) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      to.focus();
    },
    true,
  );
}
