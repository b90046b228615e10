/** @jsxImportSource react */
// Takes what a mail says; gives its HTML and its text, below the size at which Gmail clips. Never a picture that has to be fetched, never a colour alone.
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import { render } from '@react-email/render';
import type { MailContent, MailRow, MailSection } from '../../../shared/digest/content.ts';
import { saying } from '../../../shared/digest/words.ts';
import type { Status } from '../../../shared/model/state.ts';

/** Gmail clips above 102 KB; some room for what transport adds. */
const LARGEST_HTML_BYTES = 98_000;
const ROWS_AT_FIRST = 40;

const FONT =
  "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', Roboto, Helvetica, Arial, sans-serif";
const SHAPES: Record<Status, string> = { green: '●', amber: '▲', red: '■', none: '○' };
const COLOURS: Record<Status, string> = {
  green: '#1a7f4b',
  amber: '#9a6700',
  red: '#c0392b',
  none: '#6b7280',
};

const DARK = `
@media (prefers-color-scheme: dark) {
  body, .page, .page > table, .page > table > tbody > tr > td { background: #14171c !important; }
  .go { color: #8ab4ff !important; }
  .card { background: #1d2229 !important; }
  .ink, .ink a { color: #e8eaed !important; }
  .soft { color: #a8b0ba !important; }
  .rule { border-color: #333a44 !important; }
  .s-green { color: #58c98b !important; } .s-amber { color: #e6b450 !important; } .s-red { color: #ff8a7a !important; } .s-none { color: #a8b0ba !important; }
}`;

/** The mail as HTML and as text; long lists are cut and say how many are left for the board. */
export async function renderMail(
  content: MailContent,
  unsubscribeUrl: string | null,
): Promise<{ html: string; text: string }> {
  for (let rows = ROWS_AT_FIRST; ; rows = Math.floor(rows / 2)) {
    const shown = cut(content, rows);
    const html = await render(<MailPage content={shown} unsubscribeUrl={unsubscribeUrl} />);
    if (Buffer.byteLength(html) <= LARGEST_HTML_BYTES || rows <= 1)
      return { html, text: textOf(shown, unsubscribeUrl) };
  }
}

function cut(content: MailContent, rows: number): MailContent {
  const say = saying(content.language);
  const sections = content.sections.map((section) => {
    const left = section.rows.length - rows;
    if (left <= 0) return section;
    const more: MailRow = {
      status: null,
      title: say('more', { count: left }),
      text: '',
      planned: null,
      attained: null,
      link: null,
    };
    return { ...section, rows: [...section.rows.slice(0, rows), more] };
  });
  return { ...content, sections };
}

