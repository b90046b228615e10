// Takes what a board looks at; gives the sentence that it opens on. Never a colour that hides what is below
// it.
import { type Headline, type HeadlineUnit, headlineOf } from '../../../../shared/board/headline.ts';
import type { Language, Unit } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import type { Lookup, OfKeyResults } from '../parts/view.ts';

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
    unitsThatStand(lookup, unitId),
  );
  const sentence = sentenceOf(headline, view.language);
  return sentence === '' ? null : <p class="headline">{sentence}</p>;
}

/** By unit: the unit right below that it belongs to; the unit itself for what is its own. Linear in the units. */
function unitsThatStand(lookup: Lookup, unitId: string | undefined): ReadonlyMap<string, HeadlineUnit> {
  const here = lookup.units.get(unitId ?? '') ?? lookup.root;
  const stands = new Map<string, HeadlineUnit>();
  const claim = (unit: Unit, by: Unit): void => {
    stands.set(unit.id, by);
    for (const child of lookup.children.get(unit.id) ?? []) claim(child, by);
  };
  if (!here) return stands;
  for (const child of lookup.children.get(here.id) ?? []) claim(child, child);
  return stands.set(here.id, here);
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
