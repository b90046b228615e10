// Takes what a board looks at; gives the sentence that it opens on. Never a colour that hides what is below
// it.
import { type Headline, type HeadlineUnit, headlineOf } from '../../../../shared/board/headline.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import type { Lookup, OfKeyResults } from '../parts/view.ts';

/** Beyond so many units below one, a page does not look for the one that needs help most. */
const MOST_UNITS = 200;

export function HeadlineSentence({
  lookup,
  rows,
  view,
  unitId,
}: OfKeyResults & { unitId: string | undefined }) {
  const { plan } = lookup.standing;
  const metrics = new Map(plan.metrics.map(({ id, name }) => [id, name || id]));
  const headline = headlineOf(
    rows.map(({ keyResult, figures }) => ({
      unitId: figures.unitId,
      status: figures.status,
      metric: metrics.get(keyResult.metricId) ?? keyResult.metricId,
    })),
    unitsRightBelow(lookup, unitId),
  );
  const sentence = sentenceOf(headline, view.language);
  return sentence === '' ? null : <p class="headline">{sentence}</p>;
}

/** The units right below, each with all below it, and the unit itself for what is its own. */
function unitsRightBelow(lookup: Lookup, unitId: string | undefined): HeadlineUnit[] {
  const here = lookup.units.get(unitId ?? '') ?? lookup.root;
  if (!here) return [];
  const own = { name: here.name, unitIds: new Set([here.id]) };
  const below = (lookup.children.get(here.id) ?? []).slice(0, MOST_UNITS);
  return [...below.map((unit) => ({ name: unit.name, unitIds: lookup.below(unit.id) })), own];
}

function sentenceOf(headline: Headline, language: Language): string {
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
