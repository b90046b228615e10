// Takes how much was said at a key result; gives it as a small tag that leads to the talk. Nothing where
// nobody has spoken.
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import { type Link, pagePaths } from '../parts/paths.ts';

export function TalkTag({
  count,
  keyResultId,
  language,
  link,
}: {
  count: number;
  keyResultId: string;
  language: Language;
  /** null: a file, which leads nowhere. */
  link: Link | null;
}) {
  if (count === 0) return null;
  const text = say(language, 'comments', { count });
  if (!link) return <span class="tag">{text}</span>;
  return (
    <a class="tag" href={`${link(pagePaths.keyResult(keyResultId))}#talk`}>
      {text}
    </a>
  );
}
