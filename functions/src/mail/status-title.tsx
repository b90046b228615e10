// Takes a title and the status of what it names; gives both as a line of a mail. Never a colour without its
// shape and word.
import type { CSSProperties } from 'preact';
import type { MailContent, MailRow } from '../../../shared/digest/content.ts';
import { SHAPES } from '../../../shared/look/colours.ts';
import { sayInMail } from '../../../shared/words/mail.ts';
import { INK, WORDS_IN } from './look.ts';
import { Unbroken } from './unbroken.tsx';

interface StatusTitleProps {
  of: Pick<MailRow, 'status' | 'title'>;
  language: MailContent['language'];
  style: CSSProperties;
  /** A card is a part of its mail; a line is none. */
  as?: 'h2' | 'div';
}

export function StatusTitle({ of: { status, title }, language, style, as: Line = 'div' }: StatusTitleProps) {
  return (
    <Line class="ink" style={{ color: INK, ...style }}>
      {status !== null && (
        <span class={`s-${status}`} style={{ color: WORDS_IN[status], whiteSpace: 'nowrap' }}>
          {SHAPES[status]} {sayInMail(language)(status)}
          {'\u00a0\u00a0'}
        </span>
      )}
      <Unbroken text={title} />
    </Line>
  );
}
