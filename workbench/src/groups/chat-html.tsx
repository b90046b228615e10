// Takes the little HTML that a paragraph of Google Chat may have; draws it. Any other sign is text.
import type { ComponentChildren } from 'preact';

const TAG = /<(\/?)(b|i|br|font)(?: color="#[\da-f]{6}")?>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const textOf = (html: string): string => html.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity]!);

/** Tags do not nest: the next one takes the place of the one before. */
export function ChatHtml({ html }: { html: string }) {
  const drawn: ComponentChildren[] = [];
  let look: string | null = null;
  let at = 0;
  const add = (text: string) => {
    if (text === '') return;
    if (look === 'b') drawn.push(<strong>{text}</strong>);
    else if (look === 'i') drawn.push(<em>{text}</em>);
    else drawn.push(look === 'font' ? <span class="grey">{text}</span> : text);
  };
  for (const match of html.matchAll(TAG)) {
    const [whole, end, name] = match;
    add(textOf(html.slice(at, match.index)));
    at = match.index + whole.length;
    if (name === 'br') drawn.push(<br />);
    else look = end === '/' ? null : name!;
  }
  add(textOf(html.slice(at)));
  return <p>{drawn}</p>;
}
