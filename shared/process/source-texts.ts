// Takes what a cell said, or why it said nothing; gives it in words, with the way out. Never decides which.
import { localText } from '../calendar/zones.ts';
import { spanText, valueText } from '../format/format.ts';
import { BOUNDS } from '../model/bounds.ts';
import type { FedValue } from '../model/fed-value.ts';
import type { KeyResult, Language } from '../model/plan.ts';
import { type EpochMs, MS_PER_MINUTE } from '../model/time.ts';
import { parseSource } from '../sheet/source/parse-source.ts';
import { OWN_FORMULA } from '../sheet/source/source.ts';
import { say, sourceWords } from '../words/cells/sources.ts';
import { filledIn } from '../words/say.ts';
import type { WhyNotFed } from './fed-values.ts';

/** How people call a source: as it was typed. */
export const sourceName = (source: string, language: Language): string =>
  source === OWN_FORMULA ? say(language, 'ownFormula') : source;

interface ValueTextInput {
  keyResult: KeyResult & { source: string };
  said: FedValue | null;
  language: Language;
  timeZone: string;
}

/** Why it is not reported. `found`: what was seen as the cell was read, where that is at hand. */
export function whyText(
  why: WhyNotFed,
  { keyResult, said, language, timeZone }: ValueTextInput,
  found: { what: string; row?: number } | null = null,
): string {
  const source = sourceName(keyResult.source, language);
  const message = filledIn(language, sourceWords[why], {
    source,
    what: found?.what || tabOf(keyResult.source),
    most: BOUNDS.sourceRows,
    value: said?.value == null ? '' : valueText(said.value, keyResult, language),
    at: said ? localText(said.at, timeZone) : '',
    since: said ? localText(said.since, timeZone).slice(0, 10) : '',
  });
  return found?.row === undefined ? message : say(language, 'atRow', { message, row: found.row });
}

/** The tab or name that a source needs. */
function tabOf(typed: string): string {
  const parsed = parseSource(typed);
  if (!parsed.ok || parsed.source.kind === 'own') return typed;
  return parsed.source.kind === 'name' ? parsed.source.name : parsed.source.tab;
}

/** `31, read 2025-01-10 09:12`. */
export const saysText = ({
  keyResult,
  said,
  language,
  timeZone,
}: ValueTextInput & { said: FedValue }): string =>
  say(language, 'says', {
    value: valueText(said.value, keyResult, language),
    at: localText(said.at, timeZone),
  });

/** What its owner is told before it is reported. */
export const willBeText = ({
  keyResult,
  said,
  language,
  timeZone,
}: ValueTextInput & { said: FedValue }): string =>
  say(language, 'willBe', {
    source: sourceName(keyResult.source, language),
    value: valueText(said.value, keyResult, language),
    at: localText(said.at, timeZone),
  });

/** `Sales!C14 says 31, read 2 h ago.` */
export function cellSays(
  keyResult: KeyResult & { source: string },
  value: number,
  age: EpochMs,
  language: Language,
): string {
  const parts = {
    source: sourceName(keyResult.source, language),
    value: valueText(value, keyResult, language),
  };
  return age < MS_PER_MINUTE
    ? say(language, 'cellSaysNow', parts)
    : say(language, 'cellSays', { ...parts, age: spanText(age, language) });
}
