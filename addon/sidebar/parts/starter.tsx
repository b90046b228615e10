// Takes a form of something new; gives the button that opens it. Never opens it by itself.
import { formTitle } from '../../../shared/form/labels.ts';
import type { FormTemplate } from '../../../shared/model/form.ts';
import type { Language } from '../../../shared/model/plan.ts';

interface StarterProps {
  template: FormTemplate | null;
  language: Language;
  onBegin: () => void;
}

/** Nothing without a template. */
export function Starter({ template, language, onBegin }: StarterProps) {
  if (!template) return null;
  return (
    <button type="button" class="button starter" onClick={onBegin}>
      + {formTitle(template, language)}
    </button>
  );
}
