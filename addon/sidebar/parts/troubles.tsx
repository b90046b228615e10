// Takes how sending stands; gives what a person has to know of it: that it takes long, or why it did not go
// through. Never hides what was typed.
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../../shared/model/plan.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { Sending } from '../state/use-sending.ts';
import { Notice } from './parts.tsx';

export function Troubles({ sending, language }: { sending: Sending; language: Language }) {
  const { slow, problem } = sending;
  const place = useRef<HTMLDivElement>(null);
  // Below the form and above the button that was pressed: it must be seen without looking for it.
  useEffect(() => {
    if (problem !== null) place.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <div ref={place}>
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
      {slow && <Notice tone="warn">{sayInSidebar(language, 'slow')}</Notice>}
    </div>
  );
}
