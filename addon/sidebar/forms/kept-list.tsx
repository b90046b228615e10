// Takes what could not be sent; counts it with a button that sends it now, and shows what the server did not
// take, with both ways out. Never lets anything go unasked.
import { useState } from 'preact/hooks';
import type { Language } from '../../../shared/model/plan.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { RefusedForm, Sendable, UnsentForms } from '../../src/entry/sidebar-messages.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';

interface KeptListProps {
  kept: UnsentForms;
  language: Language;
  server: Server;
  onKept: (kept: UnsentForms) => void;
  onOpenAgain: (what: Sendable) => void;
}

export function KeptList(props: KeptListProps) {
  const { kept, language, server, onKept } = props;
  const sending = useSending();
  // What came of the press, and of what was kept: a form that is sent later may take it along.
  const [outcome, setOutcome] = useState<{ said: string; of: UnsentForms } | null>(null);
  const said = outcome?.of === kept ? outcome.said : null;
  const { unsent } = kept;
  const sendNow = () =>
    sending.send(server.sidebarSendKept, (after) => {
      setOutcome({
        said: sayInSidebar(language, after.unsent === 0 ? 'allSent' : 'stillWaiting'),
        of: after,
      });
      onKept(after);
      return null;
    });
  return (
    <>
      {unsent > 0 && (
        <Notice tone="warn">
          <p>
            {sayInSidebar(language, 'unsent', { count: unsent })} {said}
          </p>
          <SmallButton text={sayInSidebar(language, 'sendNow')} busy={sending.busy} onPress={sendNow} />
          <Troubles sending={sending} language={language} />
        </Notice>
      )}
      {unsent === 0 && said !== null && <Notice tone="good">{said}</Notice>}
      {kept.refused.map((each) => (
        <Refused key={each.key} refused={each} {...props} />
      ))}
    </>
  );
}

function Refused({
  refused,
  language,
  server,
  onKept,
  onOpenAgain,
}: KeptListProps & { refused: RefusedForm }) {
  const sending = useSending();
  const throwAway = () =>
    sending.send(
      () => server.sidebarDismiss(refused.key),
      (after) => {
        onKept(after);
        return null;
      },
    );
  return (
    <Notice tone="bad">
      <h2>{sayInSidebar(language, 'refusedTitle')}</h2>
      <p>{refused.message}</p>
      <p class="about">{refused.about}</p>
      <p>{sayInSidebar(language, 'refusedText')}</p>
      <p class="act">
        <SmallButton
          text={sayInSidebar(language, 'openAgain')}
          about={[language, refused.about]}
          onPress={() => onOpenAgain(refused.what)}
        />
        <SmallButton
          text={sayInSidebar(language, 'dismiss')}
          about={[language, refused.about]}
          busy={sending.busy}
          onPress={throwAway}
          quiet
        />
      </p>
      <Troubles sending={sending} language={language} />
    </Notice>
  );
}
