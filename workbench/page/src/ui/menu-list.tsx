// Takes a menu's entries; draws them as a list, with lists inside, for the mouse and for the keyboard. Never
// says which entries there are.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import type { Entry, Menu } from './menu-entries.ts';

/** Pixels that stay free below and above a list. */
const WINDOW_EDGE = 8;

interface ListProps {
  entries: readonly Entry[];
  label: string;
  /** False where the pointer opened it: the keys then stay where the pointer is. */
  takesFocus: boolean;
  close(): void;
  step(by: 1 | -1): void;
}

/**
 * The entries under a caption. Once the first has the focus, it goes with the keys and with the pointer.
 * `step`: to the menu beside, -1 or 1; `close`: an item was chosen or Escape pressed.
 */
export function List({ entries, label, takesFocus, close, step }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  // Before anything is painted: the next key comes when it comes.
  useLayoutEffect(() => {
    if (takesFocus) buttonsIn(list.current!)[0]?.focus();
  }, [takesFocus]);
  // A list inside begins where its entry stands, and may end below the window.
  useLayoutEffect(() => {
    const { top, bottom } = list.current!.getBoundingClientRect();
    const up = Math.min(bottom + WINDOW_EDGE - window.innerHeight, top - WINDOW_EDGE);
    if (up > 0) list.current!.style.marginTop = `${-up}px`;
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = buttonsIn(list.current!);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const focus = (index: number) => buttons[(index + buttons.length) % buttons.length]?.focus();
    onKey(event, [
      ['ArrowDown', () => focus(at + 1)],
      ['ArrowUp', () => focus(at - 1)],
      ['Home', () => focus(0)],
      ['End', () => focus(-1)],
      ['ArrowRight', () => step(1)],
      ['ArrowLeft', () => step(-1)],
      ['Escape', close],
    ]);
  };
  return (
    <div class="menu" role="menu" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {entries.map((entry, index) => (
        <OneEntry key={index} entry={entry} close={close} step={step} />
      ))}
    </div>
  );
}

function OneEntry({ entry, close, step }: { entry: Entry } & Pick<ListProps, 'close' | 'step'>) {
  if (entry.kind === 'separator') return <hr />;
  if (entry.kind === 'menu') return <SubMenu menu={entry} close={close} step={step} />;
  const choose = () => {
    close();
    entry.run();
  };
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={choose} onPointerMove={focusOnIt}>
      {entry.caption}
    </button>
  );
}

function SubMenu({ menu, close, step }: { menu: Menu } & Pick<ListProps, 'close' | 'step'>) {
  const holder = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [openedBy, setOpenedBy] = useState<'keys' | 'pointer' | null>(null);
  const isOpen = openedBy !== null;
  const back = () => {
    setOpenedBy(null);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    onKey(event, [['ArrowRight', () => setOpenedBy('keys')]]);
  };
  const onPointerMove = (event: PointerEvent) => {
    focusOnIt(event);
    setOpenedBy((before) => before ?? 'pointer');
  };
  const onPointerLeave = () => {
    if (holder.current!.contains(document.activeElement)) back();
    else setOpenedBy(null);
  };
  return (
    <div class="menu-holder" role="none" ref={holder} onPointerLeave={onPointerLeave}>
      {/* The mouse that comes to press has opened it already: a press never closes. */}
      <button
        ref={button}
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={-1}
        onClick={() => setOpenedBy('keys')}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      >
        {menu.caption}
        <Icon name="right" />
      </button>
      {isOpen && (
        <List
          entries={menu.entries}
          label={menu.caption}
          takesFocus={openedBy === 'keys'}
          close={close}
          step={(by) => (by < 0 ? back() : step(by))}
        />
      )}
    </div>
  );
}

/**
 * The focus goes with a pointer that moves. One that rests where a list opens is over an entry too, and
 * enters it as the browser counts: it has chosen nothing, and takes nothing from the keys.
 */
function focusOnIt({ currentTarget }: PointerEvent): void {
  (currentTarget as HTMLElement).focus();
}

/** Does what belongs to the key, and nobody else hears of it. */
export function onKey(event: KeyboardEvent, acts: readonly (readonly [string, () => void])[]): void {
  const act = acts.find(([key]) => key === event.key)?.[1];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

/** The buttons of this list alone, not those of a list inside. */
export function buttonsIn(element: Element): HTMLButtonElement[] {
  return [...element.querySelectorAll<HTMLButtonElement>(':scope > button, :scope > .menu-holder > button')];
}
