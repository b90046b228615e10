// Takes what is dragged over the page; opens what is dropped. Never takes over a drag inside the grid.
import { useState } from 'preact/hooks';
import { droppedFiles } from '../files.ts';
import { useOnce } from '../use-once.ts';
import type { WorkbenchPage } from '../workbench-page.ts';

export function DropZone({ page, busy }: { page: WorkbenchPage; busy: boolean }) {
  const [isOver, setOver] = useState(false);
  useOnce(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      void droppedFiles(event.dataTransfer).then((files) => page.openFiles(files));
    };
    const ways = [
      ['dragover', over],
      ['dragleave', leave],
      ['drop', drop],
    ] as const;
    for (const [name, listener] of ways) addEventListener(name, listener as (event: Event) => void, true);
    return () => {
      for (const [name, listener] of ways)
        removeEventListener(name, listener as (event: Event) => void, true);
    };
  });
  if (!isOver && !busy) return null;
  return (
    <div class="drop" role="status">
      <p>{page.say(busy ? 'opening' : 'dropHere')}</p>
    </div>
  );
}
