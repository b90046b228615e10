// Takes what a mail says; gives the one calm page that all mails are, in tables and inline styles. Never a
// text of its own beside the fixed words.

import type { MailContent } from '../../../shared/digest/content.ts';
import { cutText } from '../../../shared/model/cut-text.ts';
import { languageTag } from '../../../shared/model/language.ts';
import { sayInMail } from '../../../shared/words/mail.ts';
import { Cards } from './cards.tsx';
import { ACCENT, buttonLook, DARK, FONT, INK, LINE, MUTED, NARROW, PAPER, SURFACE } from './look.ts';
import { Block, Button, Link, Preview } from './parts.tsx';
import { SectionBlock } from './rows.tsx';
import { attachedText } from './text.ts';
import { Unbroken } from './unbroken.tsx';

/** Characters beside the subject in a list of mails. */
const PREVIEW_LENGTH = 120;

interface MailPageProps {
  content: MailContent;
  unsubscribeUrl: string | null;
}

/**
 * `unsubscribeUrl` is null for a mail that cannot be switched off. The size is for the caller to hold
 * (render.tsx).
 */
export function MailPage({ content, unsubscribeUrl }: MailPageProps) {
  const { language, subject } = content;
  return (
    <html lang={languageTag(language)} dir="ltr">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta content="text/html; charset=UTF-8" http-equiv="Content-Type" />
        <meta name="x-apple-disable-message-reformatting" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{`${NARROW}\n${DARK}`}</style>
      </head>
      <body class="page" style={{ backgroundColor: PAPER, margin: 0, padding: 0 }}>
        <Preview text={previewOf(content)} />
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          class="page"
          style={{ backgroundColor: PAPER, fontFamily: FONT }}
        >
          <tbody>
            <tr>
              <td class="frame" style={{ padding: '16px 8px' }}>
                <Card content={content} unsubscribeUrl={unsubscribeUrl} />
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

function Card({ content, unsubscribeUrl }: MailPageProps) {
  const { language, subject, opening, button, cards = [], rest = null, sections, closing } = content;
  const decides = cards.length > 0;
  return (
    <Block
      className="card"
      style={{ backgroundColor: SURFACE, borderRadius: 12, maxWidth: 600, padding: '20px 22px 16px' }}
    >
      {decides ? (
        // The subject says the first card's fact and ask; every mail program shows it right above.
        <Paragraphs text={opening} className="soft" colour={MUTED} first="h1" />
      ) : (
        <>
          <h1
            class="ink fact"
            style={{ color: INK, fontSize: 22, fontWeight: 650, lineHeight: '30px', margin: '0 0 10px' }}
          >
            <Unbroken text={subject} />
          </h1>
          <Paragraphs text={opening} className="soft" colour={MUTED} />
        </>
      )}
      {button && !decides && <MainButton button={button} />}
      {decides && <Cards cards={cards} rest={rest} language={language} />}
      {sections.map((section) => (
        <SectionBlock key={section.title} section={section} language={language} isSmall={decides} />
      ))}
      {button && decides && (
        <p class="part" style={{ margin: '16px 0 0' }}>
          <Link href={button.url} className="link" style={{ color: ACCENT, fontSize: 15, fontWeight: 600 }}>
            {button.label} →
          </Link>
        </p>
      )}
      {closing !== '' && (
        <div class="part" style={{ marginTop: 20 }}>
          <Paragraphs text={closing} className="ink" colour={INK} />
        </div>
      )}
      <Footer content={content} unsubscribeUrl={unsubscribeUrl} />
    </Block>
  );
}

function MainButton({ button }: { button: NonNullable<MailContent['button']> }) {
  return (
    <Button href={button.url} className="button" style={{ ...buttonLook(16), margin: '6px 0 8px' }}>
      {button.label}
    </Button>
  );
}

interface ParagraphsProps {
  text: string;
  className: string;
  colour: string;
  /** The first line is the heading of the mail: to who listens, it looks like the others. */
  first?: 'h1' | 'p';
}

function Paragraphs({ text, className, colour, first = 'p' }: ParagraphsProps) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const Line = index === 0 ? first : 'p';
      return (
        <Line
          key={`${index}`}
          class={className}
          style={{ color: colour, fontSize: 15, fontWeight: 400, lineHeight: '22px', margin: '0 0 6px' }}
        >
          <Unbroken text={line} />
        </Line>
      );
    });
}

function Footer({ content, unsubscribeUrl }: MailPageProps) {
  const say = sayInMail(content.language);
  const drawn = [...(content.cards ?? []), ...content.sections.flatMap(({ rows }) => rows)];
  const hasBars = drawn.some(({ attained, planned }) => attained !== null && planned !== null);
  const aids = [attachedText(content), hasBars ? say('legend') : ''].filter(Boolean).join(say('between'));
  const lines = [aids, content.trust].filter(Boolean);
  if (lines.length === 0 && unsubscribeUrl === null) return null;
  const small = { color: MUTED, fontSize: 13, lineHeight: '20px', margin: '0 0 4px' };
  return (
    <>
      <hr
        class="rule end"
        style={{ border: 'none', borderTop: `1px solid ${LINE}`, margin: '18px 0 12px', width: '100%' }}
      />
      {lines.map((line, index) => (
        <p key={line} class="soft" style={small}>
          <Unbroken text={line} />
          {index === lines.length - 1 && <Unsubscribe url={unsubscribeUrl} label={say('unsubscribe')} />}
        </p>
      ))}
      {lines.length === 0 && <Unsubscribe url={unsubscribeUrl} label={say('unsubscribe')} />}
    </>
  );
}

/** At the end of the last line, so that it takes none of its own. */
function Unsubscribe({ url, label }: { url: string | null; label: string }) {
  if (url === null) return null;
  return (
    <>
      {' '}
      <Link
        href={url}
        className="soft"
        style={{ color: MUTED, fontSize: 13, lineHeight: '20px', textDecoration: 'underline' }}
      >
        {label}
      </Link>
    </>
  );
}

/** What says most beside the subject: the first lines; the opening where there are none. */
function previewOf({ cards = [], sections, opening }: MailContent): string {
  const rows = [...cards, ...sections.flatMap((section) => section.rows)];
  const titles = rows.flatMap(({ title }) => title || []).slice(0, 3);
  return cutText(titles.length === 0 ? opening : titles.join(' · '), PREVIEW_LENGTH, '');
}
