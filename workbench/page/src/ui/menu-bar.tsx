// Takes the menus; draws the bar of them, for the mouse and for the keyboard (arrows, Enter, Escape). Never keeps a menu open over an action.
import { useRef, useState } from 'preact/hooks';
import type { PageState } from '../state.ts';
import { useOnce } from '../use-once.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Icon } from './icons.tsx';
import { type Entry, type Menu, menusOf } from './menu-entries.ts';
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
        onPointerEnter={hover}
        onKeyDown={onKeyDown}
      >
        {menu.caption}
      </button>
      {isOpen && <List entries={menu.entries} label={menu.caption} close={close} step={step} />}
    </div>
  );
}

interface ListProps {
  entries: readonly Entry[];
  label: string;
  close(): void;
  step(by: 1 | -1): void;
}

function List({ entries, label, close, step }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useOnce(() => {
    buttonsIn(list.current!)[0]?.focus();
  });
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
        <OneEntry key={index} entry={entry} close={close} />
      ))}
    </div>
  );
}

function OneEntry({ entry, close }: { entry: Entry; close(): void }) {
  const [isOpen, setOpen] = useState(false);
  if (entry.kind === 'separator') return <hr />;
  if (entry.kind === 'item') {
    const choose = () => {
      close();
      entry.run();
    };
    return (
      <button type="button" role="menuitem" tabIndex={-1} onClick={choose}>
        {entry.caption}
      </button>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    onKey(event, [['ArrowRight', () => setOpen(true)]]);
  };
  return (
    <div class="menu-holder" role="none" onPointerLeave={() => setOpen(false)}>
      <button
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={-1}
        onClick={() => setOpen(!isOpen)}
        onPointerEnter={() => setOpen(true)}
        onKeyDown={onKeyDown}
      >
        {entry.caption}
        <Icon name="right" />
      </button>
      {isOpen && (
        <List entries={entry.entries} label={entry.caption} close={close} step={() => setOpen(false)} />
      )}
    </div>
  );
}

/** Does what belongs to the key, and nobody else hears of it. */
function onKey(event: KeyboardEvent, acts: readonly (readonly [string, () => void])[]): void {
  const act = acts.find(([key]) => key === event.key)?.[1];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

/** The buttons of this list alone, not those of a list inside. */
function buttonsIn(element: Element): HTMLButtonElement[] {
  return [...element.querySelectorAll<HTMLButtonElement>(':scope > button, :scope > .menu-holder > button')];
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
