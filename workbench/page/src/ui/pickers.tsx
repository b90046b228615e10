// Takes the page; gives the browser's pickers for a file and a folder. Never reads a file.
import { useRef } from 'preact/hooks';
import type { WorkbenchPage } from '../workbench-page.ts';
import type { Pickers } from './menu-entries.ts';

/** `inputs` have to be drawn: they are what the pickers open, and the guide looks for the one of a file. */
export function usePickers(page: WorkbenchPage): { inputs: preact.ComponentChildren; pickers: Pickers } {
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const files = [...(currentTarget.files ?? [])];
    // The same file can be chosen again.
    currentTarget.value = '';
    if (files.length > 0) void page.openFiles(files);
  };
  const inputs = (
    <>
      <input
        ref={file}
        hidden
        type="file"
        accept=".xlsx,.csv"
        multiple
        onChange={chosen}
        data-picker="file"
      />
      <input
        ref={(element) => {
          folder.current = element;
          if (element) element.webkitdirectory = true;
        }}
        hidden
        type="file"
        onChange={chosen}
        data-picker="folder"
      />
    </>
  );
  return { inputs, pickers: { file: () => file.current?.click(), folder: () => folder.current?.click() } };
}
