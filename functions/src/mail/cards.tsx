// Takes the decisions that a mail asks for; gives each as a card: mark, fact and ask, picture, the reporter's
// words, its steps as buttons. Never a colour without its shape and word.
import type { MailCard, MailContent } from '../../../shared/digest/content.ts';
import { Bar } from './bar.tsx';
import { ACCENT, buttonLook, INK, LINE, LINK_LOOK, MUTED, WORDS_IN } from './look.ts';
import { Block, Button, Link } from './parts.tsx';
import { StatusTitle } from './status-title.tsx';
import { Unbroken } from './unbroken.tsx';

type Language = MailContent['language'];

export function Cards({
  cards = [],
  rest = null,
  language,
}: Pick<MailContent, 'cards' | 'rest' | 'language'>) {
  return (
    <>
      {cards.map((card, index) => (
        <CardBlock key={`${index}`} card={card} language={language} />
      ))}
      {rest && (
        <p style={{ fontSize: 14, lineHeight: '21px', margin: '10px 0 0' }}>
          <Link href={rest.url} className="link" style={{ color: ACCENT, fontWeight: 600 }}>
            {rest.label} →
          </Link>
        </p>
      )}
    </>
  );
}

function CardBlock({ card, language }: { card: MailCard; language: Language }) {
  const { status, text, planned, attained, quote, buttons } = card;
  const edge = status === null ? ACCENT : WORDS_IN[status];
  return (
    <Block
      className={`rule decision${status === null ? '' : ` e-${status}`}`}
      style={{
        border: `1px solid ${LINE}`,
        borderLeft: `4px solid ${edge}`,
        borderRadius: 8,
        marginTop: 10,
        padding: '10px 14px 6px',
      }}
    >
      <StatusTitle
        of={card}
        language={language}
        style={{ fontSize: 16, fontWeight: 650, lineHeight: '22px', margin: 0, wordBreak: 'break-word' }}
        as="h2"
      />
      <div class="ink" style={{ color: INK, fontSize: 15, lineHeight: '21px', wordBreak: 'break-word' }}>
        <Unbroken text={text} />
      </div>
      {planned !== null && attained !== null && (
        <Bar planned={planned} attained={attained} status={status ?? 'none'} />
      )}
      {quote !== '' && (
        <div class="soft" style={{ color: MUTED, fontSize: 14, lineHeight: '20px', wordBreak: 'break-word' }}>
          <Unbroken text={quote} />
        </div>
      )}
      <Buttons buttons={buttons} />
    </Block>
  );
}

function Buttons({ buttons: [first, ...others] }: Pick<MailCard, 'buttons'>) {
  if (!first) return null;
  return (
    <div style={{ marginTop: 6 }}>
      <Button
        href={first.url}
        className="button"
        style={{ ...buttonLook(15), margin: '0 12px 4px 0', padding: '12px 16px' }}
      >
        {first.label}
      </Button>
      {others.map(({ label, url }) => (
        <Link
          key={label}
          href={url}
          className="link"
          style={{ ...LINK_LOOK, margin: '0 12px 4px 0', padding: '12px 0' }}
        >
          {label}
        </Link>
      ))}
    </div>
  );
}
