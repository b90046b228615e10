// Takes the playbooks of a metric; offers each to be reused by one press. Never presses: the form is sent by
// a person, and works without a script.

import { percentText } from '../../../../shared/format/format.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { Playbook } from '../../../../shared/model/process.ts';
import { namedMeasure } from '../../../../shared/process/playbooks.ts';
import { say } from '../../../../shared/words/pages.ts';

/**
 * For the page of a step that takes a measure: each form posts to the address of the page that it stands on.
 */
export function PlaybookOffers({
  playbooks,
  formKey,
  language,
}: {
  playbooks: readonly Playbook[];
  formKey: string;
  language: Language;
}) {
  if (playbooks.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{say(language, 'triedBefore')}</h2>
      <ul class="rows">
        {playbooks.map((each) => (
          <li key={each.id} class="stack-s">
            <p class="pre">{each.measure}</p>
            <p class="small muted">{playbookFacts(each, language)}</p>
            <form method="post">
              <input type="hidden" name="key" value={formKey} />
              <input type="hidden" name="measure" value={namedMeasure(each, language)} />
              <button class="button quiet" type="submit">
                {say(language, 'reuse')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `PB1 · from 6 % to 30 % of the target · reused 3 times`. */
export function playbookFacts({ id, before, after, reused }: Playbook, language: Language): string {
  const change = say(language, 'beforeAfter', {
    before: percentText(before, language),
    after: percentText(after, language),
  });
  const word = reused === 0 ? 'notReused' : reused === 1 ? 'reusedOnce' : 'reusedTimes';
  return [id, change, say(language, word, { count: reused })].join(' · ');
}
