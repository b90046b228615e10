// Takes how far a writing has come; draws the bar and says it. Never a guess at how long it takes.
import type { Language } from '../../../shared/model/plan.ts';
import { say } from './words.ts';
import { rowsToWrite, type Writing, writtenRows } from './write.ts';

interface ProgressProps {
  language: Language;
  writing: Writing;
  what: 'writing' | 'takingBack';
}

export function Progress({ language, writing, what }: ProgressProps) {
  const [done, count] = [writtenRows(writing), rowsToWrite(writing)];
  const text = say(language, what, { done, count });
  return (
    <div class="progress" role="status">
      <progress max={writing.pieces.length} value={writing.at} aria-label={text} />
      <span>{text}</span>
    </div>
  );
}
