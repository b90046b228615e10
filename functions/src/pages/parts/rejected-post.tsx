// Takes what somebody posted that could not be taken; gives it on the page that says so: to be sent again, or
// to be copied. Never needs a script.
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';

export interface RejectedPost {
  /** Where it was sent. */
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
}

/** The same again: the form's key makes it one submission. */
export function SendAgain({ post, language }: { post: RejectedPost; language: Language }) {
  return (
    <form class="stack-s" method="post" action={post.action}>
      {post.fields.map(([name, value], at) => (
        <input key={`${at} ${name}`} type="hidden" name={name} value={value} />
      ))}
      <p>{say(language, 'typedIsHere')}</p>
      <button class="button wide" type="submit">
        {say(language, 'sendTypedAgain')}
      </button>
    </form>
  );
}

/** What was typed, where it cannot be sent from here any more: to be copied. */
export function TypedText({ post, language }: { post: RejectedPost; language: Language }) {
  const typed = post.fields.filter(([name, value]) => value.trim() !== '' && !NOT_TYPED.includes(name));
  if (typed.length === 0) return null;
  return (
    <div class="stack-s">
      <h2>{say(language, 'whatYouTyped')}</h2>
      {typed.map(([name, value], at) => (
        <p class="quote" key={`${at} ${name}`}>
          {value}
        </p>
      ))}
    </div>
  );
}

const NOT_TYPED = ['key', 'date'];
