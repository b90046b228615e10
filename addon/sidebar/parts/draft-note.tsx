// Takes a draft that a form was taken up with; says so, with the way to a blank form. Never throws anything
// away unasked.
import { useState } from 'preact/hooks';
import type { Language } from '../../../shared/model/plan.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { Draft } from '../../src/entry/sidebar-messages.ts';
import { Notice, SmallButton } from './parts.tsx';

interface DraftNoteProps {
  taken: Draft | null;
  language: Language;
  onAfresh: () => void;
}

/** Only a draft that is there when it is first drawn is told. */
export function DraftNote({ taken, language, onAfresh }: DraftNoteProps) {
  const [isShown, setShown] = useState(taken !== null);
  if (!isShown) return null;
  const startAfresh = () => {
    setShown(false);
    onAfresh();
  };
  return (
    <Notice tone="plain">
      <p>{sayInSidebar(language, 'takenUp')}</p>
      <SmallButton text={sayInSidebar(language, 'startAfresh')} onPress={startAfresh} quiet />
    </Notice>
  );
}
