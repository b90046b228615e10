// Takes what a mail is made of; gives the few parts that mail programs agree on: tables where they know no
// blocks, inline styles, what only Outlook reads. Never a text of its own.
import type { ComponentChildren, CSSProperties } from 'preact';

interface PartProps {
  className?: string | undefined;
  style: CSSProperties;
  children: ComponentChildren;
}

/** What Outlook centres a table and takes its border away by; HTML of today knows neither. */
const FOR_OLD_PROGRAMS = { align: 'center', border: '0' };

/** A block as a table of one cell, as wide as what it stands in: Outlook knows no other. */
export function Block({ className, style, children }: PartProps) {
  return (
    <table
      {...FOR_OLD_PROGRAMS}
      width="100%"
      class={className}
      cellpadding="0"
      cellspacing="0"
      role="presentation"
      style={style}
    >
      <tbody>
        <tr>
          <td>{children}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** A link without an underline but where its style has one; mail programs open it beside themselves. */
export function Link({ href, className, style, children }: PartProps & { href: string }) {
  return (
    <a
      href={href}
      class={className}
      style={{ textDecoration: 'none', ...style }}
      target="_blank"
      rel="noopener"
    >
      {children}
    </a>
  );
}

/** Above and below the text of a button, and beside it, px. */
const ABOVE = 13;
const BESIDE = 24;

/**
 * A link that looks like a button. Outlook takes no padding of a link: there, blanks stretched to four times
 * their width stand beside the text, and raised ones (points, three quarters of a px) make it higher.
 */
export function Button({ href, className, style, children }: PartProps & { href: string }) {
  const raised = (2 * ABOVE * 3) / 4;
  return (
    <Link
      href={href}
      className={className}
      style={
        {
          display: 'inline-block',
          maxWidth: '100%',
          msoPaddingAlt: '0px',
          padding: `${ABOVE}px ${BESIDE}px`,
          ...style,
        } as CSSProperties
      }
    >
      <ForOutlook
        html={`<i style="mso-font-width:400%;mso-text-raise:${raised}" hidden>&#8202;&#8202;&#8202;</i>`}
      />
      <span
        style={
          {
            display: 'inline-block',
            lineHeight: '120%',
            maxWidth: '100%',
            msoPaddingAlt: '0px',
            msoTextRaise: `${raised / 2}px`,
          } as CSSProperties
        }
      >
        {children}
      </span>
      <ForOutlook html={'<i style="mso-font-width:400%" hidden>&#8202;&#8202;&#8202;&#8203;</i>'} />
    </Link>
  );
}

/** Markup of ours that Outlook alone sees. */
const ForOutlook = ({ html }: { html: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: Outlook's comments; nothing is typed
  <span dangerouslySetInnerHTML={{ __html: `<!--[if mso]>${html}<![endif]-->` }} />
);

/** Characters of the preview and its blanks together: as many as a list of mails shows. */
const SHOWN_LENGTH = 150;
const BLANK = '\u00a0\u200c\u200b\u200d\u200e\u200f\ufeff';

/**
 * What a list of mails shows beside the subject; not seen in the mail. The blanks keep what follows out of
 * it.
 */
export function Preview({ text }: { text: string }) {
  return (
    <div
      style={{
        display: 'none',
        overflow: 'hidden',
        lineHeight: '1px',
        opacity: 0,
        maxHeight: 0,
        maxWidth: 0,
      }}
    >
      {text}
      <div>{BLANK.repeat(Math.max(0, SHOWN_LENGTH - text.length))}</div>
    </div>
  );
}
