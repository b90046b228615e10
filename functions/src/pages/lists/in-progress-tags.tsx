// Takes what goes on for a KR; gives it as small tags: its review, and who helps. Nothing where nothing goes
// on.

import type { Help } from '../../../../shared/model/picture.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { ReviewState } from '../../../../shared/model/state.ts';
import { say } from '../../../../shared/words/pages.ts';

export function InProgressTags({
  review,
  help,
  language,
}: {
  review: ReviewState | null;
  help: Help | null;
  language: Language;
}) {
  return (
    <>
      {review && (
        <span class="tag">
          {say(language, 'reviewIs', { state: say(language, review).toLocaleLowerCase('en') })}
        </span>
      )}
      {help && (
        <span class="tag help">
          <span aria-hidden="true">＋ </span>
          {help.from === ''
            ? say(language, help.decision)
            : say(language, 'helpedBy', { how: say(language, help.decision), unit: help.from })}
        </span>
      )}
    </>
  );
}
