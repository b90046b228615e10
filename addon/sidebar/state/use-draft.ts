// Takes a form's name and what is typed in it; keeps it as a draft while it is more than the form begins
// with, and gives the key to send it under. Never sends.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { Draft } from '../../src/entry/sidebar-messages.ts';
import type { Drafts } from './drafts.ts';
import { newKey } from './new-key.ts';

export interface FormDraft {
  name: string;
  /** What the form is taken up with; null where it begins anew. */
  taken: Draft | null;
  key: string;
  tried: string;
  /**
   * The key for what is sent: a try that may have arrived keeps its key; what is changed after it has a key
   * of its own.
   */
  keyFor(text: string): string;
}

/** `fresh` gives the key where nothing was kept. */
export function useDraft(drafts: Drafts, name: string, fresh: () => string): FormDraft {
  const [taken] = useState(() => drafts.of(name));
  const [{ key, tried }, setTried] = useState(() => ({
    key: taken?.key ?? fresh(),
    tried: taken?.tried ?? '',
  }));
  return {
    name,
    taken,
    key,
    tried,
    keyFor: (text) => {
      const now = { key: tried === '' || tried === text ? key : newKey(), tried: text };
      setTried(now);
      return now.key;
    },
  };
}

/**
 * Keeps what is typed at each change, before anything else can happen to it; a form that is blank again is no
 * draft.
 */
export function useSavedDraft(drafts: Drafts, draft: FormDraft, raw: RawAnswers, isBlank: boolean): void {
  const first = useRef(raw);
  const { name, key, tried } = draft;
  useLayoutEffect(() => {
    if (raw === first.current) return;
    if (isBlank) drafts.clear(name);
    else drafts.keep(name, { key, tried, raw });
  }, [drafts, name, key, tried, raw, isBlank]);
}
