// Takes a language; gives the page behind a group's link, which asks who one is. Never says whose page it is,
// or who works here.
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import { Field, faultId } from '../parts/field.tsx';
import { messagePage, questionPage } from '../parts/small-page.tsx';

/** `isBlank`: it was sent with nothing typed. */
export function identifyPage(language: Language, isBlank: boolean): string {
  return questionPage({
    language,
    title: say(language, 'whoTitle'),
    lead: say(language, 'whoLead'),
    children: (
      <Field id="who" label={say(language, 'whoName')} fault={isBlank ? say(language, 'whoBlank') : null}>
        <input
          class="in"
          id="who"
          name="who"
          autocomplete="email"
          autocapitalize="none"
          aria-describedby={isBlank ? faultId('who') : undefined}
        />
      </Field>
    ),
    button: say(language, 'sendLink'),
  });
}

/** The same answer for everybody: nobody learns who works here. */
export const identifySentPage = (language: Language): string =>
  messagePage({ language, title: say(language, 'whoSentTitle'), lead: say(language, 'whoSentLead') });
