// Takes texts that somebody may want to use again; offers each by a press. Never sends: the text stands in
// its field, to be changed.

import type { Language } from '../../../shared/model/plan.ts';
import { say } from '../../../shared/words/form.ts';
import { Group, SmallButton } from './parts.tsx';

interface OffersProps {
  texts: readonly string[];
  language: Language;
  onTake: (text: string) => void;
}

/** Measures that worked on the same metric, the most reused first. */
export function Offers({ texts, language, onTake }: OffersProps) {
  if (texts.length === 0) return null;
  return (
    <Group title={say(language, 'triedBefore')}>
      <ul class="things">
        {texts.map((text) => (
          <li key={text}>
            <p class="pre">{text}</p>
            <p class="act">
              <SmallButton
                text={say(language, 'reuse')}
                about={[language, text]}
                onPress={() => onTake(text)}
                quiet
              />
            </p>
          </li>
        ))}
      </ul>
    </Group>
  );
}
