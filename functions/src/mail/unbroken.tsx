// Takes a text; gives it with its days, moments, and numbers with their units, each kept on one line. Never
// another text.

const DAY_OR_MOMENT = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/;
/** In a mail's text the blank is an ordinary one, whatever stood before. */
const BEFORE_UNIT = /(?<=\d) (?=(?:%|h|min)(?![\p{L}\d]))/gu;
const NARROW_NO_BREAK = '\u202f';

/** The text as it is, a day never broken at its hyphens, a number never from its unit. */
export function Unbroken({ text }: { text: string }) {
  return text.split(DAY_OR_MOMENT).map((part, index) =>
    DAY_OR_MOMENT.test(part) ? (
      <span key={`${index}`} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ) : (
      part.replace(BEFORE_UNIT, NARROW_NO_BREAK)
    ),
  );
}
