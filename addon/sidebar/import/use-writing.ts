// Takes what an import would write; has it written piece by piece at a press, and goes on at the next press
// where it broke off. Never a row twice.
import { useState } from 'preact/hooks';
import { rowsTouched } from '../../../shared/import/again/import-rows.ts';
import { piecesOf } from '../../../shared/import/again/pieces.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';
import type { ImportOutcome } from './props.ts';
import type { ImportPlan } from './use-plan.ts';
import { say } from './words.ts';
import { type Writing, write, writingOf } from './write.ts';

/**
 * One call of Code.js a piece. A later press goes on with what the first one was to write, whatever changed
 * since.
 */
export function useWriting(
  server: Server,
  { key, wanted }: Pick<ImportPlan, 'key' | 'wanted'>,
  language: Language,
  onWritten: (written: ImportOutcome) => void,
) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const sending = useSending();
  const press = () =>
    sending.send(
      async () => {
        // What was shown when it was first pressed is what is written, however often it has to be pressed.
        const current = writing ?? writingOf(key, piecesOf(wanted));
        setWriting({ ...current });
        return write(server, current, () => setWriting({ ...current }), say(language, 'brokeOff'));
      },
      (left) => {
        onWritten({ import: wanted.name.import, count: rowsTouched(wanted) - left, left });
        return null;
      },
    );
  return { writing, sending, press };
}
