// Takes a menu's entries; draws them as a list, with lists inside, for the mouse and for the keyboard. Never says which entries there are.
import { useRef, useState } from 'preact/hooks';
import { useOnce } from '../use-once.ts';
import { Icon } from './icons.tsx';
import type { Entry, Menu } from './menu-entries.ts';

interface ListProps {
  entries: readonly Entry[];
  label: string;
  close(): void;
  step(by: 1 | -1): void;
}

/** The entries under a caption; the first has the focus. `step`: to the menu beside, -1 or 1; `close`: an item was chosen or Escape pressed. */
export function List({ entries, label, close, step }: ListProps) {
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
    <button type="button" role="menuitem" tabIndex={-1} onClick={choose}>
      {entry.caption}
    </button>
  );
}

function SubMenu({ menu, close, step }: { menu: Menu } & Pick<ListProps, 'close' | 'step'>) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const back = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    onKey(event, [['ArrowRight', () => setOpen(true)]]);
  };
  return (
    <div class="menu-holder" role="none" onPointerLeave={() => setOpen(false)}>
      {/* The mouse that comes to press has opened it already: a press never closes. */}
      <button
        ref={button}
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={-1}
        onClick={() => setOpen(true)}
        onPointerEnter={() => setOpen(true)}
        onKeyDown={onKeyDown}
      >
        {menu.caption}
        <Icon name="right" />
      </button>
      {isOpen && (
        <List
          entries={menu.entries}
          label={menu.caption}
          close={close}
          step={(by) => (by < 0 ? back() : step(by))}
        />
      )}
    </div>
  );
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
