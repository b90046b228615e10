// Takes a plan and how an address is made; gives what a person can begin from a phone: the steps that begin
// with a person and the forms of the company's own. Never a form itself.

import { formTitle } from '../../../../shared/form/labels.ts';
import { cleanText } from '../../../../shared/model/clean-text.ts';
import type { Language, Plan } from '../../../../shared/model/plan.ts';
import { builtInForms, formById } from '../../../../shared/process/gate/built-in-forms.ts';
import { beginnings } from '../../../../shared/process/steps/table.ts';
import { say } from '../../../../shared/words/pages.ts';
import { Fold } from '../parts/fold.tsx';

export interface QuickAction {
  href: string;
  text: string;
}

/**
 * `hrefOf` makes the address of `action:id` (a link's subject); its second argument is the page's path for
 * who is signed in.
 */
export function quickActions(
  { forms }: Plan,
  language: Language,
  hrefOf: (subject: string, path: string) => string,
): QuickAction[] {
  const starts = beginnings.map(({ name, begins }): QuickAction => {
    const form = formById(forms, name)!;
    return { href: hrefOf(`${name}:`, begins!.path), text: formTitle(form, language) };
  });
  const own = forms
    .filter((form) => form.fields.length > 0 && !builtInForms.some(({ id }) => id === form.id))
    .map((form): QuickAction => {
      const path = `answer?form=${encodeURIComponent(cleanText(form.id))}`;
      return { href: hrefOf(`form.answer:${form.id}`, path), text: formTitle(form, language) };
    });
  return [...starts, ...own];
}

/** `folded`: closed at first. */
export function QuickActions({
  actions,
  language,
  folded = false,
}: {
  actions: readonly QuickAction[];
  language: Language;
  folded?: boolean;
}) {
  if (actions.length === 0) return null;
  const title = say(language, 'alsoHere');
  const list = (
    <ul class="chips">
      {actions.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
  if (folded) return <Fold title={title}>{list}</Fold>;
  return (
    <nav class="stack-s no-print card-hides" aria-label={title}>
      <h2>{title}</h2>
      {list}
    </nav>
  );
}
