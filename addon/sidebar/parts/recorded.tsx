// Takes what came of sending; shows it: recorded with its receipt, recorded before, or kept for later. Never
// a form.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Receipt, type ReceiptProps } from '../../../shared/form/view/receipt.tsx';
import { TrustSentence } from '../../../shared/form/view/render.tsx';
import { say } from '../../../shared/words/form.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { SendReply } from '../../src/entry/sidebar-messages.ts';
import { Notice, SmallButton } from './parts.tsx';

interface RecordedProps extends Omit<ReceiptProps, 'rows'> {
  reply: Pick<SendReply, 'state' | 'fresh' | 'message' | 'receipt'>;
  personName: string;
  /** What stands on the button that opens the form again. */
  again: string;
  onAgain: () => void;
}

/** Takes the focus when it is drawn. */
export function Recorded(props: RecordedProps) {
  const { reply, personName, again, onAgain, language, keyResults, values } = props;
  const title = useRef<HTMLHeadingElement>(null);
  // The form is gone: whoever reads by ear hears what came of it, and the next key is for it.
  useLayoutEffect(() => title.current?.focus(), []);
  const isKept = reply.state === 'kept';
  const hasReceipt = reply.receipt.length > 0;
  const lead = hasReceipt
    ? say(language, reply.fresh ? 'thanksLead' : 'thanksAgain', { name: personName })
    : '';
  return (
    <>
      <Notice tone={isKept ? 'warn' : 'good'}>
        <h2 ref={title} tabIndex={-1}>
          {isKept ? sayInSidebar(language, 'kept') : say(language, 'thanksTitle')}
        </h2>
        <p>{isKept ? sayInSidebar(language, 'keptText') : hasReceipt ? lead : reply.message}</p>
      </Notice>
      {hasReceipt && (
        <>
          <Receipt rows={reply.receipt} keyResults={keyResults} values={values} language={language} />
          <p class="small muted">{say(language, 'howToCorrect')}</p>
        </>
      )}
      <SmallButton text={again} onPress={onAgain} quiet />
      <TrustSentence language={language} />
    </>
  );
}
