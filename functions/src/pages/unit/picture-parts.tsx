// What the parts of a unit's picture share: their properties, and the line that counts what had no room. No
// part leaves lines out without it.

import type { Picture } from '../../../../shared/model/picture.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import type { Link } from '../parts/paths.ts';

export interface PictureProps {
  picture: Picture;
  language: Language;
  /** Null where nothing can be opened: a mail's attachment. */
  link: Link | null;
}

/** How many lines the page has no room for, and how many there are further down. */
export function More({ count, below = 0, language }: { count: number; below?: number; language: Language }) {
  const words = [
    count > 0 ? say(language, 'andMore', { count }) : '',
    below > 0 ? say(language, 'furtherDown', { count: below }) : '',
  ].filter((each) => each !== '');
  return words.length > 0 ? <p class="muted small">{words.join(' · ')}</p> : null;
}
