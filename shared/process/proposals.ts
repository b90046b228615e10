// Takes the key results of a proposal as typed; gives them read. Never guesses a number.
import type { ProposedKeyResult } from '../model/record.ts';

const NUMBER = /^[+-]?\d+(?:\.\d+)?(%?)$/;

function readNumber(text: string): { value: number; percent: boolean } | null {
  const parts = NUMBER.exec(text.replace(/[,\s]/g, ''));
  if (!parts) return null;
  const bare = Number.parseFloat(text);
  return parts[1] === '%' ? { value: Number((bare / 100).toPrecision(15)), percent: true } : { value: bare, percent: false };
}

/** `text, baseline, target; …` (design §5, Proposals): at least one, each with a baseline that is not its target; null where it cannot be read so. */
export function parseProposedKeyResults(text: string): ProposedKeyResult[] | null {
  const parts = text.split(/[;;\n]/).map((each) => each.trim()).filter((each) => each !== '');
  const read = parts.map((part) => {
    const fields = part.split(/[,,]/).map((each) => each.trim());
    const target = readNumber(fields.pop() ?? '');
    const baseline = readNumber(fields.pop() ?? '');
    const name = fields.join(', ');
    if (!target || !baseline || name === '' || target.value === baseline.value) return null;
    return { text: name, baseline: baseline.value, target: target.value, percent: target.percent || baseline.percent };
  });
  return read.length > 0 && read.every((each) => each !== null) ? read : null;
}
