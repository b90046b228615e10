// Takes a card and what stands in its value field; gives what that would be, in words, with colour and shape.
// Never what is recorded: the receipt says that.
import type { CardFacts } from '../../../shared/form/report/card-facts.ts';
import { type JudgedValue, type Judgement, requirementForGreen } from '../../../shared/form/report/judge.ts';
import { boundText, valueText } from '../../../shared/format/format.ts';
import { planValueText } from '../../../shared/format/plan-value.ts';
import { deviationText } from '../../../shared/look/plan-against.tsx';
import { StatusMark } from '../../../shared/look/status-mark.tsx';
import type { Language } from '../../../shared/model/plan.ts';
import { say } from '../../../shared/words/browser/report.ts';
import { inBrackets } from '../../../shared/words/punctuation.ts';

interface MeaningProps {
  facts: CardFacts;
  judged: Judgement;
  language: Language;
}

/** One line with the colour, and what follows from it. */
export function Meaning({ facts, judged, language }: MeaningProps) {
  if (judged.kind === 'blank') return null;
  if (judged.kind !== 'value') return <p class="muted">{say(language, judged.kind)}</p>;
  const lines = followsFrom(facts, judged, language);
  return (
    <>
      <p>
        <StatusMark status={judged.colour} language={language} />{' '}
        <strong>{valueText(judged.value, facts.keyResult, language)}</strong>{' '}
        <span class="muted small">{againstPlan(facts, judged, language)}</span>
      </p>
      {lines.map((line) => (
        <p class="small" key={line}>
          {line}
        </p>
      ))}
    </>
  );
}

/** `22 % behind plan (plan 14.4 %)`: a share never without what it is of. */
function againstPlan({ keyResult }: CardFacts, judged: JudgedValue, language: Language): string {
  const value = planValueText(keyResult, judged.planned, language);
  const behind = deviationText(judged.deviation, language, keyResult.type);
  return inBrackets(language, behind, say(language, 'planIs', { value }));
}

function followsFrom(facts: CardFacts, judged: JudgedValue, language: Language): string[] {
  const green = judged.colour === 'green' ? null : greenText(facts, language);
  return [
    ...(judged.isEarly ? [say(language, 'early')] : []),
    ...(green === null ? [] : [green]),
    ...(judged.opensReview ? [say(language, 'opensReview')] : []),
  ];
}

/** From which value on, or down, it would be green; null where no single value says so. */
function greenText(facts: CardFacts, language: Language): string | null {
  const need = requirementForGreen(facts);
  if (need?.kind !== 'least' && need?.kind !== 'most') return null;
  const isUp = need.kind === 'least';
  const value = boundText(need.value, facts.keyResult, language, isUp);
  return say(language, isUp ? 'greenFrom' : 'greenDownTo', { value });
}
