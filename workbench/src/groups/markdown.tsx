// Takes the markdown of WeCom's and DingTalk's robots; draws what of it they draw: bold, links, quotes, grey,
// headings, mentions. Never HTML of its own.
import type { ComponentChildren } from 'preact';
import { each } from './each.tsx';

/** The links of ours alone can be followed. */
export const isWebAddress = (url: string): boolean => url.startsWith('http://') || url.startsWith('https://');

/** How a part begins and ends, and how what stands between is drawn. */
const PARTS: readonly { begin: string; end: string; draw: (inside: string) => ComponentChildren }[] = [
  { begin: '**', end: '**', draw: (inside) => <strong>{inside}</strong> },
  { begin: '<font color="comment">', end: '</font>', draw: (inside) => <span class="grey">{inside}</span> },
  { begin: '<@', end: '>', draw: (inside) => <span class="called">@{inside}</span> },
  { begin: '[', end: ')', draw: link },
];

/** `label](address`, without the signs around it; text where it is none of these. */
function link(inside: string): ComponentChildren {
  const [label = '', url, ...more] = inside.split('](');
  if (url === undefined || more.length > 0) return `[${inside})`;
  return isWebAddress(url) ? <a href={url}>{label}</a> : label;
}

/** The parts of a line, each drawn, from the left; what is none is text. */
function inline(line: string): ComponentChildren[] {
  const drawn: ComponentChildren[] = [];
  let plainFrom = 0;
  for (let at = 0; at < line.length; ) {
    const part = PARTS.find(({ begin }) => line.startsWith(begin, at));
    const end = part ? line.indexOf(part.end, at + part.begin.length) : -1;
    if (!part || end < 0) {
      at += 1;
      continue;
    }
    drawn.push(line.slice(plainFrom, at), part.draw(line.slice(at + part.begin.length, end)));
    at = end + part.end.length;
    plainFrom = at;
  }
  return [...drawn, line.slice(plainFrom)];
}

export function Markdown({ text }: { text: string }) {
  return (
    <div class="markdown">
      {each(text.split('\n'), (line) => {
        if (line === '') return null;
        if (line.startsWith('### ')) return <h3>{inline(line.slice(4))}</h3>;
        if (line.startsWith('>')) return <blockquote>{inline(line.slice(1).trim())}</blockquote>;
        return <p>{inline(line)}</p>;
      })}
    </div>
  );
}
