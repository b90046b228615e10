// Takes a text; gives it with its days and moments each kept on one line. Never another text.

const DAY_OR_MOMENT = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/;

/** The text as it is, a day never broken at its hyphens. */
export function Unbroken({ text }: { text: string }) {
  return text.split(DAY_OR_MOMENT).map((part, index) =>
    DAY_OR_MOMENT.test(part) ? (
      <span key={`${index}`} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
