// Takes what a board looks at; gives the sentence that it opens on. Never a colour that hides what is below
// it.

import { type Headline, headlineOf, standsForUnits } from '../../../../shared/board/headline.ts';
import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import type { OfKeyResults } from '../parts/view.ts';

/** Nothing where no key result of `rows` has a status. */
export function HeadlineSentence({
  lookup,
  rows,
  view,
  unitId,
}: OfKeyResults & { unitId: string | undefined }) {
  const { plan } = lookup.standing;
  const { metricName } = planIndex(plan);
  const headline = headlineOf(
    rows.map(({ keyResult, figures }) => ({
      unitId: figures.unitId,
      status: figures.status,
      metric: metricName(keyResult.metricId),
    })),
    standsForUnits(plan.units, unitId ?? lookup.root?.id ?? ''),
  );
  const sentence = sentenceOf(headline, view.language);
  return sentence === '' ? null : <p class="headline">{sentence}</p>;
}

/** The sentence in words; '' where nothing is known. */
export function sentenceOf(headline: Headline, language: Language): string {
  switch (headline.kind) {
    case 'help': {
      const { metric, unit, red, all } = headline;
      const needs = say(language, 'headlineHelp', { unit, red, all });
      if (!metric) return needs;
      return say(language, 'headlineMetric', { needs, metric: metric.name, units: metric.units });
    }
    case 'watch':
      return say(language, 'headlineWatch', headline);
    case 'well':
      return say(language, 'headlineWell', headline);
    case 'unknown':
      return '';
  }
}