function MailPage({ content, unsubscribeUrl }: { content: MailContent; unsubscribeUrl: string | null }) {
  return (
    <Html lang={content.language === 'zh' ? 'zh-CN' : 'en'}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Preview>{content.sections[0]?.rows[0]?.title ?? content.opening}</Preview>
      <Body
        className="page"
        style={{ background: '#f3f4f6', fontFamily: FONT, margin: 0, padding: '24px 8px' }}
      >
        <Container
          className="card"
          style={{ background: '#ffffff', borderRadius: 12, maxWidth: 600, padding: '24px 20px' }}
        >
          <Heading
            as="h1"
            className="ink"
            style={{ color: '#1f2933', fontSize: 20, lineHeight: '28px', margin: '0 0 8px' }}
          >
            {content.subject}
          </Heading>
          <Text
            className="soft"
            style={{ color: '#52606d', fontSize: 15, lineHeight: '22px', margin: '0 0 16px' }}
          >
            {content.opening}
          </Text>
          {content.button && (
            <Button
              href={content.button.url}
              style={{
                background: '#1d4ed8',
                borderRadius: 8,
                color: '#ffffff',
                display: 'inline-block',
                fontSize: 16,
                fontWeight: 600,
                padding: '12px 22px',
              }}
            >
              {content.button.label}
            </Button>
          )}
          {content.sections.map((section) => (
            <SectionBlock key={section.title} section={section} language={content.language} />
          ))}
          {content.closing !== '' && (
            <Text
              className="ink"
              style={{ color: '#1f2933', fontSize: 15, lineHeight: '22px', margin: '20px 0 0' }}
            >
              {content.closing}
            </Text>
          )}
          <Hr className="rule" style={{ borderColor: '#e5e7eb', margin: '24px 0 12px' }} />
          <Text className="soft" style={{ color: '#52606d', fontSize: 13, lineHeight: '19px', margin: 0 }}>
            {content.trust}{' '}
            {unsubscribeUrl !== null && (
              <Link
                href={unsubscribeUrl}
                className="soft"
                style={{ color: '#52606d', textDecoration: 'underline' }}
              >
                {content.language === 'zh' ? '不再接收此类邮件' : 'Stop mails of this kind'}
              </Link>
            )}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

function SectionBlock({ section, language }: { section: MailSection; language: MailContent['language'] }) {
  return (
    <Section style={{ marginTop: 24 }}>
      <Heading
        as="h2"
        className="ink"
        style={{ color: '#1f2933', fontSize: 16, lineHeight: '22px', margin: '0 0 4px' }}
      >
        {section.title}
      </Heading>
      {section.rows.map((row, index) => (
        <RowBlock key={`${index}`} row={row} language={language} />
      ))}
    </Section>
  );
}

function RowBlock({ row, language }: { row: MailRow; language: MailContent['language'] }) {
  const say = saying(language);
  return (
    <div className="rule" style={{ borderTop: '1px solid #e5e7eb', padding: '10px 0' }}>
      <div className="ink" style={{ color: '#1f2933', fontSize: 15, fontWeight: 600, lineHeight: '21px' }}>
        {row.status !== null && (
          <span className={`s-${row.status}`} style={{ color: COLOURS[row.status], whiteSpace: 'nowrap' }}>
            {SHAPES[row.status]} {say(row.status)}{' '}
          </span>
        )}
        {row.title}
      </div>
      {row.text !== '' && (
        <div className="soft" style={{ color: '#52606d', fontSize: 14, lineHeight: '20px' }}>
          {row.text}
        </div>
      )}
      {row.planned !== null && row.attained !== null && (
        <Bar planned={row.planned} attained={row.attained} status={row.status ?? 'none'} />
      )}
      {row.link && (
        <Link
          href={row.link.url}
          className="go"
          style={{
            color: '#1d4ed8',
            display: 'inline-block',
            fontSize: 15,
            fontWeight: 600,
            padding: '8px 0',
          }}
        >
          {row.link.label} →
        </Link>
      )}
    </div>
  );
}

/** Attained over planned as two bars of table cells: mail programs show no drawings. */
function Bar({ planned, attained, status }: { planned: number; attained: number; status: Status }) {
  const line = (share: number, colour: string) => {
    const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100);
    return (
      <table
        role="presentation"
        cellPadding={0}
        cellSpacing={0}
        style={{ borderCollapse: 'collapse', marginTop: 4, width: '100%' }}
      >
        <tbody>
          <tr>
            {percent > 0 && (
              <td
                style={{
                  background: colour,
                  fontSize: 1,
                  height: 6,
                  lineHeight: '6px',
                  width: `${percent}%`,
                }}
              >
                &nbsp;
              </td>
            )}
            {percent < 100 && (
              <td
                style={{
                  background: '#d5dae1',
                  fontSize: 1,
                  height: 6,
                  lineHeight: '6px',
                  width: `${100 - percent}%`,
                }}
              >
                &nbsp;
              </td>
            )}
          </tr>
        </tbody>
      </table>
    );
  };
  return (
    <div>
      {line(attained, COLOURS[status])}
      {line(planned, '#7b8794')}
    </div>
  );
}

function textOf(content: MailContent, unsubscribeUrl: string | null): string {
  const say = saying(content.language);
  const rowText = (row: MailRow) =>
    [
      `${row.status === null ? '-' : `${SHAPES[row.status]} ${say(row.status)}:`} ${row.title}`,
      row.text && `  ${row.text}`,
      row.link && `  ${row.link.label}: ${row.link.url}`,
    ]
      .filter(Boolean)
      .join('\n');
  const parts = [
    content.opening,
    content.button && `${content.button.label}: ${content.button.url}`,
    ...content.sections.map((section) =>
      [section.title.toUpperCase(), ...section.rows.map(rowText)].join('\n'),
    ),
    content.closing,
    content.trust,
    unsubscribeUrl &&
      `${content.language === 'zh' ? '不再接收此类邮件' : 'Stop mails of this kind'}: ${unsubscribeUrl}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
