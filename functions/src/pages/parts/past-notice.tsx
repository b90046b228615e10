// Takes a view; gives the notice that marks the pages of a cycle that is over. Nothing on the pages of the
// live one.
import { longDayText } from '../../../../shared/format/format.ts';
import { say } from '../../../../shared/words/pages.ts';
import type { PageView } from './view.ts';

export function PastNotice({ view: { past, language } }: { view: PageView }) {
  if (!past) return null;
  return (
    <p class="notice past">
      <span>
        <strong>{say(language, 'pastCycle', { cycle: past.name })}</strong>{' '}
        {say(language, 'pastCycleHelp', { day: longDayText(past.end, language) })}
      </span>
      <a class="no-print" href={past.presentUrl}>
        {say(language, 'toPresent')}
      </a>
    </p>
  );
}
