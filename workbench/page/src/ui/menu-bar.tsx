// Takes the menus; draws the bar of them, for the mouse and for the keyboard (arrows, Enter, Escape). Never
// keeps a menu open over an action.
import { useRef, useState } from 'preact/hooks';
import type { PageState } from '../state.ts';
import { useOnce } from '../use-once.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { type Menu, menusOf } from './menu-entries.ts';
import { buttonsIn, List, onKey } from './menu-list.tsx';
import { usePickers } from './pickers.tsx';

export function MenuBar({ page, state }: { page: WorkbenchPage; state: PageState }) {
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const { inputs, pickers } = usePickers(page);
  const menus = menusOf(page, state, pickers);
  useOnce(() => closeOutside(bar.current!, () => setOpen(null)));
  const go = (to: number) => {
    const next = (to + menus.length) % menus.length;
    buttonsIn(bar.current!)[next]?.focus();
    setOpen((before) => (before === null ? null : next));
  };
  return (
    <div class="menubar" role="menubar" ref={bar} aria-label={page.say('view')}>
      {menus.map((menu, index) => (
        <TopMenu
          key={menu.caption}
          menu={menu}
          isOpen={open === index}
          isFirst={index === (open ?? 0)}
          open={(isOpen) => setOpen(isOpen ? index : null)}
          hover={() => open !== null && setOpen(index)}
          step={(by) => go(index + by)}
        />
      ))}
      {inputs}
    </div>
  );
}

interface TopProps {
  menu: Menu;
  isOpen: boolean;
  /** The one that Tab reaches. */
  isFirst: boolean;
  open(isOpen: boolean): void;
  hover(): void;
  step(by: 1 | -1): void;
}

function TopMenu({ menu, isOpen, isFirst, open, hover, step }: TopProps) {
  const button = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    onKey(event, [
      ['ArrowDown', () => open(true)],
      ['ArrowRight', () => step(1)],
      ['ArrowLeft', () => step(-1)],
      ['Escape', () => open(false)],
    ]);
  };
  const close = () => {
    open(false);
    button.current?.focus();
  };
  return (
    <div class="menu-holder" role="none">
      <button
        ref={button}
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={isFirst ? 0 : -1}
        onClick={() => open(!isOpen)}
        onPointerMove={hover}
        onKeyDown={onKeyDown}
      >
        {menu.caption}
      </button>
      {isOpen && <List entries={menu.entries} label={menu.caption} takesFocus close={close} step={step} />}
    </div>
  );
}

/** A press anywhere else closes; the frames' own presses arrive as the loss of focus. */
function closeOutside(element: Element, close: () => void): () => void {
  const onPress = ({ target }: Event) => {
    if (!element.contains(target as Node)) close();
  };
  document.addEventListener('pointerdown', onPress, true);
  addEventListener('blur', close);
  return () => {
    document.removeEventListener('pointerdown', onPress, true);
    removeEventListener('blur', close);
  };
}
