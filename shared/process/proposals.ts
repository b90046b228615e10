// Takes the key results of a proposal as typed; gives them read. Never guesses a number.
import type { Plan } from '../model/plan.ts';
import type { ProposedKeyResult } from '../model/record.ts';
import type { Day } from '../model/time.ts';

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

/** KRs of an adopted proposal start at the earliest on the day of adoption (design §6, Snapshot days). `adoptions`: that day by objective ID. */
export function startedAtAdoption(plan: Plan, adoptions: Record<string, Day>): Plan {
  return {
    ...plan,
    keyResults: plan.keyResults.map((each) => {
      const adopted = adoptions[each.objectiveId];
      return adopted !== undefined && each.start < adopted ? { ...each, start: adopted } : each;
    }),
  };
}
