// Takes a section of a mail; gives its lines: mark, title, what is to be said, bar and link. Never a colour
// without its shape and word.
import type { MailContent, MailRow, MailSection } from '../../../shared/digest/content.ts';
import { sayInMail } from '../../../shared/words/mail.ts';
import { Bar } from './bar.tsx';
import { INK, LINE, LINK_LOOK, MUTED } from './look.ts';
import { Block, Link } from './parts.tsx';
import { StatusTitle } from './status-title.tsx';
import { Unbroken } from './unbroken.tsx';

type Language = MailContent['language'];

interface SectionProps {
  section: MailSection;
  language: Language;
  /** Below the decisions of a mail: closer together and in smaller type. */
  isSmall?: boolean;
}

export function SectionBlock({ section, language, isSmall = false }: SectionProps) {
  const { title, rows, more = 0 } = section;
  const moreText = sayInMail(language)('more', { count: more });
  const isMoreInTitle = more > 0 && isSmall && title !== '';
  return (
    <Block className="part" style={{ marginTop: isSmall ? 14 : 28 }}>
      {title !== '' && (
        <h2
          class="ink"
          style={{
            color: INK,
            fontSize: isSmall ? 15 : 17,
            fontWeight: 650,
            lineHeight: isSmall ? '20px' : '24px',
            margin: isSmall ? '0 0 2px' : '0 0 6px',
          }}
        >
          {title}
          {isMoreInTitle && (
            <span class="soft" style={{ color: MUTED, fontSize: 13, fontWeight: 400 }}>
              {`\u00a0\u00a0${moreText}`}
            </span>
          )}
        </h2>
      )}
      {rows.map((row, index) => (
        <RowBlock key={`${index}`} row={row} language={language} isSmall={isSmall} />
      ))}
      {more > 0 && !isMoreInTitle && (
        <div
          class="rule soft"
          style={{
            borderTop: `1px solid ${LINE}`,
            color: MUTED,
            fontSize: isSmall ? 13 : 14,
            padding: isSmall ? '4px 0 0' : '10px 0',
          }}
        >
          {moreText}
        </div>
      )}
    </Block>
  );
}

interface RowProps {
  row: MailRow;
  language: Language;
  isSmall: boolean;
}

function RowBlock({ row, language, isSmall }: RowProps) {
  const { status, title, text, planned, attained, link } = row;
  return (
    <div
      class="rule"
      style={{
        borderTop: `1px solid ${LINE}`,
        padding: isSmall ? '4px 0' : '10px 0',
        wordBreak: 'break-word',
      }}
    >
      {title !== '' && <RowTitle row={row} language={language} isSmall={isSmall} />}
      {planned !== null && attained !== null && (
        <Bar planned={planned} attained={attained} status={status ?? 'none'} />
      )}
      {text !== '' && (
        <div
          class="soft"
          style={{ color: MUTED, fontSize: isSmall ? 13 : 14, lineHeight: isSmall ? '19px' : '21px' }}
        >
          <Unbroken text={text} />
        </div>
      )}
      {link && (
        <Link href={link.url} className="link" style={{ ...LINK_LOOK, padding: '8px 0 4px' }}>
          {link.label} →
        </Link>
      )}
    </div>
  );
}

function RowTitle({ row, language, isSmall }: RowProps) {
  const style = { fontSize: isSmall ? 14 : 15, fontWeight: 600, lineHeight: isSmall ? '19px' : '22px' };
  return <StatusTitle of={row} language={language} style={style} />;
}
