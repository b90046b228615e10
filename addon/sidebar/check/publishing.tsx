// Takes a plan without a problem; shows what publishing it changes, publishes it at a second press, and says
// what came of it. Never by itself.
import type { Language } from '../../../shared/model/plan.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { Changes, Lines } from './changes.tsx';
import { type PublishingProps, usePublishing } from './use-publishing.ts';
import { say } from './words.ts';

export function Publishing(props: PublishingProps) {
  const { language, plan } = props;
  const { outcome, isAsked, canUndo, sending, place, preview, publish, undo, notYet } = usePublishing(props);
  const { said, isLive, reply, undone } = outcome;
  return (
    <section class="publishing">
      <div ref={place} tabIndex={-1}>
        {said !== '' && <PublishText text={said} isLive={isLive} language={language} />}
        {undone && undone.changes.length > 0 && (
          <div class="changes">
            <h3>{say(language, 'nowAgain')}</h3>
            <Lines changes={undone.changes} count={undone.changesCount} language={language} />
          </div>
        )}
        {reply && <Changes reply={reply} plan={plan} language={language} />}
      </div>
      <Troubles sending={sending} language={language} />
      <p class="act">
        {isAsked ? (
          <>
            <SmallButton text={say(language, 'publishNow')} busy={sending.busy} onPress={publish} />
            <SmallButton text={say(language, 'notYet')} onPress={notYet} quiet />
          </>
        ) : (
          <>
            <SmallButton text={say(language, 'preview')} busy={sending.busy} onPress={preview} />
            {canUndo && (
              <SmallButton text={say(language, 'undoPublish')} busy={sending.busy} onPress={undo} quiet />
            )}
          </>
        )}
      </p>
    </section>
  );
}

/** What is live now in its first line, the rest to be folded away; why something is not, whole. */
function PublishText({ text, isLive, language }: { text: string; isLive: boolean; language: Language }) {
  const [first = '', ...rest] = text.split('\n');
  const more = rest.join('\n').trim();
  if (!isLive || more === '')
    return (
      <Notice tone={isLive ? 'good' : 'plain'}>
        <p class="publish-said">{text}</p>
      </Notice>
    );
  return (
    <Notice tone="good">
      <p class="publish-said">{first}</p>
      <details open>
        <summary>{say(language, 'publishedMore')}</summary>
        <p class="publish-said">{more}</p>
      </details>
    </Notice>
  );
}
