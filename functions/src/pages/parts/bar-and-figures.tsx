// Takes what is attained, what was planned and a bar; gives the bar with both figures beside it. Never draws
// the bar itself: a film has many, and draws them in fewer bytes.
import type { ComponentChildren } from 'preact';
import { percentText } from '../../../../shared/format/format.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';

interface Props {
  figures: { attainment: number | null; planned: number | null };
  language: Language;
  /** Drawn where somebody has reported. */
  bar: (attainment: number) => ComponentChildren;
}

/** Both figures are shares of the way, 0–1 and beyond; without a report there is no bar. */
export function BarAndFigures({ figures: { attainment, planned }, language, bar }: Props) {
  if (attainment === null) return <span class="muted small">{say(language, 'noReports')}</span>;
  return (
    <span class="bar-and">
      {bar(attainment)}
      <span class="small num">
        {percentText(attainment, language)}
        <span class="muted"> / {percentText(planned, language)}</span>
      </span>
    </span>
  );
}
