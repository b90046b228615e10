// Gives a step's definition the words to tell a person of a thing in the product's pages and its sidebar.
// Never decides what is told.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { dayText, percentText, spanText } from '../../../../shared/format/format.ts';
import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { PageTexts } from '../../../../shared/process/steps/announcement.ts';
import { say } from '../../../../shared/words/pages.ts';

/** The words for a person of a language, at a moment. */
export function pageTextsOf(standing: Standing, language: Language, now: EpochMs): PageTexts {
  const { plan } = standing;
  const { keyResults, unitIdOf, unitName: unit, personName: person } = planIndex(plan);
  const span = (ms: number) => spanText(ms, language);
  return {
    standing,
    language,
    now,
    say: (word, ...parts) => say(language, word, ...parts),
    dayOf: (at) => dayText(dayAt(at, plan.settings.timeZone), language),
    dayText: (day) => dayText(day, language),
    span,
    percent: (share) => percentText(share, language),
    waiting: (since) => say(language, 'waitingSince', { time: span(Math.max(0, now - since)) }),
    person,
    unit,
    keyResult: (id) => keyResults.get(id)?.text || id,
    unitOfKeyResult: (id) => unit(unitIdOf(id) ?? ''),
  };
}
