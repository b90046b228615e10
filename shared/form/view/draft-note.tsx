// The line that says that a form was taken up again where it was left, hidden until the page's script shows
// it. Never without a way to a blank form.
import type { Language } from '../../model/plan.ts';
import { say } from '../../words/form.ts';

/** Read by draft-script.ts. */
export function TakenUpNote({ language }: { language: Language }) {
  return (
    <div class="notice stack-s" data-taken-up hidden role="status">
      <p>{say(language, 'takenUpAgain')}</p>
      <button class="button quiet" type="button" data-afresh>
        {say(language, 'beginAfresh')}
      </button>
    </div>
  );
}

/**
 * What makes a form keep its draft on the device; nothing where it has no name. A form that came back with
 * what was typed is the draft itself.
 */
export const draftAttributes = (draft: string | undefined, raw: object) =>
  draft === undefined
    ? {}
    : { 'data-draft': draft, ...(Object.keys(raw).length > 0 ? { 'data-typed': 'yes' } : {}) };
