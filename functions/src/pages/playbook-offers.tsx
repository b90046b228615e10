// Takes the playbooks of a metric; offers each to be reused by one press. Never presses: the form is sent by a person, and works without a script.
import { percentText } from '../../../shared/look/figures.ts';
import { say } from '../../../shared/look/words.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Playbook } from '../../../shared/model/process.ts';

/** So many are offered; the page of the process has all. */
const OFFERED = 3;
/** A measure is no longer (the form's own bound). Characters. */
const LONGEST = 2000;

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
        {playbooks.slice(0, OFFERED).map((each) => (
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

/** The measure with the playbook's ID before it: naming it reuses it (design §5, Playbooks). */
export const namedMeasure = ({ id, measure }: Playbook, language: Language): string =>
  `${id}${language === 'zh' ? '：' : ': '}${measure}`.slice(0, LONGEST);

/** `PB1 · from 6 % to 30 % of the target · reused 3 times`. */
export function playbookFacts({ id, before, after, reused }: Playbook, language: Language): string {
  const change = say(language, 'beforeAfter', {
    before: percentText(before, language),
    after: percentText(after, language),
  });
  const word = reused === 0 ? 'notReused' : reused === 1 ? 'reusedOnce' : 'reusedTimes';
  return [id, change, say(language, word, { count: reused })].join(' · ');
}
