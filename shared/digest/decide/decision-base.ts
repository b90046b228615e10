// Takes a key result that a mail asks about; gives what its card has in any case (mark, picture, figures, the
// reporter's words) and how far behind it is, in words. Never what is asked.
import { dayText, percentText, rangeText, valueText } from '../../format/format.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import type { KeyResult } from '../../model/plan.ts';
import { isAbove } from '../../okr/compare.ts';
import type { KeyResultStanding } from '../../okr/key-result.ts';
import { figuresInUnit } from '../figures-text.ts';
import { keyResultTitle, nameOfPerson, type Reader } from '../reader.ts';
import { type Decision, shortName, shortTitle } from './decision.ts';

/** What every decision about a key result shares. */
export function decisionBase(
  reader: Reader,
  keyResult: KeyResult,
  standing: KeyResultStanding,
): Omit<Decision, 'kind' | 'weight' | 'fact' | 'ask' | 'beside' | 'buttons'> {
  const { latest, figures } = standing;
  // What was read from a cell is nobody's words.
  const said = latest?.fed === undefined ? (latest?.blocker || latest?.note || '').trim() : '';
  const blocker = latest?.blocker.trim().toLowerCase() ?? '';
  return {
    keyResultId: keyResult.id,
    cause: blocker === '' ? null : [blocker, keyResult.metricId, latest!.day].join('\n'),
    status: standing.status,
    // Of what is done or not there is no part to draw.
    planned: keyResult.type === 'yes-no' ? null : (figures?.planned ?? null),
    attained: keyResult.type === 'yes-no' ? null : (figures?.attainment ?? null),
    figures:
      figures && latest && keyResult.type !== 'yes-no'
        ? figuresInUnit(reader, keyResult, { value: latest.value, planned: figures.planned })
        : null,
    title: keyResultTitle(reader, keyResult),
    parts: { keyResult: keyResult.text, unit: unitName(reader, keyResult) },
    quote:
      said === ''
        ? ''
        : reader.say('card.quote', { text: said, name: nameOfPerson(reader, latest!.by || keyResult.owner) }),
  };
}

/** What the sentence says of the figures is not said again. */
type Behind = Pick<Decision, 'fact' | 'sentence'> & { figures?: null };

/**
 * `Ningbo 62 % behind`, or that it is within its plan again; below a title that names the unit `62 % behind`.
 * `day`: since when; null where that is no news.
 */
export function behindTexts(
  reader: Reader,
  keyResult: KeyResult,
  { latest, figures }: KeyResultStanding,
  day: string | null,
): Behind {
  const { say, language } = reader;
  const unit = shortName(unitName(reader, keyResult));
  const deviation = figures?.deviation ?? 0;
  if (!isAbove(deviation, 0)) return { fact: say('fact.within', { unit }), sentence: say('card.within') };
  if (keyResult.type === 'yes-no') return undoneTexts(reader, unit, keyResult);
  if (keyResult.type === 'maintain' && latest)
    return outsideTexts(reader, unit, keyResult, latest.value, day);
  const behind = percentText(deviation, language);
  return day === null
    ? { fact: say('fact.behind', { unit, behind }), sentence: say('card.behind', { behind }) }
    : {
        fact: say('fact.behind.since', { unit, behind, day }),
        sentence: say('card.behind.since', { behind, day }),
      };
}

/** `Shanghai: “Member pack online” not done, due 28 Feb`. */
function undoneTexts({ say, language }: Reader, unit: string, { text, due }: KeyResult): Behind {
  const day = dayText(due, language);
  return {
    fact: say('fact.undone', { unit, title: shortTitle(text), day }),
    sentence: say('card.undone', { day }),
  };
}

/** `Ningbo at 7 %, to stay ≤ 4 %`. */
function outsideTexts(
  { say, language }: Reader,
  unit: string,
  keyResult: KeyResult,
  reported: number,
  day: string | null,
): Behind {
  const value = valueText(reported, keyResult, language);
  const range = rangeText(keyResult, language);
  const said =
    day === null
      ? { fact: say('fact.outside', { unit, value, range }), sentence: say('card.outside', { value, range }) }
      : {
          fact: say('fact.outside.since', { unit, value, range, day }),
          sentence: say('card.outside.since', { value, range, day }),
        };
  return { ...said, figures: null };
}

const unitName = ({ standing: { plan } }: Reader, keyResult: KeyResult): string =>
  planIndex(plan).unitOf(keyResult.id)?.name ?? keyResult.text;
